import type { ChangedRange } from "./markdown-blocks.ts";
import type { Position } from "./text-range.ts";

/** Converts between offsets and positions. Lines end in CRLF, LF or CR, as editors and CommonMark have it. */
export interface LineIndex {
  /** Where each line starts. */
  readonly starts: readonly number[];
  /** At least 1: an empty text is one empty line. */
  readonly lineCount: number;
  /** Offset of the first character of a line; lines beyond the end count as the end of the text. */
  readonly lineStart: (line: number) => number;
  /** Offset behind the last character of a line, before its line break. */
  readonly lineEnd: (line: number) => number;
  /** Offsets outside of the text are moved to its nearest end; one inside a CRLF counts as before it. */
  readonly positionAt: (offset: number) => Position;
  /** Positions outside of the text, or behind the end of their line, are moved to the nearest one inside. */
  readonly offsetAt: (position: Position) => number;
}

export function lineIndex(text: string): LineIndex {
  return indexOf(text, lineStarts(text, 0, text.length, [0]));
}

/** The same as the index of the new text, at the cost of what changed. */
export function updatedLineIndex(
  previous: LineIndex,
  text: string,
  changes: readonly ChangedRange[],
): LineIndex {
  return changes.length === 1 && changes[0]
    ? indexOf(text, updatedStarts(previous.starts, text, changes[0]))
    : lineIndex(text);
}

function indexOf(text: string, starts: readonly number[]): LineIndex {
  const lineStart = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));
  const lineEnd = (line: number): number => {
    if (line < 0) return 0;
    const next = starts[line + 1];
    if (next === undefined) return text.length;
    const isCrLf =
      text.charCodeAt(next - 1) === lf && text.charCodeAt(next - 2) === cr && next - 2 >= lineStart(line);
    return next - (isCrLf ? 2 : 1);
  };
  return {
    starts,
    lineCount: starts.length,
    lineStart,
    lineEnd,
    positionAt: (offset) => {
      const line = lineOf(starts, Math.max(0, offset));
      const character = Math.min(offset, lineEnd(line)) - lineStart(line);
      return { line, character: Math.max(0, character) };
    },
    offsetAt: ({ line, character }) => {
      if (line >= starts.length) return text.length;
      return Math.min(lineStart(line) + Math.max(0, character), lineEnd(line));
    },
  };
}

const lf = 10;
const cr = 13;

/** Adds the starts of the lines that end between two offsets. */
function lineStarts(text: string, from: number, to: number, starts: number[]): readonly number[] {
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset);
    if (code === lf || (code === cr && text.charCodeAt(offset + 1) !== lf)) starts.push(offset + 1);
  }
  return starts;
}

function updatedStarts(
  old: readonly number[],
  text: string,
  { fromA, toA, toB }: ChangedRange,
): readonly number[] {
  const shift = toB - toA;
  // A CR just before the change may have become, or ceased to be, one with an LF.
  const first = Math.max(0, fromA - 1);
  const starts = old.slice(0, lineOf(old, first) + 1);
  lineStarts(text, first, toB, starts);
  return starts.concat(movedOffsets(old, lineOf(old, toA) + 1, shift));
}

/** The offsets from a place in a list on, moved; written in place, as a long text has many. */
export function movedOffsets(offsets: readonly number[], from: number, by: number): readonly number[] {
  const moved = offsets.slice(from);
  for (let index = 0; index < moved.length; index++) moved[index] = (moved[index] ?? 0) + by;
  return moved;
}

/** The last line that starts at or before the offset, by binary search. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
