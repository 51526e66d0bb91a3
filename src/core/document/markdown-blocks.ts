import type { HeadingReader } from "./heading-meaning.ts";
import { parsePart, shiftedFacts, type MarkdownBlock, type Part } from "./block-parser.ts";
import type { MarkdownFacts } from "./markdown-facts.ts";

export interface MarkdownBlocks {
  /** By which the headings were read; another one reads them all anew. */
  readonly readHeading: HeadingReader;
  /** Where Markdown starts: behind a byte order mark and the front matter. */
  readonly start: number;
  /** White space between `start` and the first block. */
  readonly lead: number;
  readonly blocks: readonly MarkdownBlock[];
}

/** One replaced range, in offsets of the text before (`fromA`, `toA`) and after (`fromB`, `toB`) all changes. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

export function parseBlocks(text: string, start: number, readHeading: HeadingReader): MarkdownBlocks {
  const { starts, blocks } = parsePart(text, start, text.length, readHeading);
  return { readHeading, start, lead: (starts[0] ?? text.length) - start, blocks };
}

/** The same as parsing the new text from the start. */
export function updateBlocks(
  previous: MarkdownBlocks,
  text: string,
  start: number,
  changes: readonly ChangedRange[],
  readHeading: HeadingReader,
): MarkdownBlocks {
  if (readHeading !== previous.readHeading) return parseBlocks(text, start, readHeading);
  if (changes.length === 0 && start === previous.start) return previous;
  const fromA = Math.min(...changes.map((change) => change.fromA));
  const toA = Math.max(...changes.map((change) => change.toA));
  const shift = changes.reduce(
    (sum, change) => sum + change.toB - change.fromB - (change.toA - change.fromA),
    0,
  );
  // Front matter that comes, goes or grows changes where Markdown starts.
  if (start !== previous.start || fromA < start) return parseBlocks(text, start, readHeading);
  const oldStarts = startsOf(previous);
  // The end of a block is decided on the line of the next one, with a look at the line after that.
  const kept = Math.max(0, lastAtOrBefore(oldStarts, fromA) - 2);
  const from = kept === 0 ? start : (oldStarts[kept] ?? start);
  const firstAfter = oldStarts.findIndex((offset) => offset > toA);
  for (let reach = 4; firstAfter !== -1 && firstAfter + reach < oldStarts.length; reach *= 4) {
    const end = (oldStarts[firstAfter + reach] ?? 0) + shift;
    const part = parsePart(text, from, end, readHeading);
    const meeting = firstMeeting(part.starts, oldStarts, shift, firstAfter, firstAfter + reach - 2);
    if (meeting) {
      const fresh = part.blocks.slice(0, meeting.fresh);
      return joined(previous, kept, part, fresh, previous.blocks.slice(meeting.old));
    }
  }
  const part = parsePart(text, from, text.length, readHeading);
  return joined(previous, kept, part, part.blocks, []);
}

/** All facts, with places that count from the start of the text. */
export function factsOf(
  markdown: MarkdownBlocks,
): MarkdownFacts & { readonly headingBlocks: readonly number[] } {
  const facts = { headings: [], links: [], comments: [], code: [] } as {
    [K in keyof MarkdownFacts]: MarkdownFacts[K][number][];
  };
  const headingBlocks: number[] = [];
  let at = markdown.start + markdown.lead;
  markdown.blocks.forEach((block, index) => {
    const { headings, links, comments, code } = shiftedFacts(block.facts, at);
    for (const heading of headings) {
      facts.headings.push(heading);
      headingBlocks.push(index);
    }
    for (const link of links) facts.links.push(link);
    for (const comment of comments) facts.comments.push(comment);
    for (const range of code) facts.code.push(range);
    at += block.length;
  });
  return { ...facts, headingBlocks };
}

function startsOf({ start, lead, blocks }: MarkdownBlocks): readonly number[] {
  let at = start + lead;
  return blocks.map((block) => {
    const own = at;
    at += block.length;
    return own;
  });
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first block behind the change that starts where one started before. */
function firstMeeting(
  fresh: readonly number[],
  old: readonly number[],
  shift: number,
  first: number,
  last: number,
): { readonly fresh: number; readonly old: number } | undefined {
  const places = new Map(fresh.map((start, index) => [start, index]));
  for (let index = first; index <= last; index++) {
    const found = places.get((old[index] ?? 0) + shift);
    if (found !== undefined) return { fresh: found, old: index };
  }
  return undefined;
}

/** The blocks before the part, those of it that are new, and those behind it. */
function joined(
  previous: MarkdownBlocks,
  kept: number,
  part: Part,
  fresh: readonly MarkdownBlock[],
  rest: readonly MarkdownBlock[],
): MarkdownBlocks {
  const { readHeading, start } = previous;
  const blocks = [...previous.blocks.slice(0, kept), ...fresh, ...rest];
  const lead = kept === 0 ? (part.starts[0] ?? part.end) - start : previous.lead;
  return { readHeading, start, lead, blocks };
}
