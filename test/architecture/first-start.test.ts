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

test("a start evaluates nothing that only configurations, front matter and rarely used commands need", async () => {
  const [, program] = commandLineBuilds(node);
  const { metafile } = await esbuild.build({ ...program });
  const inputs = metafile?.inputs ?? {};
  const evaluated = new Set<string>();
  const evaluate = (path: string): void => {
    if (evaluated.has(path)) return;
    evaluated.add(path);
    // These stand in for a package or a module of Node until it is used.
    if (/^(?:node-)?on-use:/.test(path)) return;
    for (const { path: next, kind } of inputs[path]?.imports ?? []) {
      if (kind !== "dynamic-import") evaluate(next);
    }
  };
  evaluate("src/server/program.node.ts");
  const packages = (paths: Iterable<string>): ReadonlySet<string> =>
    new Set([...paths].flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  const late = ["jsonc-parser", "picomatch", "yaml", "zod"];
  expect([...packages(Object.keys(inputs))]).toEqual(expect.arrayContaining(late));
  expect(late.filter((name) => packages(evaluated).has(name))).toEqual([]);
  expect(evaluated).toContain("node-on-use:child_process");
  expect(evaluated).not.toContain("child_process");
  expect(evaluated).toContain("src/core/config/resolve-config.ts");
  expect(evaluated).not.toContain("src/core/config/config-file.ts");
}, 60_000);
