import type { HeadingKind } from "./design-doc.ts";
import { headingMeaning, type HeadingMeaning } from "./heading-meaning.ts";
import { readHeadingText } from "./heading-text.ts";
import { trimRange } from "./markdown-range.ts";
import type { HeadingCandidate } from "./markdown-facts.ts";
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

/** Picks the lines that act as headings: all Markdown headings, bold lines, and lists that outline the document. */
export function headingsOf(text: string, candidates: readonly HeadingCandidate[]): readonly Heading[] {
  const read = candidates.map((candidate) => ({ candidate, ...readCandidate(text, candidate) }));
  const outlines = outlineLists(read);
  const headings: Heading[] = [];
  let markdownLevel = 0;
  let looseLevel = 0;
  for (const { candidate, ...words } of read) {
    const { kind, range, textRange } = candidate;
    const base = { range, textRange: trimRange(text, textRange), ...words };
    if (kind === "atx" || kind === "setext") {
      headings.push({ ...base, kind, level: candidate.level });
      markdownLevel = looseLevel = candidate.level;
    } else if (kind === "list-item") {
      if (!outlines.has(candidate.list)) continue;
      headings.push({ ...base, kind, level: looseLevel + 1 });
    } else if (kind === "bold-line" ? isTitleLike(words.text) : isStage(words)) {
      looseLevel = markdownLevel + 1;
      headings.push({ ...base, kind: "bold-line", level: looseLevel });
    }
  }
  return headings;
}

type ReadCandidate = Pick<Heading, "text" | "numbering" | "meaning"> & {
  readonly candidate: HeadingCandidate;
};

function readCandidate(
  text: string,
  { textRange }: HeadingCandidate,
): Pick<Heading, "text" | "numbering" | "meaning"> {
  const words = readHeadingText(text.slice(textRange.start, textRange.end));
  return { ...words, meaning: headingMeaning(words.text) };
}

/** A bold sentence is an emphasis, not a heading. */
function isTitleLike(text: string): boolean {
  return text !== "" && text.length <= 100 && !/[.!;]\s|[!;]$/.test(text);
}

/** Italics are for captions and prompts; only a numbered line that names a step is a heading. */
function isStage({ numbering, meaning }: Pick<Heading, "numbering" | "meaning">): boolean {
  return numbering !== "" && meaning.parts.some((part) => part.kind === "step");
}

/** Lists whose items are the document's outline: several of them name different steps, and hold text of their own. */
function outlineLists(read: readonly ReadCandidate[]): ReadonlySet<number | undefined> {
  const lists = new Map<number, ReadCandidate[]>();
  for (const item of read) {
    const { list, level } = item.candidate;
    if (list === undefined || level !== 1) continue;
    const items = lists.get(list);
    if (items) items.push(item);
    else lists.set(list, [item]);
  }
  return new Set([...lists].filter(([, items]) => isOutline(items)).map(([list]) => list));
}

function isOutline(items: readonly ReadCandidate[]): boolean {
  const withBody = items.filter((item) => item.candidate.hasBody === true);
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
