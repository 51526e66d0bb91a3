import type { MarkdownBlock } from "./block-parser.ts";
import type { MarkdownBlocks } from "./markdown-blocks.ts";
import type { SectionsRead } from "./read-sections.ts";
import type { SplicedList } from "./spliced-list.ts";
import type { Spans } from "./section-spans.ts";
import type { SourceText } from "./source-text.ts";

/** Which sections of a document stood in its previous version. Index -1 is the text before the first heading. */
export interface VersionMatch {
  /** How many sections at the start, and at the end, hold the same blocks as before. */
  readonly front: number;
  readonly back: number;
  /** The index that a section had; undefined where it is not clear. */
  readonly before: (index: number) => number | undefined;
  /** Whether it holds the same blocks as before. */
  readonly isSame: (index: number) => boolean;
}

export function versionMatch(
  previous: Pick<SectionsRead, "read" | "parts" | "markdown"> | undefined,
  { preamble, sections }: Spans,
  markdown: MarkdownBlocks,
  text: SourceText,
): VersionMatch {
  if (!previous) return { front: 0, back: 0, before: () => undefined, isSame: () => false };
  const count = sections.length;
  const oldCount = previous.read.length;
  const blocks = sharedEnds(previous.markdown.blocks, markdown.blocks);
  const isAsBefore = (index: number, old: number): boolean => {
    const now = sections[index];
    const then = previous.read[old];
    return then?.heading === now?.heading && then?.body.length === (now?.end ?? 0) - (now?.start ?? 0);
  };
  const most = Math.min(count, oldCount);
  let front = 0;
  while (front < most && (sections[front]?.endBlock ?? Infinity) <= blocks.front && isAsBefore(front, front))
    front++;
  const firstShared = markdown.blocks.length - blocks.back;
  let back = 0;
  while (
    back < most - front &&
    (sections[count - 1 - back]?.firstBlock ?? -1) >= firstShared &&
    isAsBefore(count - 1 - back, oldCount - 1 - back)
  )
    back++;
  const hasSamePreamble =
    preamble.endBlock <= blocks.front &&
    previous.parts[0]?.body.length === preamble.end - preamble.start &&
    previous.markdown.start === markdown.start &&
    previous.markdown.starts.at(0) === markdown.starts.at(0) &&
    // White space before the first block is of none.
    previous.parts[0].body.raw.startsWith(text.slice(preamble.start, markdown.starts.at(0) ?? preamble.end));
  return {
    front,
    back,
    before: (index) =>
      index < front || count === oldCount
        ? index
        : index >= count - back
          ? index - count + oldCount
          : undefined,
    isSame: (index) => (index === -1 ? hasSamePreamble : index < front || index >= count - back),
  };
}

/** How many items two lists have in common at their starts and, behind those, at their ends. */
function sharedEnds(
  some: SplicedList<MarkdownBlock>,
  others: SplicedList<MarkdownBlock>,
): { readonly front: number; readonly back: number } {
  const most = Math.min(some.length, others.length);
  let front = 0;
  while (front < most && some.at(front) === others.at(front)) front++;
  let back = 0;
  while (back < most - front && some.at(some.length - 1 - back) === others.at(others.length - 1 - back))
    back++;
  return { front, back };
}
