import type { DesignDoc } from "../document/design-doc.ts";
import { newFactSlot } from "../document/fact-slots.ts";
import { lineFact } from "../document/prose-lines.ts";
import { sectionFact } from "../document/section-fact.ts";
import type { PartGroup } from "../document/part-group.ts";
import { stepsAbove } from "../document/section-part.ts";
import type { StepId } from "../framework/step-id.ts";

/** How much a step says. */
export interface StepSize {
  readonly words: number;
  /** Sentences, list items, table rows. */
  readonly points: number;
  /** Whether it holds code, a picture or a link, which may say the rest. */
  readonly hasMore: boolean;
}

const groupSlot = newFactSlot("group");

/** The size of everything that stands under a step's headings. */
export function stepSize(doc: DesignDoc, step: StepId): StepSize {
  return doc.allParts.get(groupSlot, sizesIn, doc).get(step) ?? nothing;
}

const nothing: StepSize = { words: 0, points: 0, hasMore: false };

function sizesIn({ parts, groups, first }: PartGroup, doc: DesignDoc): ReadonlyMap<StepId, StepSize> {
  const sizes = new Map<StepId, StepSize>();
  const add = (step: StepId, own: StepSize): void => {
    const { words, points, hasMore } = sizes.get(step) ?? nothing;
    sizes.set(step, {
      words: words + own.words,
      points: points + own.points,
      hasMore: hasMore || own.hasMore,
    });
  };
  for (const group of groups) for (const [step, size] of group.get(groupSlot, sizesIn, doc)) add(step, size);
  parts.forEach(({ place }, at) => {
    const steps = stepsAbove(place);
    if (steps.length === 0) return;
    const index = first + at - 1;
    const size = { ...sectionSize(doc, index), hasMore: holdsMore(doc, index) };
    for (const step of new Set(steps)) add(step, size);
  });
  return sizes;
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

const sectionSize = sectionFact(({ lines }) => {
  let words = 0;
  let points = 0;
  for (const { line } of lines) {
    const own = lineSize(line);
    words += own.words;
    points += own.points;
  }
  return { words, points };
});

const lineSize = lineFact(({ raw }) => ({
  words: raw.match(word)?.length ?? 0,
  points: raw.match(point)?.length ?? 0,
}));

const word = /[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu;
const point = /[.!?](?=\s|$)|^[ \t]*(?:[-*+]|\d+[.)]|\|)[ \t]/gmu;
