import { expect, it } from "vitest";
import type { DesignDoc } from "../../../src/core/document/design-doc.ts";
import {
  insertMissingTopics,
  insertTopics,
  missingTopics,
  withoutPrompt,
} from "../../../src/core/document/insert-topics.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { stepAt } from "../../../src/core/document/step-at.ts";
import { topicCoverage } from "../../../src/core/document/topic-coverage.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";

function inserted(doc: DesignDoc, heading: string): string {
  const section = doc.sections.find(({ text }) => text === heading);
  const step = section && stepAt(doc, section.range.start);
  if (!section || !step) throw new Error(`No step has the heading ${heading}`);
  const topics = withoutPrompt(doc, section, missingTopics(step));
  return applyEdits(doc.text, [insertTopics(doc, section, topics)]);
}

it("goes on with the section's list, and leaves what follows where it is", () => {
  const doc = parseDesignDoc(
    "# A\n\n## Evaluation\n\n- **Offline metrics** — nDCG\n\n## Serving\n\nOnline.\n",
  );
  const text = inserted(doc, "Evaluation");
  expect(text).toMatch(/nDCG\n- \*\*Online metrics\*\* — _[^\n]+\?_\n- \*\*Experiment\*\*/);
  expect(text).toMatch(/\?_\n\n## Serving\n\nOnline\.\n$/);
});

it("stands a blank line below prose, and keeps the line breaks of the text", () => {
  const doc = parseDesignDoc("# A\r\n\r\n## Evaluation\r\n\r\nBy nDCG.");
  const text = inserted(doc, "Evaluation");
  expect(text).toContain("By nDCG.\r\n\r\n- **Online metrics** — ");
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(text.endsWith("_\r\n")).toBe(true);
});

it("writes sub-headings where the section has such", () => {
  const doc = parseDesignDoc(
    "# A\n\n## Evaluation\n\n### Offline\n\nnDCG\n\n### Online\n\nClicks\n\n## Serving\n\nx\n",
  );
  expect(inserted(doc, "Evaluation")).toMatch(/Clicks\n\n### Experiment\n\n_How [^\n]+_\n\n### Slices/);
});

it("does not repeat a prompt that waits for its answer", () => {
  const once = inserted(parseDesignDoc("# A\n\n## Evaluation\n\nBy nDCG.\n"), "Evaluation");
  const doc = parseDesignDoc(once);
  const [section] = doc.sections.filter(({ text }) => text === "Evaluation");
  const step = topicCoverage(doc).find(({ step: { id } }) => id === "evaluation");
  expect(step && section && missingTopics(step).map(({ id }) => id)).toEqual([
    "online-metrics",
    "experiment",
    "error-analysis",
  ]);
  expect(step && section && withoutPrompt(doc, section, missingTopics(step))).toEqual([]);
});

it("inserts the whole step where it has no section, and nothing for a step that nobody knows", () => {
  const doc = parseDesignDoc("# A\n\n## Evaluation\n\nBy nDCG.\n");
  expect(applyEdits(doc.text, insertMissingTopics(doc, "monitoring"))).toContain(
    "\n## Monitoring and infrastructure\n",
  );
  expect(applyEdits(doc.text, insertMissingTopics(doc, "evaluation", ["experiment"]))).toMatch(
    /^# A\n\n## Evaluation\n\nBy nDCG\.\n\n- \*\*Experiment\*\* — _[^\n]+_\n$/,
  );
  expect(insertMissingTopics(doc, "cooking")).toEqual([]);
});
