import type { Comment, Link } from "./design-doc.ts";
import type { HeadingReader } from "./heading-meaning.ts";
import { parsePart, shifted, type MarkdownBlock, type Part } from "./block-parser.ts";
import { movedOffsets } from "./line-index.ts";
import type { TextRange } from "./text-range.ts";

export interface MarkdownBlocks {
  /** By which the headings were read; another one reads them all anew. */
  readonly readHeading: HeadingReader;
  /** Where Markdown starts: behind a byte order mark and the front matter. White space may come before the first block. */
  readonly start: number;
  /** A block that did not change is the same object in the next version of the document. */
  readonly blocks: readonly MarkdownBlock[];
  /** Where each block starts, and last where the text ends. */
  readonly starts: readonly number[];
}

/** One replaced range, in offsets of the text before (`fromA`, `toA`) and after (`fromB`, `toB`) all changes. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

export function parseBlocks(text: string, start: number, readHeading: HeadingReader): MarkdownBlocks {
  const { starts, blockAt } = parsePart(text, start, text.length, readHeading);
  const blocks = starts.map((_, index) => blockAt(index));
  return { readHeading, start, blocks, starts: starts.concat(text.length) };
}

/** The blocks from `first` on, up to `oldEnd`, that gave way to those up to `newEnd`; all others are the same objects. */
export interface ReplacedBlocks {
  readonly first: number;
  readonly oldEnd: number;
  readonly newEnd: number;
  /** How far those behind them moved. */
  readonly shift: number;
}

export interface BlocksUpdate {
  readonly markdown: MarkdownBlocks;
  /** Undefined where all of them were read anew. */
  readonly replaced: ReplacedBlocks | undefined;
}

/** The same as parsing the new text from the start. */
export function updateBlocks(
  previous: MarkdownBlocks,
  text: string,
  start: number,
  changes: readonly ChangedRange[],
  readHeading: HeadingReader,
): BlocksUpdate {
  const anew = (): BlocksUpdate => ({ markdown: parseBlocks(text, start, readHeading), replaced: undefined });
  if (readHeading !== previous.readHeading) return anew();
  if (changes.length === 0 && start === previous.start) return { markdown: previous, replaced: undefined };
  const change = hullOf(changes);
  // Front matter that comes, goes or grows changes where Markdown starts.
  if (start !== previous.start || change.fromA < start) return anew();
  const oldCount = previous.blocks.length;
  const oldStarts = previous.starts;
  // The end of a block is decided on the line of the next one, with a look at the line after that.
  const kept = Math.max(0, lastAtOrBefore(oldStarts, oldCount, change.fromA) - 2);
  const from = kept === 0 ? start : (oldStarts[kept] ?? start);
  const firstAfter = lastAtOrBefore(oldStarts, oldCount, change.toA) + 1;
  for (let reach = 4; firstAfter + reach < oldCount; reach *= 4) {
    const end = (oldStarts[firstAfter + reach] ?? 0) + change.shift;
    const part = parsePart(text, from, end, readHeading);
    const meeting = firstMeeting(part.starts, oldStarts, change.shift, firstAfter, firstAfter + reach - 2);
    if (meeting) return joined(previous, change, kept, part, meeting);
  }
  const part = parsePart(text, from, text.length, readHeading);
  return joined(previous, change, kept, part, { fresh: part.starts.length, old: oldCount });
}

/** The one range that holds all changes. */
interface Change extends Pick<ChangedRange, "fromA" | "toA"> {
  /** How far the text behind it moved. */
  readonly shift: number;
}

function hullOf(changes: readonly ChangedRange[]): Change {
  return {
    fromA: Math.min(...changes.map((change) => change.fromA)),
    toA: Math.max(...changes.map((change) => change.toA)),
    shift: changes.reduce((sum, change) => sum + change.toB - change.fromB - (change.toA - change.fromA), 0),
  };
}

/** All links, comments or code ranges, with places that count from the start of the text. */
export function factsOf<Kind extends "links" | "comments" | "code">(
  { blocks, starts }: MarkdownBlocks,
  kind: Kind,
): readonly MarkdownBlock["facts"][Kind][number][] {
  const all: (Link | Comment | TextRange)[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const facts = blocks[index]?.facts[kind] ?? [];
    for (const fact of facts) all.push(shifted(fact, starts[index] ?? 0));
  }
  return all;
}

/** The index of the last of the first `count` starts that is not behind the offset. */
function lastAtOrBefore(starts: readonly number[], count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A block that starts where one started before: its index among those parsed anew and among the old ones. */
interface Meeting {
  readonly fresh: number;
  readonly old: number;
}

/** The first such block behind the change. */
function firstMeeting(
  fresh: readonly number[],
  old: readonly number[],
  shift: number,
  first: number,
  last: number,
): Meeting | undefined {
  const places = new Map(fresh.map((start, index) => [start, index]));
  for (let index = first; index <= last; index++) {
    const found = places.get((old[index] ?? 0) + shift);
    if (found !== undefined) return { fresh: found, old: index };
  }
  return undefined;
}

/** The first `kept` blocks, those that were parsed anew up to where both meet, and from there on the old ones. */
function joined(
  previous: MarkdownBlocks,
  change: Change,
  kept: number,
  fresh: Part,
  { fresh: count, old: rest }: Meeting,
): BlocksUpdate {
  const starts = fresh.starts.slice(0, count);
  const own = starts.map(
    (start, index) => unchangedBlock(previous, change, start, fresh.lengthOf(index)) ?? fresh.blockAt(index),
  );
  const blocks = previous.blocks.slice(0, kept).concat(own, previous.blocks.slice(rest));
  const behind = movedOffsets(previous.starts, rest, change.shift);
  const markdown = { ...previous, blocks, starts: previous.starts.slice(0, kept).concat(starts, behind) };
  return {
    markdown,
    replaced: replacedIn(previous.blocks, blocks, { kept, fresh: count, old: rest }, change),
  };
}

/** Of the blocks that were parsed anew, those between the first and the last that are not as they were. */
function replacedIn(
  old: readonly MarkdownBlock[],
  blocks: readonly MarkdownBlock[],
  { kept, fresh, old: rest }: Meeting & { readonly kept: number },
  { shift }: Change,
): ReplacedBlocks {
  let first = kept;
  let oldEnd = rest;
  let newEnd = kept + fresh;
  while (first < oldEnd && first < newEnd && old[first] === blocks[first]) first++;
  while (oldEnd > first && newEnd > first && old[oldEnd - 1] === blocks[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { first, oldEnd, newEnd, shift };
}

/** The block of before that has the same text, as it lies outside of the change: reading it again found the same. */
function unchangedBlock(
  { blocks, starts }: MarkdownBlocks,
  { fromA, toA, shift }: Change,
  start: number,
  length: number,
): MarkdownBlock | undefined {
  const oldStart = start + length <= fromA ? start : start - shift >= toA ? start - shift : undefined;
  if (oldStart === undefined) return undefined;
  const index = lastAtOrBefore(starts, blocks.length, oldStart);
  const block = blocks[index];
  return starts[index] === oldStart && block?.length === length ? block : undefined;
}
