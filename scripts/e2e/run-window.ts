import { cpSync, globSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { ensureChromium } from "../host/chromium.mjs";
import type { Cleanup } from "../host/cleanup.mjs";
import { ensureCodeServer } from "../host/code-server.mjs";
import { logs, node, root } from "../host/places.mjs";
import { profileFolders } from "../host/profile.mjs";
import { ensureVsCode } from "../host/vscode.mjs";
import { freePort } from "./free-port.ts";
import { planVariable, readOutcomes, type Outcome, type WindowPlan } from "./plan.ts";
import { printOutcome, printOutcomes } from "./summary.ts";

/** The programs of the windows: a desktop VS Code, or the Chromium that shows the browser-based host. */
export type Programs = Pick<WindowPlan, "desktop" | "chromium">;

export async function findPrograms(): Promise<Programs> {
  const vsCode = await ensureVsCode();
  if (vsCode.kind === "desktop") return { desktop: vsCode.executable };
  // Installed here and not by each window, so that the time it takes is nobody's timeout.
  await ensureCodeServer();
  return { chromium: await ensureChromium() };
}

/** A fresh workspace and a fresh user, for one window or for several that follow each other. */
export interface Profile {
  readonly scratch: string;
  readonly folder: string;
  readonly port: number;
}

/** The workspace is a copy of `source`; all of it is removed at the end. */
export async function createProfile(source: string, cleanup: Cleanup): Promise<Profile> {
  const scratch = cleanup.folder();
  const folder = join(scratch, "workspace");
  cpSync(source, folder, { recursive: true });
  return { scratch, folder, port: await freePort() };
}

/** What one window runs. */
export type WindowWork = Pick<WindowPlan, "label" | "files" | "grep" | "screen"> & {
  /** Folders of extensions that are installed beside ours, for the browser-based host. */
  readonly extensions?: readonly string[];
  /** For what the tests need to know besides the plan. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Opens a window, runs its test files in the extension host and shows their outcomes as they come. */
export async function runWindow(
  { scratch, folder, port }: Profile,
  programs: Programs,
  { extensions = [], env = {}, ...work }: WindowWork,
): Promise<readonly Outcome[]> {
  const pipe = `\\\\.\\pipe\\loopboard-${port}-${work.label}`;
  const plan: WindowPlan = {
    ...{ ...programs, ...work, folder, port, profile: join(scratch, "profile") },
    socket: process.platform === "win32" ? pipe : join(scratch, `${work.label}.sock`),
    outcomes: join(scratch, `${work.label}.jsonl`),
  };
  const planFile = join(scratch, `${work.label}.json`);
  writeFileSync(planFile, JSON.stringify(plan));
  for (const extension of extensions) {
    cpSync(extension, join(profileFolders(plan.profile).extensions, basename(extension)), {
      recursive: true,
    });
  }
  console.log(`Window "${plan.label}": ${plan.files.join(", ")}`);
  for (const log of globSync(join(logs, `e2e-${plan.label}-*.log`))) rmSync(log, { force: true });
  const stopPrinting = printOutcomes(plan);
  try {
    await runTests({
      vscodeExecutablePath: node,
      launchArgs: [
        ...[join(root, "scripts", "e2e", "launch.ts"), folder],
        // Both are the launcher's to choose; given here, they keep runTests from making folders of its own.
        ...[`--user-data-dir=${plan.profile}`, `--extensions-dir=${plan.profile}`],
      ],
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, "dist", "test", "e2e", "index.cjs"),
      extensionTestsEnv: { ...env, [planVariable]: planFile },
    });
    return readOutcomes(plan);
  } catch (error) {
    const outcomes = readOutcomes(plan);
    // Failed tests have been told already; a window that ends without having finished its tests is a failure of its own.
    if (outcomes.some(({ kind }) => kind === "finished")) return outcomes;
    const message = `${String(error)} before its tests were finished; .cache/logs/e2e-${plan.label}-*.log tell more.`;
    const failure = { kind: "failed", title: `Window "${plan.label}"`, message } as const;
    printOutcome(failure);
    return [...outcomes, failure];
  } finally {
    stopPrinting();
  }
}
