import type { DesignDoc } from "../document/design-doc.ts";
import { sectionFact } from "../document/section-fact.ts";
import { textMemo } from "../document/text-memo.ts";
import type { StepId } from "../framework/step-id.ts";
import { isAtHome } from "./subject-mentions.ts";

/** How much a step says. */
export interface StepSize {
  readonly words: number;
  /** Sentences, list items, table rows. */
  readonly points: number;
  /** Whether it holds code, a picture or a link, which may say the rest. */
  readonly hasMore: boolean;
}

/** The size of everything that stands under a step's headings. */
export function stepSize(doc: DesignDoc, step: StepId): StepSize {
  const parts = doc.sections.flatMap((section, index) => {
    if (!isAtHome(doc, index, [step])) return [];
    const { start, end } = section.ownRange;
    const hasMore = [...doc.code, ...doc.links.map(({ range }) => range)].some(
      (range) => range.start >= start && range.end <= end,
    );
    return [{ ...sectionSize(doc, index), hasMore }];
  });
  return {
    words: parts.reduce((sum, { words }) => sum + words, 0),
    points: parts.reduce((sum, { points }) => sum + points, 0),
    hasMore: parts.some(({ hasMore }) => hasMore),
  };
}

const sectionSize = sectionFact(({ text, headingLength }) => read(text.slice(headingLength)));

const read = textMemo((body: string) => ({
  words: body.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu)?.length ?? 0,
  points: body.match(/[.!?](?=\s|$)|^[ \t]*(?:[-*+]|\d+[.)]|\|)[ \t]/gmu)?.length ?? 0,
}));
