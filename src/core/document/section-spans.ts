import type { Heading } from "./headings.ts";
import { headingsOf } from "./label-structure.ts";
import type { MarkdownBlocks } from "./markdown-blocks.ts";

/** Where a text stands, and in which blocks. */
export interface Span {
  readonly start: number;
  /** Where the heading ends, if it has one. */
  readonly ownStart: number;
  readonly end: number;
  readonly firstBlock: number;
  /** Behind the last block that it touches. */
  readonly endBlock: number;
}

/** Where a section's heading and own text stand. */
export interface SectionSpan extends Span {
  readonly heading: Heading;
  /** What the heading's places count from. */
  readonly base: number;
}

export interface Spans {
  /** The text before the first heading. */
  readonly preamble: Span;
  readonly sections: readonly SectionSpan[];
}

export function sectionSpans({ blocks, starts }: MarkdownBlocks, from: number, to: number): Spans {
  const headingsIn = headingsOf(blocks);
  const sections: SectionSpan[] = [];
  let preamble: Span | undefined;
  let open = { start: from, ownStart: from, firstBlock: 0 };
  let last: Pick<SectionSpan, "heading" | "base"> | undefined;
  const close = (end: number, endBlock: number): void => {
    const { start, ownStart, firstBlock } = open;
    if (last) sections.push({ ...last, start, ownStart, end, firstBlock, endBlock });
    else preamble = { start, ownStart, end, firstBlock, endBlock };
  };
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks.at(index);
    const headings = block ? headingsIn(block) : [];
    if (headings.length === 0) continue;
    const base = starts.at(index) ?? 0;
    for (const heading of headings) {
      const start = base + heading.range.start;
      close(start, start > base ? index + 1 : index);
      last = { heading, base };
      open = { start, ownStart: base + heading.range.end, firstBlock: index };
    }
  }
  close(to, blocks.length);
  return { preamble: preamble ?? { ...open, end: to, endBlock: blocks.length }, sections };
}

/** Where the sections of a document stand, as plain numbers: a keystroke moves many of them. */
export interface Layout {
  /** Where each section starts, and last where the text ends. */
  readonly starts: readonly number[];
  /** The index of the block with each section's heading, and last the number of blocks. */
  readonly blocks: readonly number[];
}

export function layoutOf({ sections }: Spans, end: number, blockCount: number): Layout {
  return {
    starts: [...sections.map(({ start }) => start), end],
    blocks: [...sections.map(({ firstBlock }) => firstBlock), blockCount],
  };
}
