import type { Framework } from "../framework/framework.ts";
import type { StepId } from "../framework/step-id.ts";
import type { DesignDoc } from "./design-doc.ts";
import { newFactSlot } from "./fact-slots.ts";
import type { SectionBody } from "./section-body.ts";
import type { SectionPart } from "./section-part.ts";
import type { TextRange } from "./text-range.ts";
import { signsBelow } from "./topic-coverage.ts";
import type { PlacedSign } from "./topic-signs.ts";

/** What stands between two blank lines below a heading. Places count from the section's start. */
export interface SpokenParagraph extends TextRange {
  /** The steps that it says most of; none where it says little of any. */
  readonly steps: readonly StepId[];
  /** How much it says of each step: 1 for a topic of which no other paragraph of the section speaks. */
  readonly weights: ReadonlyMap<StepId, number>;
}

const slot = newFactSlot("body");

/**
 * The paragraphs of a section, told by their words alone. What is said all over a text, as its scale is, tells little of a
 * paragraph, so each topic is shared among those that speak of it.
 */
export function spokenParagraphs(doc: DesignDoc, part: SectionPart): readonly SpokenParagraph[] {
  return part.body.get(slot, ({ text, headingLength }: SectionBody) => {
    const ranges = paragraphsIn(text, headingLength);
    const topics = topicsIn(ranges, signsBelow(doc, part));
    const spread = new Map<string, number>();
    for (const own of topics) for (const topic of own) spread.set(topic, (spread.get(topic) ?? 0) + 1);
    return ranges.map((range, at) => {
      const weights = weightsOf(doc.framework, topics[at] ?? new Set(), spread);
      return { ...range, weights, steps: strongest(weights) };
    });
  });
}

/** The steps of which the paragraph at this place of a section, or right behind it, surely is; none where that is not sure. */
export function stepsOfParagraph(doc: DesignDoc, part: SectionPart, at: number): readonly StepId[] {
  const paragraphs = spokenParagraphs(doc, part);
  const paragraph = paragraphs[firstEndingBehind(paragraphs, at)];
  return paragraph && Math.max(...paragraph.weights.values()) >= sureWeight ? paragraph.steps : [];
}

function paragraphsIn(text: string, headingLength: number): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = headingLength;
  let open = false;
  for (const line of text.slice(headingLength).split("\n")) {
    const end = start + line.length;
    const isBlank = line.trim() === "";
    const last = open ? found.pop() : undefined;
    if (!isBlank) found.push({ start: last?.start ?? start, end });
    else if (last) found.push(last);
    open = !isBlank;
    start = end + 1;
  }
  return found;
}

/** The topics that each of these ranges speaks of in more than vague words. */
function topicsIn(
  ranges: readonly TextRange[],
  signs: readonly PlacedSign[],
): readonly ReadonlySet<string>[] {
  const topics = ranges.map(() => new Set<string>());
  for (const { sign, start } of signs) {
    if (sign.kind === "hint") continue;
    const at = start + sign.range.start;
    topics[firstEndingBehind(ranges, at)]?.add(sign.topic);
  }
  return topics;
}

/** The index of the first of these ranges that ends behind a place. */
function firstEndingBehind(ranges: readonly TextRange[], at: number): number {
  let first = 0;
  for (let behind = ranges.length; first < behind;) {
    const middle = (first + behind) >> 1;
    if ((ranges[middle]?.end ?? Infinity) > at) behind = middle;
    else first = middle + 1;
  }
  return first;
}

function weightsOf(
  { steps }: Framework,
  topics: ReadonlySet<string>,
  spread: ReadonlyMap<string, number>,
): ReadonlyMap<StepId, number> {
  const weights = new Map<StepId, number>();
  for (const step of steps) {
    const own = step.topics.filter(({ id }) => topics.has(id));
    // One word may be used of anything.
    if (own.length < fewestTopics) continue;
    const weight = own.reduce((sum, { id }) => sum + 1 / (spread.get(id) ?? 1), 0);
    for (const id of step.covers) weights.set(id, weight);
  }
  return weights;
}

function strongest(weights: ReadonlyMap<StepId, number>): readonly StepId[] {
  const least = Math.max(leastWeight, leastShare * Math.max(...weights.values()));
  return [...weights].flatMap(([step, weight]) => (weight >= least ? [step] : []));
}

const fewestTopics = 2;
const leastWeight = 1;
const sureWeight = 1.5;
/** Of what a paragraph says of the step that it says most of. */
const leastShare = 0.6;
