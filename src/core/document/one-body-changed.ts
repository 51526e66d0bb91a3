import type { MarkdownBlock } from "./block-parser.ts";
import { haveSameLabels } from "./label-structure.ts";
import type { BlocksUpdate, ReplacedBlocks } from "./markdown-blocks.ts";
import { withPart } from "./part-group.ts";
import { movedSections } from "./place-sections.ts";
import type { SectionsRead } from "./read-sections.ts";
import { SectionBody } from "./section-body.ts";
import { SectionPart } from "./section-part.ts";
import type { Layout, Span } from "./section-spans.ts";
import type { SourceText } from "./source-text.ts";
import type { SplicedList } from "./spliced-list.ts";

/**
 * What most keystrokes come to: no heading comes, goes or changes, and the one section that they change says as much of
 * the steps as before. Then all that is decided of the document stands, and what lies behind the change has moved.
 * Undefined where the change may be more than that.
 */
export function withOneBodyChanged(
  previous: SectionsRead,
  text: SourceText,
  { markdown, replaced }: BlocksUpdate,
): SectionsRead | undefined {
  if (!replaced || !isBelowHeadings(previous, markdown.blocks, replaced)) return undefined;
  const index = lastBelow(previous.layout.blocks, replaced.first) - 1;
  const old = previous.parts[index + 1];
  if (!old) return undefined;
  const layout = movedLayout(previous.layout, index, replaced);
  const { framework, glossary, bodyStart } = previous;
  const { blocks, starts } = markdown;
  const span = spanAt(layout, previous, index, bodyStart);
  const body = new SectionBody({ ...span, text, framework, glossary, blocks, starts, before: old.body });
  if (body.cues !== old.body.cues || body.isEmpty !== old.body.isEmpty) return undefined;
  const part = new SectionPart(body, old.place, old.isEmpty);
  const section = previous.read[index];
  return {
    ...previous,
    ...{ markdown, layout },
    sections: movedSections(previous.sections, previous.read, layout),
    parts: previous.parts.with(index + 1, part),
    tree: withPart(previous.tree, index + 1, part),
    read: section ? previous.read.with(index, { ...section, body }) : previous.read,
  };
}

/** Whether neither the blocks that went nor those that came hold a heading, or other labels, and some of either do anything. */
function isBelowHeadings(
  { markdown: { blocks: old }, read }: SectionsRead,
  blocks: SplicedList<MarkdownBlock>,
  { first, oldEnd, newEnd }: ReplacedBlocks,
): boolean {
  // Where no block changed, white space before the first one did.
  if (first === oldEnd && first === newEnd) return false;
  const went = old.slice(first, oldEnd);
  const came = blocks.slice(first, newEnd);
  if (went.some(holdsHeading) || came.some(holdsHeading)) return false;
  if (!went.some(holdsLabel) && !came.some(holdsLabel)) return true;
  // Labels that are no headings stay so while they say the same.
  return haveSameLabels(went, came) && read.every(({ heading: { kind } }) => kind !== "label");
}

function holdsHeading({ facts: { headings } }: MarkdownBlock): boolean {
  return headings.length > 0;
}

function holdsLabel({ facts: { labels, plainLabels, itemLabels } }: MarkdownBlock): boolean {
  return labels.length > 0 || plainLabels.length > 0 || itemLabels.length > 0;
}

/** How many of the numbers, which rise and of which the last does not count, are below a limit. */
function lastBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The layout when a section has become longer or shorter. */
function movedLayout(
  { starts, blocks }: Layout,
  section: number,
  { oldEnd, newEnd, shift }: ReplacedBlocks,
): Layout {
  const moved = (offsets: readonly number[], by: number): readonly number[] =>
    by === 0 ? offsets : offsets.map((offset, index) => (index > section ? offset + by : offset));
  return { starts: moved(starts, shift), blocks: moved(blocks, newEnd - oldEnd) };
}

/** Where a section stands; -1 for the text before the first heading. */
function spanAt({ starts, blocks }: Layout, { read }: SectionsRead, index: number, bodyStart: number): Span {
  const heading = read[index]?.heading.range;
  const start = heading ? (starts[index] ?? 0) : bodyStart;
  // A heading within a block, as of a list item, leaves what stands before it to the section above.
  const isNextWithin = (read[index + 1]?.heading.range.start ?? 0) > 0;
  return {
    start,
    ownStart: heading ? start + heading.end - heading.start : start,
    end: starts[index + 1] ?? start,
    firstBlock: heading ? (blocks[index] ?? 0) : 0,
    endBlock: (blocks[index + 1] ?? 0) + (isNextWithin ? 1 : 0),
  };
}
