import type { TextEdit, TextRange } from "../document/text-range.ts";
import { createGrowth, growthOf } from "./edit-growth.ts";

/**
 * Where the elements of a scene stand in its text, in their order. A stroke moves all that stand behind it, so they are kept in
 * blocks that are moved as one.
 */
export interface ElementPlaces {
  readonly keys: readonly string[];
  /** Of {@link blockLength} elements each, the last one of those that are left. */
  readonly blocks: readonly Block[];
}

interface Block {
  /** Where its first element starts; the offsets of all of them count from there. */
  readonly start: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A stroke moves each block, and each element of those that it changes: of 10,000 elements about a hundred and a hundred. */
const blockLength = 128;

export function elementPlaces(keys: readonly string[], ranges: readonly TextRange[]): ElementPlaces {
  const count = Math.ceil(ranges.length / blockLength);
  const blocks = Array.from({ length: count }, (_, i) => {
    return blockOf(ranges.slice(i * blockLength, (i + 1) * blockLength));
  });
  return { keys, blocks };
}

function blockOf(ranges: readonly TextRange[]): Block {
  const start = ranges[0]?.start ?? 0;
  return {
    start,
    starts: Uint32Array.from(ranges, (range) => range.start - start),
    ends: Uint32Array.from(ranges, (range) => range.end - start),
  };
}

/** Where the element with this ordinal stands; undefined where there is none. */
export function placeOf({ blocks }: ElementPlaces, ordinal: number | undefined): TextRange | undefined {
  if (ordinal === undefined) return undefined;
  const block = blocks[Math.floor(ordinal / blockLength)];
  const [start, end] = [block?.starts[ordinal % blockLength], block?.ends[ordinal % blockLength]];
  if (!block || start === undefined || end === undefined) return undefined;
  return { start: block.start + start, end: block.start + end };
}

/** Every element, each with its place. */
export function placedElements(
  places: ElementPlaces,
): readonly { readonly key: string; readonly range: TextRange }[] {
  return places.keys.flatMap((key, ordinal) => {
    const range = placeOf(places, ordinal);
    return range ? [{ key, range }] : [];
  });
}

/** Where the elements stand after ascending edits, of which each is in one element or between two. */
export function shiftPlaces({ keys, blocks }: ElementPlaces, edits: readonly TextEdit[]): ElementPlaces {
  let next = 0;
  let growth = 0;
  const passEdits = (offset: number) => {
    for (let edit = edits[next]; edit && edit.range.end <= offset; edit = edits[++next]) {
      growth += growthOf(edit);
    }
  };
  const shifted = blocks.map((block) => {
    passEdits(block.start);
    const start = block.start + growth;
    const first = next;
    passEdits(block.start + (block.ends.at(-1) ?? 0) - 1);
    return next === first ? { ...block, start } : { start, ...shiftWithin(block, edits.slice(first, next)) };
  });
  return { keys, blocks: shifted };
}

function shiftWithin({ start, starts, ends }: Block, edits: readonly TextEdit[]): Omit<Block, "start"> {
  const [beforeStart, beforeEnd] = [createGrowth(edits), createGrowth(edits)];
  return {
    starts: starts.map((offset) => offset + beforeStart(start + offset)),
    // The last character, a brace, is what moves; text inserted behind it does not belong to the element.
    ends: ends.map((offset) => offset + beforeEnd(start + offset - 1)),
  };
}
