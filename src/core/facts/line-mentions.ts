import { isDenied } from "../document/denied.ts";
import { innerLabelStarts } from "../document/inner-labels.ts";
import { termsIn, triggeredIn } from "../document/line-words.ts";
import { lowerCase } from "../document/lower-case.ts";
import { lineFact, type PlacedLine, type ProseLine } from "../document/prose-lines.ts";
import type { TextRange } from "../document/text-range.ts";
import type { PatternBits } from "../document/trigger-words.ts";
import type { TermMatch } from "../framework/term-index.ts";
import type { Phrases } from "./phrases.ts";
import type { Subject } from "./subject.ts";
import { subjects, type SubjectId } from "./subjects.ts";

/** What is said of a subject. */
export interface Mentions {
  readonly id: SubjectId;
  readonly said: TextRange | undefined;
  readonly saidAtHome: TextRange | undefined;
  readonly suggested: TextRange | undefined;
}

/** What one paragraph, item or row says; places count from its start. */
export interface LineMentions extends Mentions {
  readonly term: TextRange | undefined;
}

export const inLine = lineFact((line) => mentionsInLine(line, false));
export const inHeading = lineFact((line) => mentionsInLine(line, true));

/** The subjects of which a line says the contrary. */
export const contraryInLine = lineFact((line): readonly SubjectId[] => {
  const { text, triggered } = proseOf(line);
  const found = wordings.filter(({ contrary }) => contrary?.areIn(text, triggered));
  return found.length === 0 ? nothing : found.map(({ id }) => id);
});

/** What the lines below a heading say in words that mean it only there. */
export function saidBelow(above: ProseLine, lines: readonly PlacedLine[]): readonly LineMentions[] {
  const heading = proseOf(above);
  return wordings.flatMap(({ id, saidBelow: below }): readonly LineMentions[] => {
    if (!below?.heading.areIn(heading.text, heading.triggered)) return [];
    for (const { line, start } of lines) {
      const range = moved(firstMatch(proseOf(line), below.said), start);
      if (range) return [{ id, said: undefined, saidAtHome: range, suggested: undefined, term: undefined }];
    }
    return [];
  });
}

export function moved(range: TextRange | undefined, by: number): TextRange | undefined {
  return range && { start: range.start + by, end: range.end + by };
}

/** Of the subjects that the line speaks of: most speak of none. */
function mentionsInLine(line: ProseLine, isHeading: boolean): readonly LineMentions[] {
  const prose = proseOf(line);
  const terms = termsIn(line);
  let read: readonly Label[] | undefined;
  const labels = (): readonly Label[] => (read ??= labelsOf(line.raw, isHeading));
  const found: LineMentions[] = [];
  for (const wording of wordings) {
    const mentions = mentionsOf(prose, labels, terms, wording);
    if (mentions) found.push(mentions);
  }
  return found.length === 0 ? nothing : found;
}

const nothing: readonly never[] = [];

/** A line in small letters, and what its words trigger. */
interface Prose {
  readonly text: string;
  readonly triggered: PatternBits;
}

function proseOf(line: ProseLine): Prose {
  return { text: lowerCase(line.text), triggered: triggeredIn(line) };
}

const wordings: readonly (Subject & { readonly id: SubjectId })[] = (
  Object.keys(subjects) as SubjectId[]
).map((id) => ({ id, ...subjects[id] }));

function mentionsOf(
  prose: Prose,
  labels: () => readonly Label[],
  terms: readonly TermMatch[],
  wording: (typeof wordings)[number],
): LineMentions | undefined {
  const { id } = wording;
  const label = labelled(prose, labels, wording.labels);
  const ownLabel = wording.labelsAtHome && labelled(prose, labels, wording.labelsAtHome);
  const isContrary =
    (label ?? ownLabel) !== undefined && wording.contrary?.areIn(prose.text, prose.triggered) === true;
  const said = (isContrary ? undefined : label) ?? firstMatch(prose, wording.said);
  if (said) return { id, said, saidAtHome: undefined, suggested: undefined, term: undefined };
  const saidAtHome = (isContrary ? undefined : ownLabel) ?? firstMatch(prose, wording.saidAtHome);
  const suggested = firstMatch(prose, wording.suggested);
  const term = wording.termAtHome?.(terms, prose.text)?.range;
  return saidAtHome || suggested || term ? { id, said, saidAtHome, suggested, term } : undefined;
}

/** The first label of this form that is not left open. */
function labelled(prose: Prose, labels: () => readonly Label[], wording: Phrases): TextRange | undefined {
  if (!wording.mayBeIn(prose.triggered)) return undefined;
  for (const { text, range } of labels())
    if (wording.areIn(text, prose.triggered) && !isDenied(prose.text, range)) return range;
  return undefined;
}

/** The first place that does not only say that it is missing. */
function firstMatch({ text, triggered }: Prose, wording: Phrases): TextRange | undefined {
  const next = wording.placesIn(text, triggered);
  for (let range = next(); range; range = next()) if (!isDenied(text, range)) return range;
  return undefined;
}

interface Label {
  /** In small letters. */
  readonly text: string;
  readonly range: TextRange;
}

/** `## Label`, `- **Label** — …`, `Label: …`, `| Label | …`. */
const label =
  /^[ \t]{0,8}(?:(?<heading>#{1,6})[ \t]+)?(?:(?:[-*+>]|\d{1,3}[.)])[ \t]+)?(?<mark>\*\*|__|\|[ \t]*)?(?<text>[^\s|:*_#][^|:*_\n]{0,60})(?<end>[:|*_—–]|$)/gmu;

/** `**Mistakes read.**` and `**Where is it bad?**` are labels, too. */
const closing = /[.?!]$/;

function labelsOf(text: string, startsWithHeading: boolean): readonly Label[] {
  const inner = startsWithHeading ? [] : innerLabelStarts(text);
  return [...labelsOfLines(text, startsWithHeading), ...inner.map((start) => innerLabel(text, start))];
}

function innerLabel(text: string, start: number): Label {
  const end = text.indexOf(":", start);
  return { text: lowerCase(text.slice(start, end)), range: { start, end } };
}

function labelsOfLines(text: string, startsWithHeading: boolean): readonly Label[] {
  return [...text.matchAll(label)].flatMap(({ 0: whole, index, groups }): readonly Label[] => {
    const name = groups?.text?.trimEnd() ?? "";
    const isHeading = groups?.heading !== undefined || (startsWithHeading && index === 0);
    if (!isHeading && groups?.mark === undefined && groups?.end !== ":") return [];
    if (!isHeading && groups?.end === "") return [];
    // A longer one is a sentence that happens to end in a colon.
    if (!isHeading && name.split(/\s+/).length > 5) return [];
    const start = index + whole.indexOf(name);
    return [{ text: lowerCase(name.replace(closing, "")), range: { start, end: start + name.length } }];
  });
}
