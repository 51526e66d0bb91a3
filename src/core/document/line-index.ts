import type { Position } from "./text-range.ts";

/** Converts between offsets and positions. Lines end in CRLF, LF or CR, as editors and CommonMark have it. */
export interface LineIndex {
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
  const starts = lineStarts(text);
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

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === lf || (code === cr && text.charCodeAt(offset + 1) !== lf)) starts.push(offset + 1);
  }
  return starts;
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
