import type { Comment, Link } from "./design-doc.ts";
import type { HeadingReader } from "./heading-meaning.ts";
import { parsePart, shifted, type MarkdownBlock, type Part } from "./block-parser.ts";
import type { SourceText } from "./source-text.ts";
import { lastAtOrBefore, offsetList, SplicedList } from "./spliced-list.ts";
import type { TextRange } from "./text-range.ts";

export interface MarkdownBlocks {
  /** By which the headings were read; another one reads them all anew. */
  readonly readHeading: HeadingReader;
  /** Where Markdown starts: behind a byte order mark and the front matter. White space may come before the first block. */
  readonly start: number;
  /** A block that did not change is the same object in the next version of the document. */
  readonly blocks: SplicedList<MarkdownBlock>;
  /** Where each block starts, and last where the text ends. */
  readonly starts: SplicedList<number>;
}

/** One replaced range, in offsets of the text before (`fromA`, `toA`) and after (`fromB`, `toB`) all changes. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

export function parseBlocks(
  text: SourceText | string,
  start: number,
  readHeading: HeadingReader,
): MarkdownBlocks {
  const { starts, blockAt } = parsePart(text, start, text.length, readHeading);
  const blocks = starts.map((_, index) => blockAt(index));
  return {
    readHeading,
    start,
    blocks: SplicedList.of(blocks, (block) => block),
    starts: offsetList([...starts, text.length]),
  };
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
  text: SourceText,
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
  const kept = Math.max(0, blockBefore(previous, change.fromA) - 2);
  const from = kept === 0 ? start : (oldStarts.at(kept) ?? start);
  const firstAfter = blockBefore(previous, change.toA) + 1;
  for (let reach = 4; firstAfter + reach < oldCount; reach *= 4) {
    const end = (oldStarts.at(firstAfter + reach) ?? 0) + change.shift;
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
    const facts = blocks.at(index)?.facts[kind] ?? [];
    for (const fact of facts) all.push(shifted(fact, starts.at(index) ?? 0));
  }
  return all;
}

/** The index of the last block that does not start behind the offset; -1 where all do. */
function blockBefore({ blocks, starts }: MarkdownBlocks, offset: number): number {
  // The last of the starts is the end of the text.
  return Math.min(lastAtOrBefore(starts, offset), blocks.length - 1);
}

/** A block that starts where one started before: its index among those parsed anew and among the old ones. */
interface Meeting {
  readonly fresh: number;
  readonly old: number;
}

/** The first such block behind the change. */
function firstMeeting(
  fresh: readonly number[],
  old: SplicedList<number>,
  shift: number,
  first: number,
  last: number,
): Meeting | undefined {
  const places = new Map(fresh.map((start, index) => [start, index]));
  for (let index = first; index <= last; index++) {
    const found = places.get((old.at(index) ?? 0) + shift);
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
  const own = fresh.starts.slice(0, count).map((start, index): MarkdownBlock => {
    const before = blockOfBefore(previous, change, start, fresh.lengthOf(index));
    if (!before) return fresh.blockAt(index);
    const isNear = start < change.fromA && (fresh.starts[index + 2] ?? Infinity) > change.fromA;
    // Where code without an end stops is decided on the lines behind its block, too.
    return isNear && before.facts.code.length > 0 ? sameBlock(before, fresh.blockAt(index)) : before;
  });
  const { first, oldEnd, newEnd } = replacedIn(previous, own, fresh.starts, change.shift, { kept, rest });
  const changed = { from: first - kept, to: newEnd - kept };
  const blocks = previous.blocks.spliced(first, oldEnd, own.slice(changed.from, changed.to), 0);
  const starts = previous.starts.spliced(
    first,
    oldEnd,
    fresh.starts.slice(changed.from, changed.to),
    change.shift,
  );
  return {
    markdown: { ...previous, blocks, starts },
    replaced: { first, oldEnd, newEnd, shift: change.shift },
  };
}

/** Of the blocks that were parsed anew, those between the first and the last that are not as and where they were. */
function replacedIn(
  { blocks, starts }: MarkdownBlocks,
  own: readonly MarkdownBlock[],
  ownStarts: readonly number[],
  shift: number,
  { kept, rest }: { readonly kept: number; readonly rest: number },
): Omit<ReplacedBlocks, "shift"> {
  const isSame = (old: number, now: number, by: number): boolean =>
    blocks.at(old) === own[now - kept] && (starts.at(old) ?? 0) + by === ownStarts[now - kept];
  let first = kept;
  let oldEnd = rest;
  let newEnd = kept + own.length;
  while (first < oldEnd && first < newEnd && isSame(first, first, 0)) first++;
  while (oldEnd > first && newEnd > first && isSame(oldEnd - 1, newEnd - 1, shift)) {
    oldEnd--;
    newEnd--;
  }
  return { first, oldEnd, newEnd };
}

/** The block of before where it was read so again, as what was read of it is kept with it. */
function sameBlock(before: MarkdownBlock, again: MarkdownBlock): MarkdownBlock {
  return JSON.stringify(before) === JSON.stringify(again) ? before : again;
}

/** The block of before that has the same text, as it lies outside of the change. */
function blockOfBefore(
  previous: MarkdownBlocks,
  { fromA, toA, shift }: Change,
  start: number,
  length: number,
): MarkdownBlock | undefined {
  const oldStart = start + length <= fromA ? start : start - shift >= toA ? start - shift : undefined;
  if (oldStart === undefined) return undefined;
  const index = blockBefore(previous, oldStart);
  const block = previous.blocks.at(index);
  return previous.starts.at(index) === oldStart && block?.length === length ? block : undefined;
}
