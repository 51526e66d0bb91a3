/** What a start of the language server evaluates, read from its bundle. */
import { resolve } from "node:path";
import * as esbuild from "esbuild";
import { expect, test } from "vitest";
import { commandLineBuilds } from "../../scripts/build/command-line.mjs";

const root = resolve(import.meta.dirname, "../..");
const node: esbuild.BuildOptions = {
  bundle: true,
  write: false,
  metafile: true,
  platform: "node",
  format: "cjs",
  logLevel: "silent",
  mainFields: ["module", "main"],
  absWorkingDir: root,
};

/** Of the server's bundle: all that is in it, and what a start evaluates of it. */
async function bundle(): Promise<{
  readonly inputs: readonly string[];
  readonly evaluated: ReadonlySet<string>;
}> {
  const [, program] = commandLineBuilds(node);
  const { metafile } = await esbuild.build({ ...program });
  const inputs = metafile?.inputs ?? {};
  const evaluated = new Set<string>();
  const evaluate = (path: string): void => {
    if (evaluated.has(path)) return;
    evaluated.add(path);
    // These stand in for a package, a module of Node or one of ours until it is used.
    if (/^(?:node-|review-)?on-use:/.test(path)) return;
    for (const { path: next, kind } of inputs[path]?.imports ?? []) {
      if (kind !== "dynamic-import") evaluate(next);
    }
  };
  evaluate("src/server/program.node.ts");
  return { inputs: Object.keys(inputs), evaluated };
}

test("a start evaluates nothing that only configurations, front matter and rarely used commands need", async () => {
  const { inputs, evaluated } = await bundle();
  const packages = (paths: Iterable<string>): ReadonlySet<string> =>
    new Set([...paths].flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  const late = ["jsonc-parser", "picomatch", "yaml", "zod"];
  expect([...packages(inputs)]).toEqual(expect.arrayContaining(late));
  expect(late.filter((name) => packages(evaluated).has(name))).toEqual([]);
  expect(evaluated).toContain("node-on-use:child_process");
  expect(evaluated).not.toContain("child_process");
  expect(inputs).toContain("src/core/config/config-file.ts");
  expect(evaluated).not.toContain("src/core/config/config-file.ts");
}, 60_000);

test("a start evaluates no rule, and nothing that finds facts: what was found before may be shown without", async () => {
  const { inputs, evaluated } = await bundle();
  const late = [/^src\/rules\//, /^src\/core\/facts\//];
  expect(evaluated).toContain("src/server/session.ts");
  for (const pattern of late) {
    expect(inputs.some((path) => pattern.test(path))).toBe(true);
    expect([...evaluated].filter((path) => pattern.test(path))).toEqual([]);
  }
}, 60_000);
