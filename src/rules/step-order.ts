import type { DesignDoc, Section } from "../core/document/design-doc.ts";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";
import { newlineOf } from "../core/document/newline.ts";
import { outlineStepsOf } from "../core/document/outline.ts";

export const stepOrder = defineRule({
  id: "step-order",
  summary: "A step stands before one that it builds on.",
  severity: "info",
  fixable: true,
  *check({ doc }) {
    const blocks = stepBlocks(doc);
    const inPlace = longestOrdered(blocks);
    for (const block of blocks) {
      if (!inPlace.has(block)) yield report(doc, block, blocks, inPlace);
    }
  },
});

/** The sections of one step: from the first that introduces it to the last. */
interface StepBlock {
  readonly title: string;
  /** The place in the framework's order. */
  readonly rank: number;
  readonly first: Section;
  readonly last: Section;
}

/**
 * Only steps with sections that introduce nothing else, in order of their first section. "Model and
 * evaluation" belongs to both and can't be out of order.
 */
function stepBlocks(doc: DesignDoc): readonly StepBlock[] {
  const blocks = doc.outline.flatMap(({ step, sections: indices }, rank): StepBlock[] => {
    const sections = indices.flatMap((index) => doc.sections[index] ?? []);
    const [first] = sections;
    const last = sections.at(-1);
    const isShared = indices.some((index) => outlineStepsOf(doc, index).length !== 1);
    return first && last && !isShared ? [{ title: step.title, rank, first, last }] : [];
  });
  return blocks.sort((a, b) => a.first.range.start - b.first.range.start);
}

/**
 * The largest set of blocks of which none stands wholly before one that it builds on: these stay where they
 * are, the others are reported. A step that is spread around another (metrics first, error analysis last) is fine.
 */
function longestOrdered(blocks: readonly StepBlock[]): ReadonlySet<StepBlock> {
  const best: StepBlock[][] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks
      .slice(0, index)
      .flatMap((earlier, at) =>
        best[at]?.every((kept) => agree(kept, block)) && agree(earlier, block) ? [best[at]] : [],
      );
    const longest = before.reduce<StepBlock[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, block]);
  }
  return new Set(best.reduce<StepBlock[]>((a, b) => (b.length > a.length ? b : a), []));
}

/** `earlier` starts first: does that agree with the framework's order, or do the two overlap? */
function agree(earlier: StepBlock, later: StepBlock): boolean {
  return earlier.rank < later.rank || later.first.range.start < earlier.last.range.start;
}

function report(
  doc: DesignDoc,
  block: StepBlock,
  blocks: readonly StepBlock[],
  inPlace: ReadonlySet<StepBlock>,
): Report {
  const kept = blocks.filter((other) => inPlace.has(other));
  const before = kept.filter((other) => other.rank < block.rank).at(-1);
  const after = kept.find((other) => other.rank > block.rank);
  const standsEarly = before !== undefined && before.first.range.start > block.first.range.start;
  const neighbour = standsEarly ? before : after;
  const expectation = standsEarly ? "after" : "before";
  return {
    message: `"${block.first.text}" stands ${standsEarly ? "before" : "after"} "${neighbour?.first.text ?? ""}"; expected ${block.title} ${expectation} ${neighbour?.title ?? ""}.`,
    range: block.first.textRange,
    related: neighbour ? [{ range: neighbour.first.textRange, message: neighbour.title }] : [],
    fixes: () => moveFix(doc, block, before, after),
  };
}

/** Moves a step that is one section, where the place is clear; a spread step is left to its author. */
function moveFix(
  doc: DesignDoc,
  block: StepBlock,
  before: StepBlock | undefined,
  after: StepBlock | undefined,
): readonly Fix[] {
  if (block.first !== block.last) return [];
  const target = before ? before.last.range.end : after?.first.range.start;
  const neighbour = before?.last ?? after?.first;
  if (target === undefined || neighbour?.level !== block.first.level) return [];
  const newline = newlineOf(doc);
  const moved = doc.text.slice(block.first.range.start, block.first.range.end).trimEnd();
  const atEnd = target >= doc.text.length;
  const lead = atEnd ? newline.repeat(/[\r\n]$/.test(doc.text) ? 1 : 2) : "";
  return [
    {
      title: before
        ? `Move this section after "${before.last.text}"`
        : `Move this section before "${neighbour.text}"`,
      safety: "suggested",
      edits: [
        { range: block.first.range, newText: "" },
        {
          range: { start: target, end: target },
          newText: `${lead}${moved}${newline}${atEnd ? "" : newline}`,
        },
      ],
    },
  ];
}
