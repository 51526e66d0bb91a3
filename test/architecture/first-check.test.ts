/** What `loopboard check` evaluates where it shares its work out to threads, read from its bundle. */
import { expect, test } from "vitest";
import { evaluatedAtStart } from "./evaluated-at-start.ts";

test("what shares out the work of `check` evaluates no rule, and nothing that reads documents", async () => {
  const { inputs, evaluated } = await evaluatedAtStart("src/cli/main.ts", "src/cli/check.ts");
  expect(evaluated).toContain("src/cli/worker-pool.ts");
  for (const pattern of [/^src\/rules\//, /^src\/core\/(?:facts|document|framework)\//, /\/zod\//]) {
    expect(inputs.some((path) => pattern.test(path))).toBe(true);
    expect([...evaluated].filter((path) => pattern.test(path))).toEqual([]);
  }
}, 60_000);
