import { sevenSteps } from "../../src/core/framework/frameworks/seven-steps.ts";

/** A design doc of so many lines: all seven steps, over and over as parts, with prose, lists, tables and code. */
export function syntheticDesign(lines: number): string {
  const written = ["---", "loopboard: true", "---", "", "# A large design", ""];
  for (let part = 1; written.length < lines; part++) {
    for (const step of sevenSteps.steps) {
      written.push(`## ${step.title} of part ${part}`, "", ...sectionLines(part), "");
    }
  }
  return `${written.slice(0, lines).join("\n")}\n`;
}

function sectionLines(part: number): readonly string[] {
  return [
    `The ranker of part ${part} reads **features** of the user, the item and the context, and writes a score.`,
    "It runs behind a [gateway](gateway.md) with a budget of 80 ms at p99, of which 20 ms are for `features`.",
    "",
    `- Labels: a click within ${part % 60} minutes, joined from the prediction log`,
    "- Features: counts over 1, 7 and 30 days; embeddings of titles",
    "  - nested: refreshed each hour",
    "",
    "| metric | target |",
    "| --- | --- |",
    `| NDCG@10 | 0.4${part % 10} |`,
    "| p99 latency | 80 ms |",
    "",
    "```python",
    "# not a heading",
    "model.fit(features, labels)",
    "```",
  ];
}
