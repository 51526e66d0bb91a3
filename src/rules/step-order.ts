import type { DesignDoc } from "../core/document/design-doc.ts";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule } from "../core/lint/rule.ts";
import { newlineOf } from "../core/document/newline.ts";
import { outlineStepsOf } from "../core/document/outline.ts";
import { outlineFact } from "../core/document/outline-fact.ts";
import { sectionRemoval } from "../core/document/section-removal.ts";

export const stepOrder = defineRule({
  id: "step-order",
  summary: "A step stands before one that it builds on.",
  severity: "info",
  fixable: true,
  *check({ doc }) {
    for (const { block, before, after } of outOfOrder(doc)) {
      const first = doc.sections[block.first];
      const standsEarly = before !== undefined && before.first > block.first;
      const neighbour = standsEarly ? before : after;
      const other = doc.sections[neighbour?.first ?? -1];
      const expectation = standsEarly ? "after" : "before";
      if (!first) continue;
      yield {
        message: `"${first.text}" stands ${standsEarly ? "before" : "after"} "${other?.text ?? ""}"; expected ${block.title} ${expectation} ${neighbour?.title ?? ""}.`,
        range: first.textRange,
        related: neighbour && other ? [{ range: other.textRange, message: neighbour.title }] : [],
        fixes: () => moveFix(doc, block, before, after),
      };
    }
  },
});

/** The sections of one step: from the first that introduces it to the last, by their index. */
interface StepBlock {
  readonly title: string;
  /** The place in the framework's order. */
  readonly rank: number;
  readonly first: number;
  readonly last: number;
}

/** A step at the wrong place, and the nearest steps in their place that it builds on, and that build on it. */
interface Misplaced {
  readonly block: StepBlock;
  readonly before: StepBlock | undefined;
  readonly after: StepBlock | undefined;
}

const outOfOrder = outlineFact((doc): readonly Misplaced[] => {
  const blocks = stepBlocks(doc);
  const inPlace = longestOrdered(blocks);
  const kept = blocks.filter((other) => inPlace.has(other));
  return blocks.flatMap((block) => {
    if (inPlace.has(block)) return [];
    const before = kept.filter((other) => other.rank < block.rank).at(-1);
    return [{ block, before, after: kept.find((other) => other.rank > block.rank) }];
  });
});

/**
 * Only steps with sections that introduce nothing else, in order of their first section. "Model and
 * evaluation" belongs to both and can't be out of order; a step that is told within another one alone ("Model type" below
 * "Approach") is where its author needs it. By what the model will be measured may well be settled before there is one.
 */
function stepBlocks(doc: DesignDoc): readonly StepBlock[] {
  const blocks = doc.outline.flatMap(({ step, sections: indices }, rank): StepBlock[] => {
    const [first] = indices;
    const last = indices.at(-1);
    const isShared = indices.some((index) => outlineStepsOf(doc, index).length !== 1);
    const isOnlyMetrics = indices.every((index) => metricsOnly.test(doc.sections[index]?.text ?? ""));
    return first === undefined ||
      last === undefined ||
      isShared ||
      isOnlyMetrics ||
      indices.every((index) => isWithin(doc, index))
      ? []
      : [{ title: step.title, rank, first, last }];
  });
  return blocks.sort((a, b) => a.first - b.first);
}

const metricsOnly =
  /^(?:(?:success|key|offline|online|business|ml|product|evaluation|and|&|\+) )*(?:metrics?|kpis?)$|^метрики$/i;

/** Whether a section stands below a heading of other steps. */
function isWithin(doc: DesignDoc, index: number): boolean {
  const own = outlineStepsOf(doc, index);
  for (let at = doc.sections[index]?.parent; at !== undefined; at = doc.sections[at]?.parent) {
    const above = outlineStepsOf(doc, at);
    if (above.length > 0) return !above.some((step) => own.includes(step));
  }
  return false;
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
  return earlier.rank < later.rank || later.first < earlier.last;
}

/** Moves a step that is one section, where the place is clear; a spread step is left to its author. */
function moveFix(
  doc: DesignDoc,
  block: StepBlock,
  before: StepBlock | undefined,
  after: StepBlock | undefined,
): readonly Fix[] {
  const section = block.first === block.last ? doc.sections[block.first] : undefined;
  const neighbour = doc.sections[before?.last ?? after?.first ?? -1];
  if (!section || neighbour?.level !== section.level) return [];
  const target = before ? neighbour.range.end : neighbour.range.start;
  const newline = newlineOf(doc);
  const moved = doc.text.slice(section.range.start, section.range.end).trimEnd();
  const atEnd = target >= doc.text.length;
  const lead = atEnd ? newline.repeat(/[\r\n]$/.test(doc.text) ? 1 : 2) : "";
  return [
    {
      title: before
        ? `Move this section after "${neighbour.text}"`
        : `Move this section before "${neighbour.text}"`,
      safety: "suggested",
      edits: [
        { range: target < section.range.start ? sectionRemoval(doc, section) : section.range, newText: "" },
        {
          range: { start: target, end: target },
          newText: `${lead}${moved}${newline}${atEnd ? "" : newline}`,
        },
      ],
    },
  ];
}
