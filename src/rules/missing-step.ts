import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { insertSteps, missingSteps } from "../core/document/insert-steps.ts";
import { type TopicCoverage, topicCoverage } from "../core/document/topic-coverage.ts";
import { stepAt } from "../core/document/step-at.ts";
import { headingsAbove, type SectionPart, stepsAbove } from "../core/document/section-part.ts";
import { spokenParagraphs } from "../core/document/spoken-paragraphs.ts";
import { stepsSpokenUnheaded } from "../core/document/spoken-steps.ts";
import type { StepId } from "../core/framework/step-id.ts";
import { isRejectedUnder } from "../core/facts/asserted.ts";
import { hasOwnHeadings } from "../core/facts/own-headings.ts";
import { evidenceOf } from "../core/facts/subject-mentions.ts";
import { hasOwnRule } from "../core/facts/topic-weight.ts";
import type { SubjectId } from "../core/facts/subjects.ts";
import { statedTasks } from "../core/facts/tasks.ts";
import { watchesLimits } from "../core/facts/watched-limits.ts";
import { stepTitle } from "../core/framework/step-text.ts";
import type { Profile } from "../core/lint/profile.ts";
import { defineRule } from "../core/lint/rule.ts";

export const missingStep = defineRule({
  id: "missing-step",
  summary: "A step of the framework has no section.",
  severity: "warning",
  fixable: true,
  *check({ doc, profile }) {
    const range = placeOfDocument(doc);
    const answered = answeredElsewhere(doc, profile);
    for (const id of missingSteps(doc)) {
      if (answered.has(id)) continue;
      const title = stepTitle(doc.framework, id);
      const isMentioned = doc.outline.some(({ step, status }) => step.id === id && status === "mentioned");
      yield {
        message: isMentioned
          ? `The step ${title} is touched on but has no section of its own; expected one.`
          : `The step ${title} has no section; expected one.`,
        range,
        severity: isMentioned ? "info" : "warning",
        fixes: () => [
          { title: `Insert the step ${title}`, safety: "suggested", edits: insertSteps(doc, [id]) },
        ],
      };
    }
  },
});

/** Steps that are spoken of under headings of the author's own, or under none: asking for one more would help nobody. */
function answeredElsewhere(doc: DesignDoc, profile: Profile): ReadonlySet<string> {
  // Who heads most steps means a heading for each: there, a word of one elsewhere is said in passing.
  const isHeaded = missingSteps(doc).length * 2 < doc.framework.steps.length;
  const unheaded = stepsSpokenUnheaded(doc);
  const isSpoken = (id: StepId): boolean =>
    unheaded.has(id) && (!isHeaded || id === seldomHeaded || profile === "interview");
  const enough = hasOwnHeadings(doc) ? someOfStep : mostOfStep;
  const steps = topicCoverage(doc).filter(({ step, topics, sections }) => {
    if (sections.length > 0) return false;
    if (!isHeaded && step.covers.every((id) => isUntold(doc, id)) && tellsTheRest(doc, step.id)) return false;
    if (step.covers.some((id) => isToldBriefly(doc, id))) return true;
    // In 45 minutes "predict pCTR" among the requirements is all that there is time for.
    if (profile === "interview" && step.covers.includes(seldomHeaded) && topics.some(isFound)) return true;
    const places = topics.flatMap((topic) => placeOf(doc, topic) ?? []);
    const isSaid = places.length / topics.length > mostInPassing;
    // There, saying a thing counts, wherever that is.
    if (profile === "interview" && isSaid) return true;
    if (isLeftOut(doc, step.covers)) return false;
    if (!isHeaded && step.covers.includes(seldomHeaded) && tellsTheRest(doc, step.id)) return true;
    const inPassing = isHeaded ? places.filter(({ start }) => stepAt(doc, start)) : [];
    return (
      step.covers.some(isSpoken) || (places.length - inPassing.length) / topics.length > enough || isSaid
    );
  });
  return new Set(steps.map(({ step }) => step.id));
}

function isFound({ isAnswered }: TopicCoverage): boolean {
  return isAnswered;
}

