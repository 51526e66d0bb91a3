import { describe, expect, it } from "vitest";
import { nearestWord, perhaps } from "../../src/core/nearest-word.ts";

describe("the nearest known word", () => {
  const known = ["NDCG", "missing-step", "missing-topic", "data", "Clustering"];

  it.each([
    ["ndgc", "NDCG"],
    ["missing-stp", "missing-step"],
    ["Missing_Topic", "missing-topic"],
    ["dat", "data"],
    ["zzzz", undefined],
    ["toString", undefined],
    ["no-such-rule", undefined],
    ["", undefined],
    ["x".repeat(1_000_000), undefined],
  ])("to %j is %j", (typed, near) => {
    expect(nearestWord(typed, known)).toBe(near);
  });

  it("is told behind what is not known, if there is one", () => {
    expect(perhaps("missing-stp", known)).toBe('; perhaps "missing-step" was meant');
    expect(perhaps("zzzz", known)).toBe("");
  });
});
