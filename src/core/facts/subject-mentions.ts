import type { DesignDoc } from "../document/design-doc.ts";
import { filledSections, placedFact, sectionFact, sectionStart } from "../document/section-fact.ts";
import { stepsAbove } from "../document/section-part.ts";
import { glossaryMemo } from "../document/glossary-memo.ts";
import type { TextRange } from "../document/text-range.ts";
import type { StepId } from "../framework/step-id.ts";
import type { TermMatch } from "../framework/term-index.ts";
import { oneLineEach } from "../document/prose-lines.ts";
import type { Subject } from "./subject.ts";
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
  const known = byDocument.get(doc) ?? allEvidence(doc);
  byDocument.set(doc, known);
  return known.get(id) ?? { kind: "absent" };
}

type EvidenceBySubject = ReadonlyMap<SubjectId, Evidence>;

const byDocument = new WeakMap<DesignDoc, EvidenceBySubject>();

/** For all subjects in one walk over the sections, of which most speak of none. */
function allEvidence(doc: DesignDoc): EvidenceBySubject {
  const found = new Map<SubjectId, Evidence>();
  for (const { index, found: own } of sectionsWithEvidence(doc)) {
    for (const { id, kind, range: within } of own) {
      const before = found.get(id);
      if (before?.kind === "said" || (before?.kind === kind && before.range)) continue;
      const range = within && placed(doc, index, within);
      if (kind === "suggested") found.set(id, { kind, range });
      else if (range) found.set(id, { kind, range });
    }
  }
  return found;
}

interface PlacedEvidence {
  readonly id: SubjectId;
  readonly kind: "said" | "suggested";
  readonly range: TextRange | undefined;
}

/** What one section says at its place. */
const sectionsWithEvidence = filledSections(
  placedFact((place, of): readonly PlacedEvidence[] => {
    const home = stepsAbove(place);
    const mentions = of(mentionsOfAll);
    return ids.flatMap((id): readonly PlacedEvidence[] => {
      const { said, saidAtHome, suggested } = mentions[id];
      const isHome = home.some((step) => subjects[id].home.includes(step));
      const certain = said ?? (isHome ? saidAtHome : undefined);
      if (certain) return [{ id, kind: "said", range: certain }];
      return saidAtHome || suggested ? [{ id, kind: "suggested", range: suggested }] : [];
    });
  }),
);

/** Whether a section, or the nearest one above it that introduces a step, belongs to one of these steps. */
export function isAtHome(doc: DesignDoc, index: number, home: readonly StepId[]): boolean {
  for (const step of stepsAbove(doc.parts[index + 1]?.place)) if (home.includes(step)) return true;
  return false;
}

interface Mentions {
  readonly said: TextRange | undefined;
  readonly saidAtHome: TextRange | undefined;
  readonly suggested: TextRange | undefined;
}

type MentionsBySubject = Readonly<Record<SubjectId, Mentions>>;

const ids = Object.keys(subjects) as SubjectId[];

const mentionsOfAll = sectionFact(({ text, body }) => read(text, body.glossary));

const read = glossaryMemo((text, { termsIn }): MentionsBySubject => {
  const prose = oneLineEach(text);
  const labels = labelsOf(text);
  const terms = termsIn(prose);
  return Object.fromEntries(
    ids.map((id) => [id, mentionsOf(prose, labels, terms, subjects[id])]),
  ) as unknown as MentionsBySubject;
});

function mentionsOf(
  prose: string,
  labels: readonly Label[],
  terms: readonly TermMatch[],
  subject: Subject,
): Mentions {
  const { labelsAtHome, termAtHome } = subject;
  const labelled = (pattern: RegExp): TextRange | undefined =>
    labels.find(({ text }) => pattern.test(text))?.range;
  const said = labelled(subject.labels) ?? firstMatch(prose, subject.said);
  // What is said outright needs no weaker words.
  if (said) return { said, saidAtHome: undefined, suggested: undefined };
  const term = termAtHome?.(terms, prose)?.range;
  const saidAtHome =
    (labelsAtHome && labelled(labelsAtHome)) ?? firstMatch(prose, subject.saidAtHome) ?? term;
  return { said, saidAtHome, suggested: firstMatch(prose, subject.suggested) ?? term };
}

function firstMatch(text: string, pattern: RegExp): TextRange | undefined {
  const match = pattern.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

interface Label {
  readonly text: string;
  readonly range: TextRange;
}

/** `## Label`, `- **Label** — …`, `Label: …`, `| Label | …`. */
const label =
  /^[ \t]{0,8}(?:(?<heading>#{1,6})[ \t]+)?(?:(?:[-*+>]|\d{1,3}[.)])[ \t]+)?(?<mark>\*\*|__|\|[ \t]*)?(?<text>[^\s|:*_#][^|:*_\n]{0,60})(?<end>[:|*_—–]|$)/gmu;

function labelsOf(text: string): readonly Label[] {
  return [...text.matchAll(label)].flatMap(({ 0: whole, index, groups }): readonly Label[] => {
    const name = groups?.text?.trimEnd() ?? "";
    const isHeading = groups?.heading !== undefined || index === 0;
    if (!isHeading && groups?.mark === undefined && groups?.end !== ":") return [];
    if (!isHeading && groups?.end === "") return [];
    // A longer one is a sentence that happens to end in a colon.
    if (!isHeading && name.split(/\s+/).length > 5) return [];
    const start = index + whole.indexOf(name);
    return [{ text: name, range: { start, end: start + name.length } }];
  });
}

function placed(doc: DesignDoc, index: number, { start, end }: TextRange): TextRange {
  const offset = sectionStart(doc, index);
  return { start: offset + start, end: offset + end };
}
