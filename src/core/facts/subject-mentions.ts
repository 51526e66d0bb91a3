import type { DesignDoc } from "../document/design-doc.ts";
import { lowerCase } from "../document/lower-case.ts";
import { coverageOf } from "../document/step-coverage.ts";
import { filledSections, placedFact, sectionStart } from "../document/section-fact.ts";
import { stepsAbove } from "../document/section-part.ts";
import type { TextRange } from "../document/text-range.ts";
import type { StepId } from "../framework/step-id.ts";
import type { TermMatch } from "../framework/term-index.ts";
import { isDenied, isOpenAnswer } from "../document/denied.ts";
import { headingLine, lineFact, linesBelow, type ProseLine } from "../document/prose-lines.ts";
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
    for (const { id, kind: told, isStray, range: within } of own) {
      const kind = isStray && isHomeless(doc, subjects[id].home) ? "said" : told;
      const before = found.get(id);
      if (before?.kind === "said" || (before?.kind === kind && before.range)) continue;
      const range = within && placed(doc, index, within);
      if (kind === "suggested") found.set(id, { kind, range });
      else if (range) found.set(id, { kind, range });
    }
  }
  return found;
}

/** Whether none of these steps has a section: then sections of no step stand in for them. */
function isHomeless(doc: DesignDoc, home: readonly StepId[]): boolean {
  return home.every((step) => (coverageOf(doc.steps, step)?.sections ?? []).length === 0);
}

interface PlacedEvidence {
  readonly id: SubjectId;
  readonly kind: "said" | "suggested";
  /** Whether it is said in words for the subject's home, in a section that belongs to no step. */
  readonly isStray: boolean;
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
      if (certain) return [{ id, kind: "said", isStray: false, range: certain }];
      const isStray = home.length === 0 && saidAtHome !== undefined;
      if (isStray) return [{ id, kind: "suggested", isStray, range: saidAtHome }];
      return saidAtHome || suggested ? [{ id, kind: "suggested", isStray, range: suggested }] : [];
    });
  }),
);

/**
 * Whether a section, or the nearest one above it that introduces a step, belongs to one of these steps; or to none, and
 * none of these steps has a section.
 */
export function isAtHome(doc: DesignDoc, index: number, home: readonly StepId[]): boolean {
  const above = stepsAbove(doc.parts[index + 1]?.place);
  for (const step of above) if (home.includes(step)) return true;
  return above.length === 0 && isHomeless(doc, home);
}

interface Mentions {
  readonly said: TextRange | undefined;
  readonly saidAtHome: TextRange | undefined;
  readonly suggested: TextRange | undefined;
}

type MentionsBySubject = Readonly<Record<SubjectId, Mentions>>;

const ids = Object.keys(subjects) as SubjectId[];

const mentionsOfAll = placedFact((_, of): MentionsBySubject => {
  const heading = of(headingLine);
  const below = of(linesBelow);
  const lines = below.map(({ line, start }) => ({ start, mentions: inLine(line) }));
  // A heading with "None yet." below it says nothing.
  const isOpen = below.length === 1 && below.every(({ line }) => isOpenAnswer(line.text));
  if (heading && !isOpen) lines.unshift({ start: 0, mentions: inHeading(heading) });
  return bySubject((id) => {
    const isSilent = subjects[id].isSilentBelow?.(heading?.text ?? "") ?? false;
    const found = lines.map(({ start, mentions }) => ({ start, found: mentions[id] }));
    const first = (read: (found: LineMentions) => TextRange | undefined): TextRange | undefined => {
      for (const { start, found: own } of found) {
        const range = read(own);
        if (range) return { start: range.start + start, end: range.end + start };
      }
      return undefined;
    };
    const said = first((own) => own.said);
    // What is said outright needs no weaker words.
    if (said) return { said, saidAtHome: undefined, suggested: undefined };
    const term = isSilent ? undefined : first((own) => own.term);
    return {
      said,
      saidAtHome: first((own) => own.saidAtHome) ?? term,
      suggested: first((own) => own.suggested) ?? term,
    };
  });
});

function bySubject<Value>(read: (id: SubjectId) => Value): Readonly<Record<SubjectId, Value>> {
  return Object.fromEntries(ids.map((id) => [id, read(id)])) as unknown as Readonly<Record<SubjectId, Value>>;
}

/** What one paragraph, item or row says; places count from its start. */
interface LineMentions extends Mentions {
  readonly term: TextRange | undefined;
}

const inLine = lineFact((line) => mentionsInLine(line, labelsOf(line.raw, false)));
const inHeading = lineFact((line) => mentionsInLine(line, labelsOf(line.raw, true)));

function mentionsInLine({ text, glossary }: ProseLine, labels: readonly Label[]) {
  const terms = glossary.termsIn(text);
  const prose = lowerCase(text);
  return bySubject((id) => mentionsOf(prose, labels, terms, subjects[id]));
}

/** Of a line in small letters. */
function mentionsOf(
  prose: string,
  labels: readonly Label[],
  terms: readonly TermMatch[],
  subject: Subject,
): LineMentions {
  const { labelsAtHome, termAtHome } = subject;
  const labelled = (pattern: RegExp): TextRange | undefined =>
    labels.find((found) => pattern.test(found.text) && !isDenied(prose, found.range))?.range;
  const said = labelled(subject.labels) ?? firstMatch(prose, subject.said);
  if (said) return { said, saidAtHome: undefined, suggested: undefined, term: undefined };
  return {
    said,
    saidAtHome: (labelsAtHome && labelled(labelsAtHome)) ?? firstMatch(prose, subject.saidAtHome),
    suggested: firstMatch(prose, subject.suggested),
    term: termAtHome?.(terms, prose)?.range,
  };
}

/** The first place that does not only say that it is missing. */
function firstMatch(text: string, pattern: RegExp): TextRange | undefined {
  const first = pattern.exec(text);
  if (!first) return undefined;
  if (!isDenied(text, rangeOf(first))) return rangeOf(first);
  for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}g`)))
    if (!isDenied(text, rangeOf(match))) return rangeOf(match);
  return undefined;
}

function rangeOf({ 0: words, index }: RegExpExecArray): TextRange {
  return { start: index, end: index + words.length };
}

interface Label {
  /** In small letters. */
  readonly text: string;
  readonly range: TextRange;
}

/** `## Label`, `- **Label** — …`, `Label: …`, `| Label | …`. */
const label =
  /^[ \t]{0,8}(?:(?<heading>#{1,6})[ \t]+)?(?:(?:[-*+>]|\d{1,3}[.)])[ \t]+)?(?<mark>\*\*|__|\|[ \t]*)?(?<text>[^\s|:*_#][^|:*_\n]{0,60})(?<end>[:|*_—–]|$)/gmu;

function labelsOf(text: string, startsWithHeading: boolean): readonly Label[] {
  return [...text.matchAll(label)].flatMap(({ 0: whole, index, groups }): readonly Label[] => {
    const name = groups?.text?.trimEnd() ?? "";
    const isHeading = groups?.heading !== undefined || (startsWithHeading && index === 0);
    if (!isHeading && groups?.mark === undefined && groups?.end !== ":") return [];
    if (!isHeading && groups?.end === "") return [];
    // A longer one is a sentence that happens to end in a colon.
    if (!isHeading && name.split(/\s+/).length > 5) return [];
    const start = index + whole.indexOf(name);
    return [{ text: lowerCase(name), range: { start, end: start + name.length } }];
  });
}

function placed(doc: DesignDoc, index: number, { start, end }: TextRange): TextRange {
  const offset = sectionStart(doc, index);
  return { start: offset + start, end: offset + end };
}
