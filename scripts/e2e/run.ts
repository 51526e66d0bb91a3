// `npm run test:e2e [-- PATTERN]`: the tests in a real VS Code. A pattern picks the test files whose name holds it or, where there is
// none such, the tests whose title matches it.
import { cpSync, globSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { ensureChromium } from "../host/chromium.mjs";
import { withCleanup, type Cleanup } from "../host/cleanup.mjs";
import { ensureCodeServer } from "../host/code-server.mjs";
import { node, root, testResults } from "../host/places.mjs";
import { runMain } from "../host/trouble.mjs";
import { ensureVsCode } from "../host/vscode.mjs";
import { freePort } from "./free-port.ts";
import { planVariable, readOutcomes, type Outcome, type WindowPlan } from "./plan.ts";
import { printOutcomes, summarise } from "./summary.ts";

const tests = join(root, "test", "e2e");

/** The programs of the windows: a desktop VS Code, or the Chromium that shows the browser-based host. */
type Programs = Pick<WindowPlan, "desktop" | "chromium">;

await runMain(() =>
  withCleanup(async (cleanup) => {
    const pattern = process.argv[2];
    const programs = await findPrograms();
    const outcomes: Outcome[] = [];
    for (const profile of profiles(pattern))
      outcomes.push(...(await runProfile(profile, pattern, programs, cleanup)));
    const summary = summarise(outcomes);
    mkdirSync(testResults, { recursive: true });
    writeFileSync(join(testResults, "e2e.json"), JSON.stringify(summary));
    console.log(
      `${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped in a real VS Code`,
    );
    return summary.failed === 0 && summary.passed > 0 ? 0 : 1;
  }),
);

async function findPrograms(): Promise<Programs> {
  const vsCode = await ensureVsCode();
  if (vsCode.kind === "desktop") return { desktop: vsCode.executable };
  // Installed here and not by each window, so that the time it takes is nobody's timeout.
  await ensureCodeServer();
  return { chromium: await ensureChromium() };
}

/** A profile is a workspace and a user's settings; its windows are opened one after the other. */
interface ProfilePlan {
  readonly label: string;
  readonly windows: readonly (readonly string[])[];
}

/** One window for all of suite/, and a profile for each folder of windows/, with a window for each of its files. */
function profiles(pattern = ""): readonly ProfilePlan[] {
  const find = (glob: string) => globSync(glob, { cwd: tests }).map(slashed).sort();
  const suite = find("suite/*.test.ts");
  const sequences = Map.groupBy(find("windows/*/*.test.ts"), dirname);
  const all = [
    { label: "suite", windows: [suite] },
    ...[...sequences].map(([folder, files]) => ({
      label: folder.replace("windows/", ""),
      windows: files.map((file) => [file]),
    })),
  ];
  const named = all
    .map(({ label, windows }) => ({ label, windows: keepNamed(windows, pattern) }))
    .filter(({ windows }) => windows.length > 0);
  return named.length > 0 ? named : all;
}

/** The later windows of a profile rely on the earlier ones, so a sequence is kept as a whole. */
function keepNamed(windows: ProfilePlan["windows"], pattern: string): ProfilePlan["windows"] {
  if (windows.length > 1) return windows.flat().some((file) => file.includes(pattern)) ? windows : [];
  return windows
    .map((files) => files.filter((file) => file.includes(pattern)))
    .filter((files) => files.length > 0);
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}

async function runProfile(
  { label, windows }: ProfilePlan,
  pattern: string | undefined,
  programs: Programs,
  cleanup: Cleanup,
): Promise<readonly Outcome[]> {
  const scratch = cleanup.folder();
  const folder = join(scratch, "workspace");
  cpSync(join(tests, "workspace"), folder, { recursive: true });
  const port = await freePort();
  const outcomes: Outcome[] = [];
  for (const [index, files] of windows.entries()) {
    const named = pattern !== undefined && files.some((file) => file.includes(pattern));
    const plan: WindowPlan = {
      ...programs,
      label: windows.length > 1 ? `${label}-${index + 1}` : label,
      ...(pattern === undefined || named ? {} : { grep: pattern }),
      ...{ files, folder, port, profile: join(scratch, "profile") },
      socket:
        process.platform === "win32"
          ? `\\\\.\\pipe\\loopboard-${port}-${index}`
          : join(scratch, `${index}.sock`),
      outcomes: join(scratch, `outcomes-${index}.jsonl`),
    };
    outcomes.push(...(await runWindow(plan, join(scratch, `plan-${index}.json`))));
  }
  rmSync(scratch, { recursive: true, force: true });
  return outcomes;
}

async function runWindow(plan: WindowPlan, planFile: string): Promise<readonly Outcome[]> {
  writeFileSync(planFile, JSON.stringify(plan));
  console.log(`Window "${plan.label}": ${plan.files.length} files`);
  const stopPrinting = printOutcomes(plan);
  try {
    await runTests({
      vscodeExecutablePath: node,
      launchArgs: [
        join(root, "scripts", "e2e", "launch.ts"),
        plan.folder,
        `--user-data-dir=${plan.profile}`,
        "--extensions-dir=",
      ],
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, "dist", "test", "e2e", "index.cjs"),
      extensionTestsEnv: { [planVariable]: planFile },
    });
    return readOutcomes(plan);
  } catch (error) {
    const outcomes = readOutcomes(plan);
    // Failed tests have been told already; a window that ends without having finished its tests is a failure of its own.
    if (outcomes.some(({ kind }) => kind === "finished")) return outcomes;
    const failure = { kind: "failed", title: `window "${plan.label}"`, message: String(error) } as const;
    return [...outcomes, failure];
  } finally {
    stopPrinting();
  }
}
