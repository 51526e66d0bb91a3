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
  let [words, points, hasMore] = [0, 0, false];
  for (let index = 0; index < doc.sections.length; index++) {
    if (!isAtHome(doc, index, [step])) continue;
    const size = sectionSize(doc, index);
    words += size.words;
    points += size.points;
    hasMore ||= holdsMore(doc, index);
  }
  return { words, points, hasMore };
}

function holdsMore(doc: DesignDoc, index: number): boolean {
  const body = doc.parts[index + 1]?.body;
  if (!body) return false;
  const { headingLength, code, links } = body;
  return (
    code.some(({ start }) => start >= headingLength) ||
    links.some(({ range }) => range.start >= headingLength)
  );
}

const sectionSize = sectionFact(({ text, headingLength }) => read(text.slice(headingLength)));

const read = textMemo((body: string) => ({
  words: body.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu)?.length ?? 0,
  points: body.match(/[.!?](?=\s|$)|^[ \t]*(?:[-*+]|\d+[.)]|\|)[ \t]/gmu)?.length ?? 0,
}));
