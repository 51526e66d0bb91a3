import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { parseDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { sevenSteps } from "../../src/core/framework/frameworks/seven-steps.ts";
import { skeletonDocument } from "../../src/core/framework/skeleton.ts";

const file = join(import.meta.dirname, "../../snippets/loopboard.json");
const schema = z.record(
  z.string(),
  z.strictObject({
    prefix: z.string().startsWith("loop-"),
    description: z.string(),
    body: z.array(z.string()),
  }),
);
const snippets = Object.values(schema.parse(JSON.parse(readFileSync(file, "utf8"))));

/** What VS Code inserts when every tab stop is left as it is. */
function expand(body: readonly string[]): string {
  return body
    .join("\n")
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, "$1")
    .replace(/\$\{\d+\}|\$\d+/g, "")
    .replace(/\\([\\$}])/g, "$1");
}

function snippet(prefix: string): string {
  const found = snippets.find((candidate) => candidate.prefix === prefix);
  if (!found) throw new Error(`There is no snippet ${prefix}.`);
  return expand(found.body);
}

describe("the snippets", () => {
  it("have a prefix each", () => {
    expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(snippets.length);
  });

  it("hold the whole skeleton", () => {
    expect(snippet("loop-design")).toBe(skeletonDocument(sevenSteps, "Title"));
  });

  it.each(sevenSteps.steps.map((step) => [step.id, step] as const))(
    "make a section that is %s",
    (id, step) => {
      const doc = parseDesignDoc(snippet(`loop-${id}`));
      expect(doc.sections.map(({ steps }) => steps)).toEqual([step.covers]);
    },
  );

  it("number their tab stops from one, without a gap", () => {
    for (const { prefix, body } of snippets) {
      const stops = [...body.join("\n").matchAll(/\$\{(\d+)/g)].map(([, stop]) => Number(stop));
      const distinct = [...new Set(stops)].toSorted((a, b) => a - b);
      expect(distinct, prefix).toEqual(distinct.map((_, index) => index + 1));
    }
  });
});
