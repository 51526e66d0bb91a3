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
    ["40 ms + 30 ms = 90 ms", "`90 ms` does not follow from the arithmetic before it, which gives 70 ms."],
  ])("says of %j what is wrong", (line, message) => {
    expect(onLine(line).map((finding) => finding.message)).toEqual([message]);
  });

  it("finds its line in a table, in the front of a document, and leaves code alone", () => {
    const table = "| Store | Size |\n| --- | --- |\n| Features | 10M rows × 2 KB = 200 GB |";
    const text = `# Plan\n\n3 × 4 GB = 21 GB\n\n## Data\n\n${table}\n\n\`2 × 2 = 5\`\n\n    2 × 2 = 5\n\n<!-- 2 × 2 = 5 -->\n`;
    expect(findingsIn(text, estimateMismatch).map(({ words }) => words)).toEqual(["21 GB", "200 GB"]);
  });
});
