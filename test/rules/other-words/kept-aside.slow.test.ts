/** Prints how rules do on wordings that they were not tuned on (`kept-aside.json`: do not read them to change a rule), and holds it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../../src/rules/index.ts";
import { type AcrossSections, findingsAcross } from "./across-sections.ts";

interface KeptAside extends Omit<AcrossSections, "rule"> {
  readonly rule: string;
}

/** Least number of mistakes found, most innocent designs that are reported; of twelve each. */
const reached: Readonly<Record<string, readonly [found: number, wrong: number]>> = {
  "train-serve-stack-mismatch": [6, 0],
  "latency-budget": [7, 1],
  "latency-vs-batch": [9, 1],
  "feature-without-source": [11, 0],
  "no-fallback": [11, 2],
  "unowned-risk": [9, 2],
};

const all = JSON.parse(
  readFileSync(join(import.meta.dirname, "kept-aside.json"), "utf8"),
) as readonly KeptAside[];

describe("wordings kept aside", () => {
  it.each(all)("of $rule", ({ rule: id, ...design }) => {
    const rule = rules.find((known) => known.id === id);
    if (!rule) throw new Error(`There is no rule ${id}`);
    const count = (told: AcrossSections["said"]) =>
      told.filter((one) => findingsAcross({ ...design, rule }, one).length > 0).length;
    const [found, wrong] = [count(design.said), count(design.unsaid)];
    console.info(
      `${id}: ${found} of ${design.said.length} found, ${wrong} of ${design.unsaid.length} false alarms`,
    );
    const [least = 0, most = 0] = reached[id] ?? [];
    expect(found).toBeGreaterThanOrEqual(least);
    expect(wrong).toBeLessThanOrEqual(most);
  });
});
