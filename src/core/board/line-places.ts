import type { Position, TextEdit } from "../document/text-range.ts";
import { growthOf } from "./edit-growth.ts";

/**
 * Where the lines of a board's text start. A stroke changes a few of half a million lines and moves all behind them, so lines are
 * kept in blocks that end where there was an edit, and a block is moved as one. Immutable. Lines end in LF or CRLF, as in a document
 * of VS Code, which has made all others so.
 */
export type LinePlaces = readonly LineBlock[];

interface LineBlock {
  /** The number of its first line, from 0. */
  readonly line: number;
  /** From where the starts of its lines count; what they share with other blocks is not copied. */
  readonly base: number;
  readonly starts: Uint32Array;
}

/** Each edit looks at all blocks, so that of these many one is made again. */
const mostBlocks = 1000;

export function linePlaces(text: string): LinePlaces {
  return [{ line: 0, base: 0, starts: Uint32Array.of(0) }, ...linesWithin(text, 0, 1)];
}

/** Where an offset stands that is not inside a line's end. */
export function positionOf(places: LinePlaces, offset: number): Position {
  const block = places[blockAt(places, offset)];
  const row = block ? rowAt(block, offset) : 0;
  if (!block) return { line: 0, character: offset };
  return { line: block.line + row, character: offset - startOf(block, row) };
}

/** Where the lines start after an edit. */
export function editedLines(places: LinePlaces, edit: TextEdit): LinePlaces {
  const { start, end } = edit.range;
  const [first, last] = [blockAt(places, start), blockAt(places, end)];
  const [head, tail] = [places[first], places[last]];
  if (!head || !tail) return places;
  const [headRows, tailRows] = [rowAt(head, start) + 1, rowAt(tail, end) + 1];
  const inserted = linesWithin(edit.newText, start, head.line + headRows);
  const lines = inserted.reduce((sum, { starts }) => sum + starts.length, 0);
  const lineShift = head.line + headRows + lines - (tail.line + tailRows);
  const growth = growthOf(edit);
  const moved = ({ line, base, starts }: LineBlock): LineBlock => ({
    line: line + lineShift,
    base: base + growth,
    starts,
  });
  const rest = { ...tail, line: tail.line + tailRows, starts: tail.starts.subarray(tailRows) };
  const blocks = [
    ...places.slice(0, first),
    { ...head, starts: head.starts.subarray(0, headRows) },
    ...inserted,
    ...(rest.starts.length > 0 ? [moved(rest)] : []),
    ...places.slice(last + 1).map(moved),
  ];
  return blocks.length > mostBlocks ? [inOne(blocks)] : blocks;
}

/** The lines that begin within a text which stands at an offset, as one block, if there are any. */
function linesWithin(text: string, base: number, line: number): LinePlaces {
  const starts: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts.length > 0 ? [{ line, base, starts: new Uint32Array(starts) }] : [];
}

function inOne(blocks: LinePlaces): LineBlock {
  const starts = new Uint32Array(blocks.reduce((sum, block) => sum + block.starts.length, 0));
  for (const block of blocks)
    starts.set(
      block.starts.map((start) => block.base + start),
      block.line,
    );
  return { line: 0, base: 0, starts };
}

/** The last block that begins at or before an offset, of which the first one does. */
function blockAt(places: LinePlaces, offset: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const block = places[middle];
    if (block && startOf(block, 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The last line of a block that begins at or before an offset, of which the first one does. */
function rowAt(block: LineBlock, offset: number): number {
  let [low, high] = [0, block.starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(block, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function startOf({ base, starts }: LineBlock, row: number): number {
  return base + (starts[row] ?? 0);
}
