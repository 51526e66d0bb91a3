import { isDenied } from "../document/denied.ts";
import { innerLabelStarts } from "../document/inner-labels.ts";
import { termsIn, triggeredIn } from "../document/line-words.ts";
import { lowerCase } from "../document/lower-case.ts";
import { lineFact, type PlacedLine, type ProseLine } from "../document/prose-lines.ts";
import type { TextRange } from "../document/text-range.ts";
import type { PatternBits } from "../document/trigger-words.ts";
import type { Phrases } from "./phrases.ts";
import type { Subject } from "./subject.ts";

/** How a line may speak of a subject, each read when it is asked for: what is said outright needs no weaker words. */
export interface LineMentions {
  /** Says it wherever it stands. */
  readonly said: (line: ProseLine) => TextRange | undefined;
  /** Says it in a section of the subject's home. */
  readonly saidAtHome: (line: ProseLine) => TextRange | undefined;
  /** Names a term that says it there. */
  readonly term: (line: ProseLine) => TextRange | undefined;
  /** Only suggests it. */
  readonly suggested: (line: ProseLine) => TextRange | undefined;
}

/** In a paragraph, item or row. Places count from its start. */
export function mentionsInLine(subject: Subject): LineMentions {
  return lineMentions(subject, labelsInLine);
}

/** In a heading, which is a label itself. */
export function mentionsInHeading(subject: Subject): LineMentions {
  return lineMentions(subject, labelsInHeading);
}

function lineMentions(subject: Subject, labels: (line: ProseLine) => readonly Label[]): LineMentions {
  const labelled = (line: ProseLine, wording: Phrases | undefined): TextRange | undefined => {
    const found = wording && firstLabel(line, labels, wording);
    return found && !saysContrary(subject, line) ? found : undefined;
  };
  return {
    said: lineFact((line) => labelled(line, subject.labels) ?? firstMatch(proseOf(line), subject.said)),
    saidAtHome: lineFact(
      (line) => labelled(line, subject.labelsAtHome) ?? firstMatch(proseOf(line), subject.saidAtHome),
    ),
    term: (line) => subject.termAtHome?.(termsIn(line), proseOf(line).text)?.range,
    suggested: lineFact((line) => firstMatch(proseOf(line), subject.suggested)),
  };
}

/** "Launch" says nothing beside "to 100% of users on March 1". */
export function saysContrary({ contrary }: Subject, line: ProseLine): boolean {
  if (!contrary) return false;
  const { text, triggered } = proseOf(line);
  return contrary.areIn(text, triggered);
}

/** What the lines below a heading say in words that mean it only there. */
export function saidBelow(
  { saidBelow: below }: Subject,
  above: ProseLine,
  lines: readonly PlacedLine[],
): TextRange | undefined {
  if (!below) return undefined;
  const heading = proseOf(above);
  if (!below.heading.areIn(heading.text, heading.triggered)) return undefined;
  for (const { line, start } of lines) {
    const range = moved(firstMatch(proseOf(line), below.said), start);
    if (range) return range;
  }
  return undefined;
}

export function moved(range: TextRange | undefined, by: number): TextRange | undefined {
  return range && { start: range.start + by, end: range.end + by };
}

/** A line in small letters, and what its words trigger. */
interface Prose {
  readonly text: string;
  readonly triggered: PatternBits;
}

const proseOf = lineFact((line): Prose => ({ text: lowerCase(line.text), triggered: triggeredIn(line) }));

/** The first label of this form that is not left open. */
function firstLabel(
  line: ProseLine,
  labels: (line: ProseLine) => readonly Label[],
  wording: Phrases,
): TextRange | undefined {
  const { text: prose, triggered } = proseOf(line);
  if (!wording.mayBeIn(triggered)) return undefined;
  for (const { text, range } of labels(line))
    if (wording.areIn(text, triggered) && !isDenied(prose, range)) return range;
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

const labelsInLine = lineFact(({ raw }) => labelsOf(raw, false));
const labelsInHeading = lineFact(({ raw }) => labelsOf(raw, true));

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
