import type { DesignDoc } from "../document/design-doc.ts";
import { newFactSlot } from "../document/fact-slots.ts";
import { sectionFact } from "../document/section-fact.ts";
import { stepsAbove, type PartGroup } from "../document/section-part.ts";
import { textMemo } from "../document/text-memo.ts";
import type { StepId } from "../framework/step-id.ts";

/** How much a step says. */
export interface StepSize {
  readonly words: number;
  /** Sentences, list items, table rows. */
  readonly points: number;
  /** Whether it holds code, a picture or a link, which may say the rest. */
  readonly hasMore: boolean;
}

const groupSlot = newFactSlot();

/** The size of everything that stands under a step's headings. */
export function stepSize(doc: DesignDoc, step: StepId): StepSize {
  let [words, points, hasMore] = [0, 0, false];
  for (const group of doc.groups) {
    const size = sizesIn(doc, group).get(step);
    if (!size) continue;
    words += size.words;
    points += size.points;
    hasMore ||= size.hasMore;
  }
  return { words, points, hasMore };
}

function sizesIn(doc: DesignDoc, group: PartGroup): ReadonlyMap<StepId, StepSize> {
  return group.get(groupSlot, ({ parts, first }: PartGroup) => {
    const sizes = new Map<StepId, StepSize>();
    parts.forEach((part, at) => {
      const index = first + at - 1;
      for (const step of new Set(stepsAbove(part.place))) {
        const { words, points, hasMore } = sizes.get(step) ?? { words: 0, points: 0, hasMore: false };
        const own = sectionSize(doc, index);
        sizes.set(step, {
          words: words + own.words,
          points: points + own.points,
          hasMore: hasMore || holdsMore(doc, index),
        });
      }
    });
    return sizes;
  });
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
