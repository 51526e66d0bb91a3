import { FactSlots, newFactSlot } from "../document/fact-slots.ts";
import { ownText } from "../document/own-text.ts";
import { keyedMemo } from "../document/text-memo.ts";
import type { TextRange } from "../document/text-range.ts";
import { maskProse, type Scope } from "./prose.ts";
import { tokenize, type Token, type WordToken } from "./token.ts";

/**
 * A line of masked prose. The same line is the same object wherever it stands, so that its numbers are read once: a
 * keystroke changes one line of a section. All places count from its start.
 */
export class TokenLine extends FactSlots {
  /** As written. */
  readonly text: string;
  /** A line break within a table cell parts its tokens. */
  readonly rows: readonly (readonly Token[])[];

  constructor(text: string, rows: TokenLine["rows"]) {
    super();
    this.text = text;
    this.rows = rows;
  }
}

/** A line and where it starts in the text that it was found in. */
export interface PlacedTokenLine {
  readonly line: TokenLine;
  readonly start: number;
}

/** The lines of a piece of Markdown that hold tokens. */
export function linesOfProse(text: string, scope: Scope): readonly PlacedTokenLine[] {
  const first = scope.range?.start ?? 0;
  const masked = maskProse(text, scope);
  const lines: PlacedTokenLine[] = [];
  for (let start = 0; start <= masked.length;) {
    const lineBreak = text.indexOf("\n", first + start);
    const end = lineBreak < 0 ? masked.length : Math.min(masked.length, lineBreak - first);
    // Whether a block starts here is said by the mark before it.
    const line = lineOf(
      text.slice(first + start, first + end),
      masked.slice(Math.max(0, start - 1), end),
      start > 0,
    );
    if (line.rows.length > 0) lines.push({ line, start: first + start });
    start = end + 1;
  }
  return lines;
}

/** Declares something that is read of one line and nothing else. */
export function tokenLineFact<T>(read: (line: TokenLine) => T): (line: TokenLine) => T {
  const slot = newFactSlot();
  return (line) => line.get(slot, read);
}

function lineOf(text: string, masked: string, hasMark: boolean): TokenLine {
  return known(`${masked}\n${text}`, () => {
    const own = ownText(text);
    return new TokenLine(own, rowsOf(tokenize(masked, hasMark ? -1 : 0)));
  });
}

/** Holds those of a section or two: what was read in the others is kept with the sections. */
const known = keyedMemo<TokenLine>(50_000);

/** Tokens without those for the line breaks. */
function rowsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const rows: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "break" || token.kind === "newline") rows.push([]);
    else rows.at(-1)?.push(token);
  }
  return rows.filter((row) => row.length > 0);
}

/** The words of a line, in lower case. */
export function wordsOf(line: readonly Token[]): readonly string[] {
  return line
    .filter((token): token is WordToken => token.kind === "word")
    .map((token) => token.text.toLowerCase());
}

/** Something with a place, moved. */
export function movedBy<Found extends { readonly range: TextRange }>(found: Found, by: number): Found {
  return { ...found, range: { start: found.range.start + by, end: found.range.end + by } };
}
