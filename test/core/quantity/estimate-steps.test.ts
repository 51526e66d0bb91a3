import { expect, it } from "vitest";
import { estimateSteps } from "../../../src/core/quantity/estimate-steps.ts";
import { findEstimates } from "../../../src/core/quantity/find-estimates.ts";
import { right, unfinished, wrong, wrongUnit } from "./estimate-lines.ts";

function stepsOf(line: string): readonly (readonly string[])[] {
  return findEstimates(line).map((estimate) => estimateSteps(line, estimate));
}

it.each([
  [
    "50M DAU × 12 req/day ÷ 86,400 s ≈ 70k QPS",
    ["50M DAU × 12 req/day = 600M", "600M ÷ 86,400 s = 6.9k QPS"],
  ],
  ["200M × 128 dims × 4 bytes =", ["200M × 128 dims = 25.6B", "25.6B × 4 bytes = 102 GB"]],
  ["5M photos × (2 MB + 200 KB) = 11 TB", ["2 MB + 200 KB = 2.2 MB", "5M photos × 2.2 MB = 11 TB"]],
  ["500 GB/day × 365 × 3 = 550 TB", ["500 GB/day × 365 = 182.5 TB", "182.5 TB × 3 = 548 TB"]],
  ["2–3 ms × 4 + 5 ms = 13–17 ms", ["2–3 ms × 4 = 8 ms to 12 ms", "8 ms to 12 ms + 5 ms = 15 ms"]],
  ["3 × 4 = 12 = 2 × 6", ["3 × 4 = 12"]],
  ["1 Gbps = 125 MB/s", []],
])("takes %j apart", (line, steps) => {
  expect(stepsOf(line)[0]).toEqual(steps);
});

it("ends every estimate with what it gives", () => {
  const lines = [...right, ...[...wrong, ...wrongUnit, ...unfinished].map(([line]) => line)];
  for (const line of lines) {
    for (const estimate of findEstimates(line)) {
      const steps = estimateSteps(line, estimate);
      if (estimate.kind === "unknown" || steps.length === 0) continue;
      expect(steps.at(-1)?.endsWith(` = ${estimate.suggestion}`)).toBe(true);
      for (const step of steps) expect(step).toMatch(/^\S.* [×÷+−] .* = \S/);
    }
  }
});
