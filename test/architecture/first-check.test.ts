/** What `loopboard check` evaluates where it shares its work out to threads, read from its bundle. */
import { resolve } from "node:path";
import * as esbuild from "esbuild";
import { expect, test } from "vitest";
import { commandLineBuilds } from "../../scripts/build/command-line.mjs";

test("what shares out the work of `check` evaluates no rule, and nothing that reads documents", async () => {
  const [, , program] = commandLineBuilds({
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "cjs",
    logLevel: "silent",
    mainFields: ["module", "main"],
    absWorkingDir: resolve(import.meta.dirname, "../.."),
  });
  const { metafile } = await esbuild.build({ ...program });
  const inputs = metafile?.inputs ?? {};
  const evaluated = new Set<string>();
  const evaluate = (path: string): void => {
    if (evaluated.has(path)) return;
    evaluated.add(path);
    for (const { path: next, kind } of inputs[path]?.imports ?? [])
      if (kind !== "dynamic-import") evaluate(next);
  };
  evaluate("src/cli/main.ts");
  evaluate("src/cli/check.ts");
  expect(evaluated).toContain("src/cli/worker-pool.ts");
  for (const pattern of [/^src\/rules\//, /^src\/core\/(?:facts|document|framework)\//, /\/zod\//]) {
    expect(Object.keys(inputs).some((path) => pattern.test(path))).toBe(true);
    expect([...evaluated].filter((path) => pattern.test(path))).toEqual([]);
  }
}, 60_000);
