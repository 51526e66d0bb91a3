import { codeAt } from "./characters.ts";
import type { TextRange } from "./text-range.ts";

/** The part of a range that a squiggle should underline: without white space and emphasis marks at its ends. */
export function trimRange(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && isTrimmed(codeAt(text, start))) start++;
  while (end > start && isTrimmed(codeAt(text, end - 1))) end--;
  return start < end ? { start, end } : { start: range.start, end: range.start };
}

const asterisk = 42;
const underscore = 95;

function isTrimmed(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === asterisk || code === underscore
  );
}

/** The texts of a range that lie outside of the holes; holes are in document order and do not overlap. */
export function textWithout(text: string, range: TextRange, holes: readonly TextRange[]): string {
  const parts: string[] = [];
  let at = range.start;
  for (let index = firstEndingAfter(holes, range.start); index < holes.length; index++) {
    const hole = holes[index];
    if (!hole || hole.start >= range.end) break;
    if (hole.start > at) parts.push(text.slice(at, hole.start));
    at = Math.max(at, hole.end);
  }
  if (at < range.end) parts.push(text.slice(at, range.end));
  return parts.join(" ");
}

/** Whether one of the inner ranges, which are in document order, lies in the outer one. */
export function holdsAny(outer: TextRange, inner: readonly TextRange[]): boolean {
  const first = inner[firstEndingAfter(inner, outer.start)];
  return first !== undefined && first.start < outer.end;
}

function firstEndingAfter(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
