import { sevenSteps } from "../../src/core/framework/frameworks/seven-steps.ts";

/** A design doc of so many lines: the seven steps, each in many parts of prose, lists, tables and code. */
export function syntheticDesign(lines: number): string {
  const written = ["---", "loopboard: true", "---", "", "# A large design", ""];
  const perStep = Math.floor(lines / sevenSteps.steps.length);
  sevenSteps.steps.forEach((step, index) => {
    const end = index === sevenSteps.steps.length - 1 ? lines : (index + 1) * perStep;
    written.push(`## ${step.title}`, "");
    for (let part = 1; written.length < end; part++) {
      written.push(`### Part ${part}`, "", ...sectionLines(part), "");
    }
  });
  return `${written.slice(0, lines).join("\n")}\n`;
}

function sectionLines(part: number): readonly string[] {
  return [
    `The ranker of part ${part} reads **features** of the user, the item and the context, and writes a score.`,
    "It runs behind a [gateway](gateway.md) with a budget of 80 ms at p99, of which 20 ms are for `features`.",
    "",
    `- A click within ${part % 60} minutes is a label, joined from the prediction log`,
    "- Counts over 1, 7 and 30 days and embeddings of titles are features",
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
