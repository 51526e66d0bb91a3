import type { DesignDoc, Section } from "../core/document/design-doc.ts";
import { insertTopics, missingTopics, withoutPrompt } from "../core/document/insert-topics.ts";
import { mainSection } from "../core/document/main-section.ts";
import { topicCoverage, type StepTopics, type TopicCoverage } from "../core/document/topic-coverage.ts";
import { hasOwnHeadings } from "../core/facts/own-headings.ts";
import { placeholders } from "../core/facts/placeholders.ts";
import { isPrompted, trainsNothing } from "../core/facts/prompted-model.ts";
import { statedTasks } from "../core/facts/tasks.ts";
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
    const design = { isInterview, isPrompted: isPrompted(doc), trainsNothing: trainsNothing(doc) };
    const coverage = topicCoverage(doc);
    const isProse = saysMostInProse(
      coverage.flatMap(({ topics }) => topics),
      { most: 0.6, labelled: 0.4 },
    );
    for (const step of coverage) {
      const section = doc.sections[mainSection(doc.sections, step.sections) ?? -1];
      const missing = missingTopics(step).filter(({ id }) => !hasOwnRule(id) && !options.ignore.includes(id));
      const essential = missing.filter(
        ({ id }) => isEssential(id, design) && !(isInterview && isImplied(doc, id, step)),
      );
      if (!section || essential.length === 0) continue;
      const isUnnamed = !essential.some(({ id }) => isNamed(id));
      const mayBeSaid = isProse || isLastInProse(essential, step) || hasOwnHeadings(doc);
      if (isUnnamed && !isHalf(essential, step) && mayBeSaid) continue;
      // Whose prompt waits in the section is a placeholder by now, and has the finding of one.
      const waiting = promptsBelow(doc, section);
      const unsaid = essential.filter(({ prompt }) => !waiting.some((text) => text.includes(prompt)));
      if (unsaid.length > 0) yield report(doc, section, step, unsaid, isInterview ? unsaid : missing);
    }
  },
});

/** "800 QPS, p99 40 ms": nobody promises that of a batch. What is forecast from a series is its own label. */
function isImplied(doc: DesignDoc, id: string, { topics }: StepTopics): boolean {
  if (id === "labels") return statedTasks(doc).some(({ task }) => task === "forecasting");
  return (
    id === "inference" && topics.some(({ topic, isAnswered }) => topic.id === "latency-budget" && isAnswered)
  );
}

function promptsBelow(doc: DesignDoc, { kind: own, range }: Section): readonly string[] {
  return placeholders(doc).flatMap(({ index, found }) => {
    const { start } = doc.sections[index]?.headingRange ?? { start: -1 };
    const isBelow = own === "label" || (range.start <= start && start < range.end);
    return isBelow ? found.flatMap(({ kind, text }) => (kind === "prompt" ? [text] : [])) : [];
  });
}

/** What of a design's or a step's topics has to be answered, and what of these may have labels, for it to be told in prose. */
interface Prose {
  readonly most: number;
  readonly labelled: number;
}

/**
 * Whether most topics are answered, and most of these in plain words. One that is not found may well be said in words that
 * nobody foresaw; where topics have labels, or little is said at all, the one that is missing shows.
 */
function saysMostInProse(topics: readonly TopicCoverage[], { most, labelled }: Prose): boolean {
  const answered = topics.filter(({ isAnswered }) => isAnswered);
  const withLabel = answered.filter(({ isLabelled }) => isLabelled);
  return answered.length > topics.length * most && withLabel.length < answered.length * labelled;
}

/** Whether it is the only one of its step. */
function isLastInProse({ length }: readonly Topic[], { topics }: StepTopics): boolean {
  return length === 1 && saysMostInProse(topics, { most: 0.5, labelled: 0.5 });
}

function isHalf(essential: readonly Topic[], { topics }: StepTopics): boolean {
  return essential.length * 2 >= topics.length;
}

function report(
  doc: DesignDoc,
  section: Section,
  coverage: StepTopics,
  essential: readonly Topic[],
  wanted: readonly Topic[],
): Report {
  const { step } = coverage;
  return {
    message: `"${section.text}" says nothing of ${listed(essential)}; expected a word on ${essential.length === 1 ? "it" : "each"} in the step ${step.title}.`,
    range: section.textRange,
    // Where half of a step is left out, it is no longer a matter of taste.
    ...(isHalf(essential, coverage) ? { severity: "warning" as const } : {}),
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
