import type { Glossary } from "../framework/glossary.ts";
import { everyMatch } from "./every-match.ts";
import { FactSlots, newFactSlot } from "./fact-slots.ts";
import { ownText } from "./own-text.ts";
import { sectionFact } from "./section-fact.ts";
import { glossaryMemo } from "./glossary-memo.ts";

/** A line break within a paragraph or list item: what follows starts no item, row, quote, heading or blank line. */
const softBreak = /\r?\n(?![ \t]*(?:[-*+][ \t]|\d{1,3}[.)][ \t]|[|>#]|\r?\n|$))/g;

/**
 * The text with each paragraph, list item and table row on one line and without emphasis marks, so that patterns need not
 * know how it was wrapped. Every place stays where it was.
 */
export function oneLineEach(text: string): string {
  return plain(text.replace(softBreak, (lineBreak) => " ".repeat(lineBreak.length)));
}

/** Without emphasis, with one mark for list items and one kind of space. Every place stays where it was. */
function plain(text: string): string {
  const marked = text.includes("*") ? text.replace(starItem, "$1-") : text;
  return marked.replace(/[*_`\u00a0\u202f]/g, " ");
}

const starItem = /^([ \t]*)\*(?=[ \t])/gm;

/**
 * A paragraph, list item or table row. The same text is the same object wherever it stands, so that what was read of
 * it alone is kept with it: a keystroke has one of them read again, and not the section around it.
 */
export class ProseLine extends FactSlots {
  /** As written, with the line breaks inside; a paragraph takes the one before it along. */
  readonly raw: string;
  /** As {@link oneLineEach} gives it. */
  readonly text: string;
  /** What the words of the trade in it are looked up in. */
  readonly glossary: Glossary;

  constructor(raw: string, glossary: Glossary) {
    super();
    this.raw = raw;
    this.glossary = glossary;
    this.text = plain(raw).replace(/\r?\n/g, (lineBreak) => " ".repeat(lineBreak.length));
  }
}

/** A line and where it starts in the text that it was found in. */
export interface PlacedLine {
  readonly line: ProseLine;
  readonly start: number;
}

/** The lines of a text that hold anything, in order: those behind a place. */
export function proseLines(text: string, glossary: Glossary, from = 0): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const {
    0: { length },
    index,
  } of everyMatch(oneLineEach(text.slice(from)), filled)) {
    const start = from + index;
    lines.push({ line: lineOf(ownText(text.slice(start, start + length)), glossary), start });
  }
  return lines;
}

const filled = /[^\r\n]+/g;

/** The heading of a section as a line; the text before the first heading has none. */
export const headingLine = sectionFact(({ text, headingLength, glossary }) =>
  headingLength === 0 ? undefined : lineOf(ownText(text.slice(0, headingLength)), glossary),
);

/** The lines below the heading of a section. Places count from the section's start. */
export const linesBelow = sectionFact(({ lines }) => lines);

/** Holds those of a section or two: what was read in the others is kept with the sections. */
const lineOf = glossaryMemo((raw, glossary) => new ProseLine(raw, glossary), 100_000);

/** Declares something that is read of one line and nothing else. Ranges count from the line's start. */
export function lineFact<T>(read: (line: ProseLine) => T): (line: ProseLine) => T {
  const slot = newFactSlot("line");
  return (line) => line.get(slot, read);
}
