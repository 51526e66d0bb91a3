import { resolve } from "node:path";
import * as esbuild from "esbuild";
import { commandLineBuilds } from "../../scripts/build/command-line.mjs";

/** Paths of a bundle: all that are in it, and those that are evaluated when some of its files are loaded. */
export interface Evaluated {
  readonly inputs: readonly string[];
  readonly evaluated: ReadonlySet<string>;
}

/** @param program The entry of a bundle that runs in Node, loaded first; then those that it imports on use. */
export async function evaluatedAtStart(program: string, ...onUse: readonly string[]): Promise<Evaluated> {
  const build = commandLineBuilds({
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "cjs",
    logLevel: "silent",
    mainFields: ["module", "main"],
    absWorkingDir: resolve(import.meta.dirname, "../.."),
  }).find(({ entryPoints }) => Object.values(entryPoints ?? {}).includes(program));
  if (!build) throw new Error(`No bundle starts with ${program}.`);
  const { metafile } = await esbuild.build({ ...build });
  const inputs = metafile?.inputs ?? {};
  const evaluated = new Set<string>();
  const evaluate = (path: string): void => {
    if (evaluated.has(path)) return;
    evaluated.add(path);
    // These stand in for a package, a module of Node or one of ours until it is used.
    if (/^(?:node-|review-)?on-use:/.test(path)) return;
    for (const { path: next, kind } of inputs[path]?.imports ?? [])
      if (kind !== "dynamic-import") evaluate(next);
  };
  for (const path of [program, ...onUse]) evaluate(path);
  return { inputs: Object.keys(inputs), evaluated };
}
