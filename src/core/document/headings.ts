import type { HeadingKind } from "./design-doc.ts";
import type { HeadingMeaning } from "./heading-meaning.ts";
import type { HeadingCandidate, HeadingWords } from "./markdown-facts.ts";
import { trimRange } from "./markdown-range.ts";
import type { TextRange } from "./text-range.ts";

/** A heading with what its own words say; sections are made of these. */
export interface Heading {
  readonly kind: HeadingKind;
  /** 1–6 for Markdown headings; 0 for the others, whose level comes from the headings above them. */
  readonly level: number;
  readonly range: TextRange;
  readonly textRange: TextRange;
  readonly text: string;
  readonly numbering: string;
  readonly meaning: HeadingMeaning;
}

/** The lines of one block that act as headings, and the labels in it that may. */
export interface PickedHeadings {
  readonly headings: readonly Heading[];
  /** What opens a paragraph; whether that is a heading, too, the whole document decides. */
  readonly labels: readonly Heading[];
  /** The same without marks ("Data: we log …"), of those that name a step and nothing else. */
  readonly plainLabels: readonly Heading[];
  /** What opens the items of a list, or the rows of a table, that goes through several steps. */
  readonly itemLabels: readonly Heading[];
}

/** Picks the lines of one block that act as headings: Markdown headings, bold lines, and lists that outline the document. */
export function pickHeadings(text: string, candidates: readonly HeadingCandidate[]): PickedHeadings {
  const items = candidates.filter(({ kind }) => kind === "list-item");
  const isInOutline = items.length > 0 && isOutline(items);
  const headings = candidates.flatMap((candidate): readonly Heading[] => {
    const kind = headingKind(candidate, isInOutline);
    return kind === undefined ? [] : [headingOf(text, candidate, kind)];
  });
  const labels = candidates.filter(isLabel);
  const read = (some: readonly HeadingCandidate[]): readonly Heading[] =>
    some.map((label) => headingOf(text, label, "label"));
  if (candidates[0]?.kind === "row") {
    const isThrough = candidates.length <= mostRows && isOutline(candidates);
    return { headings, labels: [], plainLabels: [], itemLabels: isThrough ? read(candidates) : [] };
  }
  if (items.length === 0) {
    const [marked, plain] = [labels.filter(isMarked), labels.filter((label) => !isMarked(label))];
    return { headings, labels: read(marked), plainLabels: read(plain), itemLabels: [] };
  }
  const isLabelled = !isInOutline && labels.length * 2 >= items.length && isOutline(labels);
  return { headings, labels: [], plainLabels: [], itemLabels: isLabelled ? read(labels) : [] };
}

/** A longer table lists things. */
const mostRows = 40;

function headingOf(text: string, candidate: HeadingCandidate, kind: HeadingKind): Heading {
  const { level, range } = candidate;
  const textRange = trimRange(text, candidate.textRange);
  return { kind, level, range, textRange, ...candidate.read() };
}

function headingKind(candidate: HeadingCandidate, isInOutline: boolean): HeadingKind | undefined {
  switch (candidate.kind) {
    case "atx":
    case "setext":
      return candidate.kind;
    case "list-item":
      return isInOutline ? "list-item" : undefined;
    case "bold-line":
      return isTitleLike(candidate.read().text) ? "bold-line" : undefined;
    case "italic-line":
      return isStage(candidate.read()) ? "bold-line" : undefined;
    case "label":
    case "plain-label":
    case "row":
      return undefined;
  }
}

function isLabel(candidate: HeadingCandidate): boolean {
  return isMarked(candidate) || (candidate.kind === "plain-label" && isNamingStep(candidate.read().meaning));
}

const isMarked = ({ kind }: HeadingCandidate): boolean => kind === "label";

/** A bold sentence is an emphasis, not a heading. */
function isTitleLike(text: string): boolean {
  return text !== "" && text.length <= 100 && !/[.!;]\s|[!;]$/.test(text);
}

/** Italics are for captions and prompts; only a numbered line that names a step is a heading. */
function isStage({ numbering, meaning }: HeadingWords): boolean {
  return numbering !== "" && meaning.parts.some((part) => part.kind === "step");
}

/** A list is the document's outline when several of its items name different steps, and hold text of their own. */
function isOutline(items: readonly HeadingCandidate[]): boolean {
  const withBody = items.filter((item) => item.hasBody);
  if (withBody.length * 2 < items.length) return false;
  const words = items.map((item) => item.read());
  const naming = words.filter(({ meaning }) => isNamingStep(meaning));
  const steps = new Set(naming.flatMap(({ meaning }) => meaning.parts.flatMap((part) => part.steps)));
  // "Stage 1 - Data preparation" says that it opens a part of the document, "Data preparation" may be a point.
  const isStaged = words.every(({ numbering }) => isStageNumbering(numbering));
  return steps.size >= (isStaged ? 2 : 3) && (isStaged || naming.length * 2 >= items.length);
}

/** Whether it says nothing but that. */
function isNamingStep({ parts }: HeadingMeaning): boolean {
  return parts.some(({ kind, coverage }) => kind !== "hint" && coverage === 1);
}

/** `Step 3:` rather than `3.` */
export function isStageNumbering(numbering: string): boolean {
  return /\p{L}{3,}.*\d/u.test(numbering);
}
