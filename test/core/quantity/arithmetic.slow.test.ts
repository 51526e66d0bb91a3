import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEstimates } from "../../../src/core/quantity/find-estimates.ts";
import { findQuantities } from "../../../src/core/quantity/find-quantities.ts";
import { formatNumber } from "../../../src/core/quantity/format-quantity.ts";
import { latencyBudgets } from "../../../src/core/quantity/latency-budget.ts";
import { unitMixes } from "../../../src/core/quantity/unit-mix.ts";
import { growth } from "../../growth.ts";

const fragments = fc.constantFrom(
  ..."( ) * × x / ÷ + - – = ≈ ~ , . ; : | $ % < ≤ ` _ ** ~~ [ ] \\ \n # > B k M ms GB QPS req/day per of p99 12 0 3.5 1,000 10^9 2e3 ⁶ 2024-01-05 млн".split(
    " ",
  ),
  " ",
  "\n",
  "\n\n- ",
  "```\n",
  "\u00A0",
  "\uD83D\uDE00",
  "\uFFFC",
);
const texts = fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join(""));

/** A sum or product of small numbers as text, with its value. */
const { expression } = fc.letrec<{ expression: Valued; term: Valued }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: 1, max: 40 }).map((value) => ({ text: String(value), value })),
    tie("expression").map(({ text, value }) => ({ text: `(${text})`, value })),
  ),
  expression: fc.oneof(
    { maxDepth: 3 },
    fc
      .tuple(tie("term"), tie("term"))
      .map(([a, b]) => ({ text: `${a.text} + ${b.text}`, value: a.value + b.value })),
    fc
      .tuple(tie("term"), tie("term"))
      .map(([a, b]) => ({ text: `${a.text} × ${b.text}`, value: a.value * b.value })),
    fc.tuple(tie("term"), tie("term"), tie("term")).map(([a, b, c]) => ({
      text: `${a.text} + ${b.text} * ${c.text}`,
      value: a.value + b.value * c.value,
    })),
  ),
}));

interface Valued {
  readonly text: string;
  readonly value: number;
}

describe("arithmetic in prose", () => {
  it("never throws, stays in its text, and gives places in order, whatever the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const quantities = findQuantities(text);
        let end = 0;
        for (const { range, text: own, value, low, high } of quantities) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(range.start, range.end)).toBe(own);
          expect(Number.isFinite(value) && low <= high).toBe(true);
          end = range.end;
        }
        for (const { range, resultRange } of findEstimates(text)) {
          expect(range.start).toBeLessThan(range.end);
          expect(resultRange.start).toBeGreaterThan(range.start);
          expect(resultRange.end).toBe(range.end);
        }
        expect(latencyBudgets(text).every((budget) => budget.stages.length > 1)).toBe(true);
        expect(unitMixes(text).every((mix) => mix.quantity !== mix.against)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it("agrees with a result that is right, and corrects one that is a third too high", () => {
    fc.assert(
      fc.property(expression, ({ text, value }) => {
        const [right] = findEstimates(`${text} = ${formatNumber(value, 15)}`);
        expect(right?.kind).toBe("agrees");
        const wrong = Math.ceil(value * 1.34) + 1;
        const [other] = findEstimates(`${text} = ${formatNumber(wrong, 15)}`);
        expect(other).toMatchObject({ kind: "value-differs", computed: { value } });
      }),
    );
  });

  it("takes its own suggestion as right", () => {
    const line = fc.tuple(
      fc.integer({ min: 2, max: 900 }),
      fc.constantFrom("k QPS", "M users", "M req/day", "B items"),
      fc.integer({ min: 2, max: 900 }),
      fc.constantFrom(" KB", " bytes", " MB", " ms", ""),
      fc.constantFrom("5 TB", "3 GB", "7 TB/day", "9 MB/s", "40k QPS", "6M", "8 h"),
    );
    fc.assert(
      fc.property(line, ([a, first, b, second, result]) => {
        const left = `${a}${first} × ${b}${second}`;
        const [estimate] = findEstimates(`${left} = ${result}`);
        if (estimate?.kind !== "value-differs") return;
        expect(findEstimates(`${left} = ${estimate.suggestion}`)).toMatchObject([{ kind: "agrees" }]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds the same whether other paragraphs stand around or not", () => {
    const paragraph = fc.constantFrom(
      "3 × 4 = 13",
      "Peak is 7k QPS × 3 = 28k QPS.",
      "- 8 ms + 4 ms = 13 ms",
      "| 5 × 5 = | 26 |",
      "Nothing here.",
      "## 2. Scale",
    );
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), (paragraphs) => {
        const apart = paragraphs.flatMap((one) => findEstimates(one).map((estimate) => estimate.kind));
        expect(findEstimates(paragraphs.join("\n\n")).map((estimate) => estimate.kind)).toEqual(apart);
      }),
    );
  });

  it("takes time in proportion to the text", { timeout: 60_000 }, () => {
    const runs = [
      "(",
      "((1*",
      "*",
      "×",
      "= 1,",
      "1 = ",
      "1 × ",
      "1,000,",
      "1.1.",
      "`",
      "`` ` ",
      "$",
      "$1 ",
      "[1](",
      "<a ",
      "- ",
      "x ",
      "1 of ",
      "~",
      "1-",
      "1/",
      ")",
      "|1|",
      "(1) ",
      "p99 ",
      "10^",
      "1 ms + ",
    ];
    const read = (text: string): void => {
      findQuantities(text);
      findEstimates(text);
      latencyBudgets(text);
      unitMixes(text);
    };
    for (const run of runs) {
      const text = (length: number) => run.repeat(length / run.length);
      // Eight times the text takes 64 times as long where time is quadratic.
      const grown = growth(
        () => {
          read(text(4_000));
        },
        () => {
          read(text(32_000));
        },
        20,
      );
      expect(grown, JSON.stringify(run)).toBeLessThan(20);
    }
  });
});
