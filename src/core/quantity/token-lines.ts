import { FactSlots, newFactSlot } from "../document/fact-slots.ts";
import { textMemo } from "../document/text-memo.ts";
import type { TextRange } from "../document/text-range.ts";
import { blockBreak, type MaskedLine, maskedLines, maskedText, type Scope } from "./prose.ts";
import { tokenize, type Token, type WordToken } from "./token.ts";

/**
 * A line of masked prose. The same line is the same object wherever it stands, so that its numbers are read once: a
 * keystroke changes one line of a section. All places count from its start.
 */
export class TokenLine extends FactSlots {
  /** As written. */
  readonly text: string;
  readonly #masked: MaskedLine;
  #rows: readonly (readonly Token[])[] | undefined;

  constructor(masked: MaskedLine) {
    super();
    this.text = masked.line.text;
    this.#masked = masked;
  }

  /** A line break within a table cell parts its tokens. Read when it is asked for: few lines are. */
  get rows(): readonly (readonly Token[])[] {
    return (this.#rows ??= rowsOf(tokenize(this.#masked.mark + maskedText(this.#masked), -1)));
  }
}

/** A line and where it starts in the text that it was found in. */
export interface PlacedTokenLine {
  readonly line: TokenLine;
  readonly start: number;
}

/** The lines of a piece of Markdown. Whether a block starts at one is said by the mark before it. */
export function linesOfProse(text: string, scope: Scope): readonly PlacedTokenLine[] {
  return scope.range || scope.except ? linesWithin(text, scope) : wholeText(text);
}

/** Several checks read the numbers of a text, one after the other. */
const wholeText = textMemo((text) => linesWithin(text, {}), 50_000);

function linesWithin(text: string, scope: Scope): readonly PlacedTokenLine[] {
  const lines: PlacedTokenLine[] = [];
  let start = scope.range?.start ?? 0;
  for (const masked of maskedLines(text, scope)) {
    const { line } = masked;
    const slot = slots[masked.mark][masked.isHidden ? "hidden" : "shown"];
    lines.push({ line: line.get(slot, () => new TokenLine(masked)), start });
    start += line.text.length + 1;
  }
  return lines;
}

const slots = {
  [blockBreak]: { shown: newFactSlot("source"), hidden: newFactSlot("source") },
  "\n": { shown: newFactSlot("source"), hidden: newFactSlot("source") },
};

/** Declares something that is read of one line and nothing else. */
export function tokenLineFact<T>(read: (line: TokenLine) => T): (line: TokenLine) => T {
  const slot = newFactSlot("tokens");
  return (line) => line.get(slot, read);
}

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
