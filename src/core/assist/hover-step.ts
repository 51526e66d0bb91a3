import { sectionAt } from "../document/section-at.ts";
import type { StepTopics } from "../document/topic-coverage.ts";
import { topicCoverage } from "../document/topic-coverage.ts";
import type { HoverPlace, HoverText } from "./hover.ts";

/** On the heading of a step: what the step is for, and which of its topics the document covers. */
export function hoverStep({ doc, offset }: HoverPlace): HoverText | undefined {
  const index = sectionAt(doc, offset);
  const section = doc.sections[index];
  if (!section || offset > section.headingRange.end) return undefined;
  const steps = topicCoverage(doc).filter(({ sections }) => sections.includes(index));
  if (steps.length === 0) return undefined;
  return { range: section.textRange, markdown: steps.map(stepText).join("\n\n---\n\n") };
}

function stepText({ step, topics }: StepTopics): string {
  const lines = topics.map(({ topic, isAnswered }) =>
    isAnswered ? `- ✓ ${topic.label}` : `- ○ **${topic.label}** — ${topic.prompt}`,
  );
  const covered = topics.filter(({ isAnswered }) => isAnswered).length;
  const count = topics.length === 0 ? "" : ` · ${covered} of ${topics.length} topics`;
  return [`**${step.title}**${count}`, step.purpose, lines.join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}
