import type { DesignDoc } from "../document/design-doc.ts";
import { lowerCase } from "../document/lower-case.ts";
import { coverageOf } from "../document/step-coverage.ts";
import { documentFact, filledSections, placedFact, sectionStart } from "../document/section-fact.ts";
import { stepsSpokenOf } from "../document/spoken-steps.ts";
import type { TextRange } from "../document/text-range.ts";
import type { StepId } from "../framework/step-id.ts";
import type { TermMatch } from "../framework/term-index.ts";
import { isDenied, isOpenAnswer } from "../document/denied.ts";
import {
  headingLine,
  lineFact,
  linesBelow,
  type PlacedLine,
  type ProseLine,
} from "../document/prose-lines.ts";
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
  return allEvidence(doc).get(id) ?? { kind: "absent" };
}

/** For all subjects in one walk over the sections, of which most speak of none. */
const allEvidence = documentFact((doc): ReadonlyMap<SubjectId, Evidence> => {
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
});

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
  placedFact((_, of): readonly PlacedEvidence[] => {
    const mentions = of(mentionsOfAll);
    if (mentions.length === 0) return [];
    const home = of(stepsSpokenOf);
    return mentions.flatMap(({ id, said, saidAtHome, suggested }): readonly PlacedEvidence[] => {
      const isHome = home.some((step) => subjects[id].home.includes(step));
      const certain = said ?? (isHome ? saidAtHome : undefined);
      if (certain) return [{ id, kind: "said", isStray: false, range: certain }];
      const isStray = home.length === 0 && saidAtHome !== undefined;
      if (isStray) return [{ id, kind: "suggested", isStray, range: saidAtHome }];
      return saidAtHome || suggested ? [{ id, kind: "suggested", isStray, range: suggested }] : [];
    });
  }),
);

/** Whether a section speaks of one of these steps; or of none, and none of these steps has a section. */
export function isAtHome(doc: DesignDoc, index: number, home: readonly StepId[]): boolean {
  const above = stepsSpokenOf(doc, index);
  for (const step of above) if (home.includes(step)) return true;
  return above.length === 0 && isHomeless(doc, home);
}

/** What is said of a subject. */
interface Mentions {
  readonly id: SubjectId;
  readonly said: TextRange | undefined;
  readonly saidAtHome: TextRange | undefined;
  readonly suggested: TextRange | undefined;
}

const ids = Object.keys(subjects) as SubjectId[];

/** Of the subjects that a section speaks of. */
const mentionsOfAll = placedFact((_, of): readonly Mentions[] => {
  const heading = of(headingLine);
  const below = of(linesBelow);
  const found = new Map<SubjectId, LineMentions>();
  // A heading with "None yet." below it says nothing.
  const isOpen = below.length === 1 && below.every(({ line }) => isOpenAnswer(line.text));
  if (heading && !isOpen) addFirst(found, inHeading(heading), 0);
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

/** What the lines below a heading say in words that mean it only there. */
function saidBelow({ text }: ProseLine, lines: readonly PlacedLine[]): readonly LineMentions[] {
  const heading = lowerCase(text);
  return ids.flatMap((id): readonly LineMentions[] => {
    const subject: Subject = subjects[id];
    const pattern = subject.saidBelow?.heading.test(heading) && subject.saidBelow.said;
    if (!pattern) return [];
    for (const { line, start } of lines) {
      const range = moved(firstMatch(lowerCase(line.text), pattern), start);
      if (range) return [{ id, said: undefined, saidAtHome: range, suggested: undefined, term: undefined }];
    }
    return [];
  });
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

function moved(range: TextRange | undefined, by: number): TextRange | undefined {
  return range && { start: range.start + by, end: range.end + by };
}

/** What one paragraph, item or row says; places count from its start. */
interface LineMentions extends Mentions {
  readonly term: TextRange | undefined;
}

const inLine = lineFact((line) => mentionsInLine(line, labelsOf(line.raw, false)));
const inHeading = lineFact((line) => mentionsInLine(line, labelsOf(line.raw, true)));

/** Of the subjects that the line speaks of: most speak of none. */
function mentionsInLine({ text, glossary }: ProseLine, labels: readonly Label[]): readonly LineMentions[] {
  const terms = glossary.termsIn(text);
  const prose = lowerCase(text);
  const found: LineMentions[] = [];
  for (const id of ids) {
    const mentions = mentionsOf(prose, labels, terms, id);
    if (mentions) found.push(mentions);
  }
  return found.length === 0 ? nothing : found;
}

const nothing: readonly never[] = [];

/** Of a line in small letters. */
function mentionsOf(
  prose: string,
  labels: readonly Label[],
  terms: readonly TermMatch[],
  id: SubjectId,
): LineMentions | undefined {
  const subject: Subject = subjects[id];
  const { labelsAtHome, termAtHome } = subject;
  const said = labelled(prose, labels, subject.labels) ?? firstMatch(prose, subject.said);
  if (said) return { id, said, saidAtHome: undefined, suggested: undefined, term: undefined };
  const saidAtHome =
    (labelsAtHome && labelled(prose, labels, labelsAtHome)) ?? firstMatch(prose, subject.saidAtHome);
  const suggested = firstMatch(prose, subject.suggested);
  const term = termAtHome?.(terms, prose)?.range;
  return saidAtHome || suggested || term ? { id, said, saidAtHome, suggested, term } : undefined;
}

/** The first label of this form that is not left open. */
function labelled(prose: string, labels: readonly Label[], pattern: RegExp): TextRange | undefined {
  for (const { text, range } of labels) if (pattern.test(text) && !isDenied(prose, range)) return range;
  return undefined;
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
