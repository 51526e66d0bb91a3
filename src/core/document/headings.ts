import type { HeadingKind } from "./design-doc.ts";
import type { HeadingMeaning } from "./heading-meaning.ts";
import type { HeadingCandidate } from "./markdown-facts.ts";
import { trimRange } from "./markdown-range.ts";
import type { TextRange } from "./text-range.ts";

/** A heading with what its own words say; sections are made of these. */
export interface Heading {
  readonly kind: HeadingKind;
  readonly level: number;
  readonly range: TextRange;
  readonly textRange: TextRange;
  readonly text: string;
  readonly numbering: string;
  readonly meaning: HeadingMeaning;
}

/**
 * Picks the lines that act as headings: all Markdown headings, bold lines, and lists that outline the document.
 * `blocks` tells for each candidate which block it stands in: a list is one block.
 */
export function headingsOf(
  text: string,
  candidates: readonly HeadingCandidate[],
  blocks: readonly number[],
): readonly Heading[] {
  const outlines = outlineLists(candidates, blocks);
  const headings: Heading[] = [];
  let markdownLevel = 0;
  let looseLevel = 0;
  candidates.forEach((candidate, index) => {
    const { kind, range, numbering, meaning } = candidate;
    const base = {
      range,
      textRange: trimRange(text, candidate.textRange),
      text: candidate.text,
      numbering,
      meaning,
    };
    if (kind === "atx" || kind === "setext") {
      headings.push({ ...base, kind, level: candidate.level });
      markdownLevel = looseLevel = candidate.level;
    } else if (kind === "list-item") {
      if (outlines.has(blocks[index])) headings.push({ ...base, kind, level: looseLevel + 1 });
    } else if (kind === "bold-line" ? isTitleLike(candidate.text) : isStage(candidate)) {
      looseLevel = markdownLevel + 1;
      headings.push({ ...base, kind: "bold-line", level: looseLevel });
    }
  });
  return headings;
}

/** A bold sentence is an emphasis, not a heading. */
function isTitleLike(text: string): boolean {
  return text !== "" && text.length <= 100 && !/[.!;]\s|[!;]$/.test(text);
}

/** Italics are for captions and prompts; only a numbered line that names a step is a heading. */
function isStage({ numbering, meaning }: HeadingCandidate): boolean {
  return numbering !== "" && meaning.parts.some((part) => part.kind === "step");
}

/** Lists whose items are the document's outline: several of them name different steps, and hold text of their own. */
function outlineLists(
  candidates: readonly HeadingCandidate[],
  blocks: readonly number[],
): ReadonlySet<number | undefined> {
  const lists = new Map<number | undefined, HeadingCandidate[]>();
  candidates.forEach((candidate, index) => {
    if (candidate.kind !== "list-item") return;
    const items = lists.get(blocks[index]);
    if (items) items.push(candidate);
    else lists.set(blocks[index], [candidate]);
  });
  return new Set([...lists].filter(([, items]) => isOutline(items)).map(([block]) => block));
}

function isOutline(items: readonly HeadingCandidate[]): boolean {
  const withBody = items.filter((item) => item.hasBody);
  if (withBody.length * 2 < items.length) return false;
  const naming = items.filter((item) =>
    item.meaning.parts.some((part) => part.kind !== "hint" && part.coverage === 1),
  );
  const steps = new Set(naming.flatMap((item) => item.meaning.parts.flatMap((part) => part.steps)));
  // "Stage 1 - Data preparation" says that it opens a part of the document, "Data preparation" may be a point.
  const isStaged = items.every((item) => isStageNumbering(item.numbering));
  return steps.size >= (isStaged ? 2 : 3) && (isStaged || naming.length * 2 >= items.length);
}

/** `Step 3:` rather than `3.` */
export function isStageNumbering(numbering: string): boolean {
  return /\p{L}{3,}.*\d/u.test(numbering);
}
