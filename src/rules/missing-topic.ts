import type { DesignDoc, Section } from "../core/document/design-doc.ts";
import { insertTopics, missingTopics, withoutPrompt } from "../core/document/insert-topics.ts";
import { topicCoverage, type StepTopics } from "../core/document/topic-coverage.ts";
import { isPrompted } from "../core/facts/prompted-model.ts";
import { hasOwnRule, isEssential, isNamed } from "../core/facts/topic-weight.ts";
import type { Topic } from "../core/framework/framework.ts";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

export const missingTopic = defineRule({
  id: "missing-topic",
  summary: "A step leaves out a topic that its answer depends on.",
  severity: "info",
  fixable: true,
  options: {
    defaults: { ignore: [] },
    schema: async () => (await import("./options/missing-topic.ts")).schema,
  },
  *check({ doc, options, profile }) {
    const isInterview = profile === "interview";
    const design = { isInterview, isPrompted: isPrompted(doc) };
    for (const step of topicCoverage(doc)) {
      const section =
        doc.sections[step.sections.find((index) => doc.sections[index]?.isEmpty === false) ?? -1];
      const missing = missingTopics(step).filter(({ id }) => !hasOwnRule(id) && !options.ignore.includes(id));
      const essential = missing.filter(({ id }) => isEssential(id, design));
      if (!section || essential.length === 0) continue;
      const isOneUnnamed = essential.length === 1 && !essential.some(({ id }) => isNamed(id));
      if (isOneUnnamed && isMostlyToldInProse(step)) continue;
      yield report(doc, section, step, essential, isInterview ? essential : missing);
    }
  },
});

/**
 * Whether a step speaks of more than half of its topics, and of most of these in plain words. One that is not found there may well
 * be said in words that nobody foresaw; where topics have labels, the one that is missing shows.
 */
function isMostlyToldInProse({ topics }: StepTopics): boolean {
  const answered = topics.filter(({ isAnswered }) => isAnswered);
  const labelled = answered.filter(({ isLabelled }) => isLabelled);
  return answered.length * 2 > topics.length && labelled.length * 2 < answered.length;
}

function report(
  doc: DesignDoc,
  section: Section,
  { step, topics }: StepTopics,
  essential: readonly Topic[],
  wanted: readonly Topic[],
): Report {
  return {
    message: `"${section.text}" says nothing of ${listed(essential)}; expected a word on ${essential.length === 1 ? "it" : "each"} in the step ${step.title}.`,
    range: section.textRange,
    // Where half of a step is left out, it is no longer a matter of taste.
    ...(essential.length * 2 >= topics.length ? { severity: "warning" as const } : {}),
    fixes: () => insertionFix(doc, section, step, wanted),
  };
}

function insertionFix(
  doc: DesignDoc,
  section: Section,
  step: StepTopics["step"],
  wanted: readonly Topic[],
): readonly Fix[] {
  const open = withoutPrompt(doc, section, wanted);
  if (open.length === 0) return [];
  const title = `Insert the missing topics of ${step.title}`;
  return [{ title, safety: "suggested", edits: [insertTopics(doc, section, open)] }];
}

/** "labels", "labels and features", "labels, features and splits". */
function listed(topics: readonly Topic[]): string {
  const names = topics.map(({ label }) => `"${label}"`);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
