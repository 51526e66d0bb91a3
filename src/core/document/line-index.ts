import type { ChangedRange } from "./markdown-blocks.ts";
import type { Characters } from "./source-text.ts";
import { lastAtOrBefore, offsetList, type SplicedList } from "./spliced-list.ts";
import type { Position } from "./text-range.ts";

/** Converts between offsets and positions. Lines end in CRLF, LF or CR, as editors and CommonMark have it. */
export interface LineIndex {
  /** Where each line starts. */
  readonly starts: SplicedList<number>;
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

export function lineIndex(text: Characters): LineIndex {
  return indexOf(text, offsetList([0, ...lineStarts(text, 0, text.length)]));
}

/** The same as the index of the new text, at the cost of what changed. */
export function updatedLineIndex(
  previous: LineIndex,
  text: Characters,
  changes: readonly ChangedRange[],
): LineIndex {
  return changes.length === 1 && changes[0]
    ? indexOf(text, updatedStarts(previous.starts, text, changes[0]))
    : lineIndex(text);
}

function indexOf(text: Characters, starts: SplicedList<number>): LineIndex {
  const lineStart = (line: number): number => (line < 0 ? 0 : (starts.at(line) ?? text.length));
  const lineEnd = (line: number): number => {
    if (line < 0) return 0;
    const next = starts.at(line + 1);
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
      const line = lastAtOrBefore(starts, Math.max(0, offset));
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

/** The starts of the lines behind those that end between two offsets. */
function lineStarts(text: Characters, from: number, to: number): readonly number[] {
  const starts: number[] = [];
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset);
    if (code === lf || (code === cr && text.charCodeAt(offset + 1) !== lf)) starts.push(offset + 1);
  }
  return starts;
}

function updatedStarts(
  old: SplicedList<number>,
  text: Characters,
  { fromA, toA, toB }: ChangedRange,
): SplicedList<number> {
  // A CR just before the change may have become, or ceased to be, one with an LF.
  const first = Math.max(0, fromA - 1);
  const from = lastAtOrBefore(old, first) + 1;
  return old.spliced(from, lastAtOrBefore(old, toA) + 1, lineStarts(text, first, toB), toB - toA);
}
