import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createProfile, findPrograms, runWindow } from "../e2e/run-window.ts";
import type { Cleanup } from "../host/cleanup.mjs";
import { root } from "../host/places.mjs";
import { type Activation, type ActivationPlan, activationVariable } from "./measured.ts";

/** Activates ours and an empty extension in so many windows of a real VS Code, in turns the one or the other first. */
export async function activations(windows: number, cleanup: Cleanup): Promise<readonly Activation[]> {
  const programs = await findPrograms();
  const profile = await createProfile(join(root, "test", "e2e", "workspace"), cleanup);
  const names = { warmUp: "warm-up", empty: "empty-extension" };
  const folder = cleanup.folder();
  const extensions = Object.values(names).map((name) => writeEmptyExtension(join(folder, name), name));
  const measured: Activation[] = [];
  for (let window = 1; window <= windows; window++) {
    const results = join(folder, `${window}.json`);
    const plan: ActivationPlan = {
      ...{ warmUp: `${publisher}.${names.warmUp}`, empty: `${publisher}.${names.empty}` },
      ...{ oursFirst: window % 2 === 0, results },
    };
    const outcomes = await runWindow(profile, programs, {
      label: `activation-${window}`,
      files: ["bench/activation.test.ts"],
      ...(window === 1 && { extensions }),
      env: { [activationVariable]: JSON.stringify(plan) },
    });
    if (!outcomes.some(({ kind }) => kind === "passed")) throw new Error("Activation could not be measured.");
    measured.push(JSON.parse(readFileSync(results, "utf8")) as Activation);
  }
  return measured;
}

const publisher = "loopboard-bench";

/** The floor of every extension: VS Code loads its main file and calls an `activate` that does nothing. */
function writeEmptyExtension(folder: string, name: string): string {
  mkdirSync(folder);
  const manifest = { name, publisher, version: "0.0.0", engines: { vscode: "^1.100.0" }, main: "./main.cjs" };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "main.cjs"), 'require("vscode");\nexports.activate = () => {};\n');
  return folder;
}
