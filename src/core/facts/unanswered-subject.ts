import type { DesignDoc, Section } from "../document/design-doc.ts";
import { mainSection } from "../document/main-section.ts";
import { outlineFact } from "../document/outline-fact.ts";
import type { StepId } from "../framework/step-id.ts";
import { placeInWhole, placeOfSection, type SpokenPlace, standIn } from "./stand-in.ts";
import { evidenceOf, type Evidence } from "./subject-mentions.ts";
import type { SubjectId } from "./subjects.ts";
import { hasOwnHeadings } from "./own-headings.ts";
import { hasUnreadSection } from "./unread-sections.ts";

/** A subject that a document does not speak of outright, and the place that was expected to. */
export interface UnansweredSubject {
  readonly place: SpokenPlace;
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
  const evidence = evidenceOf(doc, id);
  const told = own ? placeOfSection(own) : standIn(doc, askedOf);
  const place = told ?? (evidence.kind === "absent" ? placeInWhole(doc, askedOf) : undefined);
  if (!place || (evidence.kind !== "said" && mayStandUnread(doc, id))) return undefined;
  // Without a section of the step there is none for which words of the step would be in passing.
  return evidence.kind === "said" || (!own && evidence.kind === "suggested" && evidence.range)
    ? undefined
    : { place, evidence };
}

/**
 * Whether it may stand in a section of which nothing is understood, in a design that has headings of its own for most: beside headings
 * that are known such a section is an aside. What is left out is said early, all else behind that. What happens when something breaks has
 * been found in any words so far.
 */
function mayStandUnread(doc: DesignDoc, id: SubjectId): boolean {
  if (id === "fallback" || !hasOwnHeadings(doc)) return false;
  return hasUnreadSection(doc, id === "scope" ? "before" : "behind");
}

/** The section with content of the first of these steps that has one, as `mainSection` chooses. */
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
    const main = mainSection(sections, indices);
    if (main !== undefined) found.set(id, main);
  }
  return found;
});
