/** What a start of the language server evaluates, read from its bundle. */
import { expect, test } from "vitest";
import { evaluatedAtStart } from "./evaluated-at-start.ts";

test("a start evaluates nothing that only configurations, front matter and rarely used commands need", async () => {
  const { inputs, evaluated } = await evaluatedAtStart("src/server/program.node.ts");
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
  const { inputs, evaluated } = await evaluatedAtStart("src/server/program.node.ts");
  const late = [/^src\/rules\//, /^src\/core\/facts\//];
  expect(evaluated).toContain("src/server/session.ts");
  for (const pattern of late) {
    expect(inputs.some((path) => pattern.test(path))).toBe(true);
    expect([...evaluated].filter((path) => pattern.test(path))).toEqual([]);
  }
}, 60_000);
