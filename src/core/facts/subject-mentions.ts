import type { DesignDoc } from "../document/design-doc.ts";
import { coverageOf } from "../document/step-coverage.ts";
import { documentFact, filledSections, placedFact, sectionStart } from "../document/section-fact.ts";
import { stepsAbove } from "../document/section-part.ts";
import { stepsSpokenOf, stepsSpokenUnheaded } from "../document/spoken-steps.ts";
import type { TextRange } from "../document/text-range.ts";
import type { StepId } from "../framework/step-id.ts";
import { isOpenAnswer } from "../document/denied.ts";
import { headingLine, linesBelow, type PlacedLine, type ProseLine } from "../document/prose-lines.ts";
import {
  contraryInLine,
  inHeading,
  inLine,
  type LineMentions,
  type Mentions,
  moved,
  saidBelow,
} from "./line-mentions.ts";
import { subjects, type SubjectId } from "./subjects.ts";

/**
 * Whether a design says something: outright; perhaps, in passing or in words that mean it only in their own step (then without
 * a place worth showing); or not at all.
 */
export type Evidence =
  | { readonly kind: "said"; readonly range: TextRange }
  | { readonly kind: "suggested"; readonly range: TextRange | undefined }
  | { readonly kind: "absent" };

/** What a design says of a subject, from the headings, labels and prose of all of its sections. */
export function evidenceOf(doc: DesignDoc, id: SubjectId): Evidence {
  return allEvidence(doc).get(id) ?? { kind: "absent" };
}

/** For all subjects in one walk over the sections, of which most speak of none. */
const allEvidence = documentFact((doc): ReadonlyMap<SubjectId, Evidence> => {
  const found = new Map<SubjectId, Evidence>();
  for (const { index, found: own } of sectionsWithEvidence(doc)) {
    for (const { id, said, stray, suggested } of own) {
      const certain = said ?? (isUnspoken(doc, subjects[id].home) ? stray : undefined);
      const kind = certain ? "said" : "suggested";
      const within = certain ?? suggested;
      const before = found.get(id);
      if (before?.kind === "said" || (before?.kind === kind && before.range)) continue;
      const range = within && placed(doc, index, within);
      if (kind === "suggested") found.set(id, { kind, range });
      else if (range) found.set(id, { kind, range });
    }
  }
  return found;
});

/** Whether no heading introduces these steps, and no text under others was found to speak of them. */
function isUnspoken(doc: DesignDoc, home: readonly StepId[]): boolean {
  return isHomeless(doc, home) && !home.some((step) => stepsSpokenUnheaded(doc).has(step));
}

/** Whether none of these steps has a section: then sections of no step stand in for them. */
function isHomeless(doc: DesignDoc, home: readonly StepId[]): boolean {
  return home.every((step) => (coverageOf(doc.steps, step)?.sections ?? []).length === 0);
}

interface PlacedEvidence {
  readonly id: SubjectId;
  /** Said outright. */
  readonly said: TextRange | undefined;
  /** Said in words for the subject's home, in a section of no step. */
  readonly stray: TextRange | undefined;
  /** Worth showing as said in passing. */
  readonly suggested: TextRange | undefined;
}

/** What one section says at its place. */
const sectionsWithEvidence = filledSections(
  placedFact((place, of): readonly PlacedEvidence[] => {
    const mentions = of(mentionsOfAll);
    if (mentions.length === 0) return [];
    const home = of(stepsSpokenOf);
    const isUnheaded = stepsAbove(place).length === 0;
    return mentions.map(({ id, said, saidAtHome, suggested }): PlacedEvidence => {
      const isHome = home.some((step) => subjects[id].home.includes(step));
      return {
        id,
        said: said ?? (isHome ? saidAtHome : undefined),
        stray: isUnheaded ? saidAtHome : undefined,
        suggested: home.length === 0 ? (saidAtHome ?? suggested) : suggested,
      };
    });
  }),
);

/** Whether a section speaks of one of these steps; or of none, and none of these steps has a section. */
export function isAtHome(doc: DesignDoc, index: number, home: readonly StepId[]): boolean {
  const above = stepsSpokenOf(doc, index);
  for (const step of above) if (home.includes(step)) return true;
  return above.length === 0 && isHomeless(doc, home);
}

/** Of the subjects that a section speaks of. */
const mentionsOfAll = placedFact((_, of): readonly Mentions[] => {
  const heading = of(headingLine);
  const below = of(linesBelow);
  const found = new Map<SubjectId, LineMentions>();
  // A heading with "None yet." below it says nothing.
  const isOpen = below.length === 1 && below.every(({ line }) => isOpenAnswer(line.text));
  if (heading && !isOpen) addFirst(found, headingMentions(heading, below), 0);
  for (const { line, start } of below) addFirst(found, inLine(line), start);
  if (heading) addFirst(found, saidBelow(heading, below), 0);
  return Array.from(found.values(), ({ id, said, saidAtHome, suggested, term }) => {
    // What is said outright needs no weaker words.
    if (said) return { id, said, saidAtHome: undefined, suggested: undefined };
    const isSilent = subjects[id].isSilentBelow?.(heading?.text ?? "") ?? false;
    const weak = isSilent ? undefined : term;
    return { id, said, saidAtHome: saidAtHome ?? weak, suggested: suggested ?? weak };
  });
});

/** "Launch" says nothing above "to 100% of users on March 1". */
function headingMentions(heading: ProseLine, below: readonly PlacedLine[]): readonly LineMentions[] {
  const mentions = inHeading(heading);
  if (mentions.length === 0) return mentions;
  const contrary = below.flatMap(({ line }) => contraryInLine(line));
  return contrary.length === 0 ? mentions : mentions.filter(({ id }) => !contrary.includes(id));
}

/** Takes what a line that starts here says where no line before it said it. */
function addFirst(
  found: Map<SubjectId, LineMentions>,
  mentions: readonly LineMentions[],
  start: number,
): void {
  for (const { id, said, saidAtHome, suggested, term } of mentions) {
    const before = found.get(id);
    found.set(id, {
      id,
      said: before?.said ?? moved(said, start),
      saidAtHome: before?.saidAtHome ?? moved(saidAtHome, start),
      suggested: before?.suggested ?? moved(suggested, start),
      term: before?.term ?? moved(term, start),
    });
  }
}

function placed(doc: DesignDoc, index: number, { start, end }: TextRange): TextRange {
  const offset = sectionStart(doc, index);
  return { start: offset + start, end: offset + end };
}
