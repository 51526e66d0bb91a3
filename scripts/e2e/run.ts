// `npm run test:e2e [-- PATTERN]`: the tests in a real VS Code. A pattern picks the test files whose name holds it or, where there is
// none such, the tests whose title matches it.
import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { withCleanup } from "../host/cleanup.mjs";
import { root, testResults } from "../host/places.mjs";
import { runMain } from "../host/trouble.mjs";
import type { Outcome } from "./plan.ts";
import { createProfile, findPrograms, runWindow, type WindowWork } from "./run-window.ts";
import { summarise } from "./summary.ts";

const tests = join(root, "test", "e2e");

await runMain(async () => {
  const programs = await findPrograms();
  const outcomes: Outcome[] = [];
  for (const windows of profiles(process.argv[2])) {
    // One at a time, each with its own clean-up: a profile is a running browser, a server and a language server.
    await withCleanup(async (cleanup) => {
      const profile = await createProfile(join(tests, "workspace"), cleanup);
      for (const work of windows) outcomes.push(...(await runWindow(profile, programs, work)));
    });
  }
  const summary = summarise(outcomes);
  mkdirSync(testResults, { recursive: true });
  writeFileSync(join(testResults, "e2e.json"), JSON.stringify(summary));
  console.log(
    `${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped in a real VS Code`,
  );
  return summary.failed === 0 && summary.passed > 0 ? 0 : 1;
});

/** The windows of one profile, opened one after the other. */
type ProfileWork = readonly WindowWork[];

/** One window for all of suite/, and a profile for each folder of windows/, with a window for the files of each number. */
function profiles(pattern: string | undefined): readonly ProfileWork[] {
  const suite: ProfileWork = [{ label: "suite", files: find("suite/*.test.ts") }];
  const sequences = Map.groupBy(find("windows/*/*.test.ts"), dirname);
  const all = [suite, ...[...sequences].map(([folder, files]) => sequence(folder, files))];
  if (pattern === undefined) return all;
  const named = all.map((windows) => keepNamed(windows, pattern)).filter((windows) => windows.length > 0);
  return named.length > 0 ? named : all.map((windows) => windows.map((work) => ({ ...work, grep: pattern })));
}

function sequence(folder: string, files: readonly string[]): ProfileWork {
  const label = folder.replace("windows/", "");
  const windows = Map.groupBy(files, (file) => parseInt(basename(file)));
  return [...windows].map(([number, ofWindow]) => ({ label: `${label}-${number}`, files: ofWindow }));
}

/** The later windows of a sequence rely on the earlier ones, so it is kept as a whole. */
function keepNamed(windows: ProfileWork, pattern: string): ProfileWork {
  const [first] = windows;
  if (windows.length === 1 && first?.label === "suite") {
    const files = first.files.filter((file) => file.includes(pattern));
    return files.length > 0 ? [{ ...first, files }] : [];
  }
  return windows.some(({ files }) => files.some((file) => file.includes(pattern))) ? windows : [];
}

function find(glob: string): readonly string[] {
  return globSync(glob, { cwd: tests })
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
