import type { DesignDoc } from "../document/design-doc.ts";
import { insertMissingTopics, missingTopics } from "../document/insert-topics.ts";
import { missingSteps } from "../document/insert-steps.ts";
import { homeOf } from "../document/main-section.ts";
import type { TextRange } from "../document/text-range.ts";
import { type StepTopics, topicCoverage } from "../document/topic-coverage.ts";
import { stepTitle } from "../framework/step-text.ts";

/** Which lenses are shown: one on the title, that one and one for each step, or none. */
export const lensStyles = ["steps", "title", "off"] as const;
export type LensStyle = (typeof lensStyles)[number];

/** A line of text above a heading. A click inserts what it says is missing; without `insert` it only tells. */
export interface Lens {
  readonly range: TextRange;
  readonly title: string;
  readonly insert?: { readonly kind: "step" | "topics"; readonly step: string };
}

/** In document order. */
export function codeLenses(doc: DesignDoc, style: LensStyle): readonly Lens[] {
  if (style === "off") return [];
  const ofSteps = style === "steps" ? topicCoverage(doc).flatMap((step) => stepLens(doc, step) ?? []) : [];
  return [titleLens(doc), ...ofSteps.sort((a, b) => a.range.start - b.range.start)];
}

/** How far the design is, and what comes next. */
function titleLens(doc: DesignDoc): Lens {
  const total = doc.outline.length;
  const present = doc.outline.filter((step) => step.status === "present").length;
  const heading = doc.sections[doc.title ?? 0];
  const [next] = missingSteps(doc);
  const nextOpen = next ?? doc.outline.find(({ status }) => status === "empty")?.step.id;
  const ending = nextOpen ? `next: ${stepTitle(doc.framework, nextOpen)}` : "all steps have a section";
  return {
    range: heading?.headingRange ?? { start: 0, end: 0 },
    title: `${present} of ${total} steps · ${ending}`,
    ...(next !== undefined && { insert: { kind: "step", step: next } }),
  };
}

/** On the section in which a step that has topics is at home; a complete one keeps its lens, so that lines don't jump while one types. */
function stepLens(doc: DesignDoc, coverage: StepTopics): Lens | undefined {
  const { step, topics } = coverage;
  const section = homeOf(doc, coverage.sections);
  if (!section || topics.length === 0) return undefined;
  const missing = missingTopics(coverage);
  const namesStep = section.text.toLowerCase().includes(step.title.toLowerCase());
  const count = `${topics.length - missing.length} of ${topics.length} topics`;
  const labels = missing.map(({ label }) => label);
  const insertable = insertMissingTopics(doc, step.id).length > 0;
  return {
    range: section.headingRange,
    title: `${namesStep ? "" : `${step.title}: `}${count}${missing.length > 0 ? ` · missing: ${listed(labels)}` : ""}`,
    ...(insertable && { insert: { kind: "topics", step: step.id } }),
  };
}

/** More names make a line that nobody reads. */
const mostNamed = 3;

function listed(labels: readonly string[]): string {
  const more = labels.length - mostNamed;
  // Naming the last one takes no more room than counting it.
  if (more <= 1) return labels.join(", ");
  return `${labels.slice(0, mostNamed).join(", ")} and ${more} more`;
}
