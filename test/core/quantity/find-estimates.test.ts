import { describe, expect, it } from "vitest";
import type { Estimate } from "../../../src/core/quantity/estimate.ts";
import { findEstimates } from "../../../src/core/quantity/find-estimates.ts";
import { right, silent, unfinished, wrong, wrongUnit } from "./estimate-lines.ts";

/** What a rule would speak about. */
function spoken(text: string): readonly Estimate[] {
  return findEstimates(text).filter((estimate) => estimate.kind !== "agrees" && estimate.kind !== "unknown");
}

describe("findEstimates", () => {
  it.each(right)("agrees with %j", (line) => {
    const kinds = findEstimates(line).map((estimate) => estimate.kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds)).toEqual(new Set(["agrees"]));
  });

  it.each(wrong.map(([line, suggestion, cause]) => ({ line, suggestion, cause })))(
    "corrects $line to $suggestion",
    ({ line, suggestion, cause }) => {
      expect(spoken(line)).toMatchObject([
        { kind: "value-differs", suggestion, ...(cause === undefined ? {} : { likelyCause: cause }) },
      ]);
    },
  );

  it.each(wrongUnit)("names the unit of %j", (line, suggestion, likelyCause) => {
    expect(spoken(line)).toMatchObject([{ kind: "unit-differs", suggestion, likelyCause }]);
  });

  it.each(unfinished)("finishes %j with %j", (line, suggestion) => {
    expect(spoken(line)).toMatchObject([{ kind: "unfinished", suggestion }]);
  });

  it.each(silent)("says nothing about %j", (line) => {
    expect(spoken(line)).toEqual([]);
  });

  it.each(["=", "==", "===", "-", "--", "---"])(
    "reads the line below a heading underlined with %s",
    (underline) => {
      expect(spoken(`Load\n${underline}\n3 × 4 = 13 machines\n`)).toMatchObject([
        { suggestion: "12 machines" },
      ]);
    },
  );

  it("gives the places of the estimate and its result", () => {
    const text = "# Scale\n\n- Cache: 3 × 4 GB = 13 GB, spread over zones\n";
    const [estimate] = findEstimates(text);
    expect(estimate && text.slice(estimate.range.start, estimate.range.end)).toBe("3 × 4 GB = 13 GB");
    expect(estimate && text.slice(estimate.resultRange.start, estimate.resultRange.end)).toBe("13 GB");
  });

  it("reads only the range it is given, and not what is excepted from it", () => {
    const text = "3 × 4 = 13\n5 × 5 = 26\n6 × 6 = 37\n";
    const places = (scope: Parameters<typeof findEstimates>[1]) =>
      findEstimates(text, scope).map((estimate) => text.slice(estimate.range.start, estimate.range.end));
    expect(places({ range: { start: 11, end: 22 } })).toEqual(["5 × 5 = 26"]);
    expect(places({ except: [{ start: 11, end: 21 }] })).toEqual(["3 × 4 = 13", "6 × 6 = 37"]);
  });
});