/**
 * Whether a design heads all other steps and has no paragraph that speaks of this one alone: there, its words stand in the answers to
 * other questions, however many they are.
 */
function isLeftOut(doc: DesignDoc, covered: readonly StepId[]): boolean {
  const headed = doc.outline.filter(({ sections }) => sections.length > 0);
  if (headed.length < doc.framework.steps.length - 1 || covered.includes(seldomHeaded)) return false;
  if (!doc.parts.every((part, at) => at - 1 === doc.title || isPlaced(part))) return false;
  return !doc.parts.some(
    (part) =>
      !isRejectedUnder(headingsAbove(part.place)) &&
      spokenParagraphs(doc, part).some(
        ({ steps: [id, ...others] }) => others.length === 0 && id && covered.includes(id),
      ),
  );
}

/** Whether a section says by its heading which step it is of, or that it is of none. */
function isPlaced({ place }: SectionPart): boolean {
  const headings = headingsAbove(place);
  return stepsAbove(place).length > 0 || isRejectedUnder(headings) || aside.test(headings);
}

const aside =
  /\b(?:summary|tl;?dr|abstract|background|introduction|overview|context|motivation|timeline|milestones|plan|team|costs?|glossary|changelog|approvals?|links)\b|^$/;

/** Who says outright which kind of problem it is, or which limits are watched how often, has told of the step in few words. */
function isToldBriefly(doc: DesignDoc, id: StepId): boolean {
  if (id === "monitoring") return watchesLimits(doc);
  return id === seldomHeaded && statedTasks(doc).length > 0;
}

/**
 * Whether a design says nothing of what a step is asked for by rules of their own, however many of its words stand in the text: "kept" in
 * one paragraph and "on call" in another are words of other things.
 */
function isUntold(doc: DesignDoc, id: StepId): boolean {
  const absent = (subjects: readonly SubjectId[]): number =>
    subjects.filter((subject) => evidenceOf(doc, subject).kind === "absent").length;
  if (id === "evaluation") return absent(["offline-metrics", "online-metrics", "error-analysis"]) > 1;
  if (id !== "monitoring" || absent(["retraining"]) === 0) return false;
  return !isToldInParagraph(doc, id);
}

/** Of a few notes, a word on a step is as much as they say of any. */
function tellsTheRest(doc: DesignDoc, except: string): boolean {
  const topics = topicCoverage(doc)
    .filter(({ step }) => step.id !== except)
    .flatMap((step) => step.topics);
  return topics.filter(({ isAnswered }) => isAnswered).length > topics.length * mostOfRest;
}

const mostOfRest = 0.6;

function isToldInParagraph(doc: DesignDoc, id: StepId): boolean {
  return doc.parts.some((part) => spokenParagraphs(doc, part).some(({ steps }) => steps.includes(id)));
}

/** What is to be learned is told where it is wanted, under a heading like "What there is to decide". */
const seldomHeaded: StepId = "framing";

/** Of a step's topics. Below headings of other steps about half are said, as models are logged by name and trained again. */
const mostOfStep = 1 / 2;
const mostInPassing = 2 / 3;
/** Under headings of the author's own. */
const someOfStep = 1 / 4;

/** Where a topic is spoken of, be it in words that only the rule of that topic knows. */
function placeOf(doc: DesignDoc, { topic: { id }, found }: TopicCoverage): TextRange | undefined {
  if (found || !hasOwnRule(id)) return found;
  const evidence = evidenceOf(doc, id);
  return evidence.kind === "said" ? evidence.range : undefined;
}

/** What is not there has no place of its own: its finding stands on the title, or on the first line. */
function placeOfDocument(doc: DesignDoc): TextRange {
  const title = doc.title === undefined ? doc.sections[0] : doc.sections[doc.title];
  if (title) return title.textRange;
  const line = doc.frontMatter ? doc.lines.positionAt(doc.frontMatter.range.end).line + 1 : 0;
  return { start: doc.lines.lineStart(line), end: doc.lines.lineEnd(line) };
}
