import type { DesignDoc, Section } from "../document/design-doc.ts";
import { outlineFact } from "../document/outline-fact.ts";
import { stepsAbove } from "../document/section-part.ts";
import { stepsSpokenOf } from "../document/spoken-steps.ts";
import { topicCoverage } from "../document/topic-coverage.ts";
import type { StepId } from "../framework/step-id.ts";
import { evidenceOf, type Evidence } from "./subject-mentions.ts";
import type { SubjectId } from "./subjects.ts";

/** A subject that a document does not speak of outright, and the section that was expected to. */
export interface UnansweredSubject {
  readonly section: Section;
  readonly evidence: Exclude<Evidence, { readonly kind: "said" }>;
}

/**
 * Whether a subject is left unanswered. Steps that have no section, or an empty one, are not asked unless other sections
 * answer them: that is said of the step itself. `askedOf` are the steps in whose section an answer is expected, the likeliest first.
 */
export function unansweredSubject(
  doc: DesignDoc,
  id: SubjectId,
  askedOf: readonly StepId[],
): UnansweredSubject | undefined {
  const own = firstFilledSection(doc, askedOf);
  const section = own ?? standIn(doc, askedOf);
  if (!section) return undefined;
  const evidence = evidenceOf(doc, id);
  // Without a section of the step there is none for which words of the step would be in passing.
  return evidence.kind === "said" || (!own && evidence.kind === "suggested" && evidence.range)
    ? undefined
    : { section, evidence };
}

/**
 * Of a step that is mostly answered under headings of no step, the section that says most of it.
 * @param byItself Whether that section alone has to answer most of it.
 */
export function standIn(doc: DesignDoc, steps: readonly StepId[], byItself = false): Section | undefined {
  const homeless = topicCoverage(doc).find(
    ({ step, sections }) => sections.length === 0 && step.covers.some((id) => steps.includes(id)),
  );
  const places = (homeless?.topics ?? []).flatMap(({ found }) => found?.start ?? []);
  const said = doc.sections.map(({ ownRange }, index) =>
    stepsAbove(doc.parts[index + 1]?.place).length > 0
      ? 0
      : places.filter((at) => at >= ownRange.start && at < ownRange.end).length,
  );
  const all = byItself ? Math.max(0, ...said) : said.reduce((sum, count) => sum + count, 0);
  const isSaid = all * 2 > (homeless?.topics.length ?? 0);
  if (isSaid) return doc.sections[said.indexOf(Math.max(1, ...said))];
  return byItself ? undefined : spokenIn(doc, homeless?.step.covers ?? []);
}

/** The first section that speaks of such a step under a heading of no step. */
function spokenIn(doc: DesignDoc, steps: readonly StepId[]): Section | undefined {
  return doc.sections.find((_, index) => stepsSpokenOf(doc, index).some((step) => steps.includes(step)));
}

/** The section with content of the first of these steps that has one: the outermost, of such the first. */
export function firstFilledSection(doc: DesignDoc, steps: readonly StepId[]): Section | undefined {
  const filled = filledByStep(doc);
  for (const step of steps) {
    const found = filled.get(step);
    if (found !== undefined) return doc.sections[found];
  }
  return undefined;
}

const filledByStep = outlineFact(({ steps, sections }): ReadonlyMap<StepId, number> => {
  const found = new Map<StepId, number>();
  for (const { id, sections: indices } of steps) {
    const levelAt = (index: number | undefined): number => sections[index ?? -1]?.level ?? Infinity;
    for (const index of indices)
      if (sections[index]?.isEmpty === false && levelAt(index) < levelAt(found.get(id))) found.set(id, index);
  }
  return found;
});
