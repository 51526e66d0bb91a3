import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/core/lint/apply-edits.ts";
import { estimateMismatch } from "../../src/rules/estimate-mismatch.ts";
import { right, silent, unfinished, wrong, wrongUnit } from "../core/quantity/estimate-lines.ts";
import { design, findingsIn } from "./little-design.ts";

/** The finding on a line of a section on serving. */
function onLine(line: string) {
  return findingsIn(design({ "High-level design": line }), estimateMismatch);
}

describe("estimate-mismatch", () => {
  it.each([...wrong, ...wrongUnit].map(([line, result]) => ({ line, result })))(
    "puts $result where it belongs in $line",
    ({ line, result }) => {
      const text = design({ "High-level design": line });
      const found = findingsIn(text, estimateMismatch);
      expect(found).toHaveLength(1);
      const [finding] = found;
      expect(finding?.message).toContain(`\`${finding?.words ?? ""}\``);
      expect(finding?.message).toContain(result);
      expect(finding?.fixes.map(({ safety }) => safety)).toEqual(["suggested"]);
      const fixed = applyEdits(text, finding?.fixes[0]?.edits ?? []);
      expect(findingsIn(fixed, estimateMismatch)).toEqual([]);
    },
  );

  it.each(
    // Front matter stands at the start of a document only.
    [...right, ...silent, ...unfinished.map(([line]) => line)].filter((line) => !line.startsWith("---")),
  )("leaves %j alone", (line) => {
    expect(onLine(line)).toEqual([]);
  });

  it.each([
    [
      "50M DAU × 12 req/day ÷ 86,400 s ≈ 70k QPS",
      "`70k QPS` is 10 times too large: the arithmetic before it gives 6.9k QPS.",
    ],
    [
      "200M items × 128 dims × 4 bytes = 102 MB",
      "`102 MB` is 1,000 times too small: the arithmetic before it gives 102 GB.",
    ],
    [
      "3.6M req/hour ÷ 3600 s = 3.6M QPS",
      "`3.6M QPS` takes hours for seconds: the arithmetic before it gives 1k QPS.",
    ],
    [
      "6,000 req/minute ÷ 60 s = 6,000 QPS",
      "`6,000 QPS` takes minutes for seconds: the arithmetic before it gives 100 QPS.",
    ],
    ["40 ms + 30 ms = 90 ms", "`90 ms` does not follow from the arithmetic before it, which gives 70 ms."],
  ])("says of %j what is wrong", (line, message) => {
    expect(onLine(line).map((finding) => finding.message)).toEqual([message]);
  });

  it.each([
    ["=", "200 × 500 = 105,200", "200 × 500 = 105,400"],
    ["≈", "200 × 500 ≈ 117,000", "200 × 500 ≈ 118,000"],
    ["≈", "200 × 500 ≈ 87,500", "200 × 500 ≈ 86,500"],
  ])("allows 5 %% behind an equals sign and 15 %% where it is about (%s)", (_, allowed, wrongResult) => {
    expect(onLine(allowed)).toEqual([]);
    expect(onLine(wrongResult)).toHaveLength(1);
  });

  it.each([
    ["1,200 QPS on average; peak 3x → 6,000 QPS.", "6,000 QPS"],
    [
      "| What | Calculation | Result |\n| --- | --- | --- |\n| Index | 200M items × 128 dims × 4 bytes | 102 MB |",
      "102 MB",
    ],
    ["The logs take 10 GB a day, 9 TB a month.", "9 TB a month"],
  ])("puts what follows into the place of what was written in %j", (body, words) => {
    const text = design({ "High-level design": body });
    const [finding, ...others] = findingsIn(text, estimateMismatch);
    expect(others).toEqual([]);
    expect(finding?.words).toBe(words);
    const fixed = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    expect(fixed).not.toBe(text);
    expect(findingsIn(fixed, estimateMismatch)).toEqual([]);
  });

  it("finds its line in a table, in the front of a document, and leaves code alone", () => {
    const table = "| Store | Size |\n| --- | --- |\n| Features | 10M rows × 2 KB = 200 GB |";
    const text = `# Plan\n\n3 × 4 GB = 21 GB\n\n## Data\n\n${table}\n\n\`2 × 2 = 5\`\n\n    2 × 2 = 5\n\n<!-- 2 × 2 = 5 -->\n`;
    expect(findingsIn(text, estimateMismatch).map(({ words }) => words)).toEqual(["21 GB", "200 GB"]);
  });
});
