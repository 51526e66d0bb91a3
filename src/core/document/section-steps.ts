import { stepIds, type StepId } from "../framework/step-id.ts";
import { joinedCues, type Cues } from "./cues.ts";
import type { HeadingPart } from "./heading-meaning.ts";
import { isStageNumbering, type Heading } from "./headings.ts";
import type { SectionBody } from "./section-body.ts";
import type { TreePlace } from "./section-tree.ts";

/** A section whose heading and own text have been read. */
export interface ReadSection extends TreePlace {
  readonly heading: Heading;
  readonly body: SectionBody;
}

/** The steps that a heading introduces, with what was known above it when that was decided. */
export interface DecidedSteps {
  readonly steps: readonly StepId[];
  /** Steps of the nearest enclosing section that has any. */
  readonly above: readonly StepId[];
  /** Steps introduced by earlier headings, one bit each. */
  readonly seen: number;
}

/**
 * Decides which steps each heading introduces, from its words, its place and the text below it. `before` gives what
 * was decided of a section in an earlier version in which its heading, its subsections and their cues were the same.
 */
export function decideSteps(
  sections: readonly ReadSection[],
  before: (index: number) => DecidedSteps | undefined,
): readonly DecidedSteps[] {
  const decided: DecidedSteps[] = [];
  let seen = 0;
  for (let index = 0; index < sections.length; index++) {
    const above = stepsAbove(index, sections, decided);
    const known = before(index);
    const now =
      known?.above === above && known.seen === seen
        ? known
        : { steps: interned(stepsOf(index, sections, above, seen)), above, seen };
    for (const step of now.steps) seen |= bitOf(step);
    decided.push(now);
  }
  return decided;
}

function stepsOf(
  index: number,
  sections: readonly ReadSection[],
  above: readonly StepId[],
  seen: number,
): readonly StepId[] {
  const heading = sections[index]?.heading;
  if (!heading || isTitle(index, sections)) return noSteps;
  return headingSteps(heading, {
    isLabel: heading.kind === "label",
    cues: () => subtreeCues(index, sections),
    isContainer: () => isContainer(index, sections),
    above,
    hasSeen: (step) => (seen & bitOf(step)) !== 0,
  });
}

function bitOf(step: StepId): number {
  return 1 << stepIds.indexOf(step);
}

/** The same steps are always the same array, so that they are compared by identity. */
function interned(steps: readonly StepId[]): readonly StepId[] {
  const key = steps.join();
  const known = lists.get(key) ?? steps;
  lists.set(key, known);
  return known;
}

const noSteps: readonly StepId[] = [];
/** No more than there are lists of the seven steps. */
const lists = new Map<string, readonly StepId[]>([["", noSteps]]);

interface Surroundings {
  /** Whether it opens a paragraph; then labels like it are how the document marks its parts. */
  readonly isLabel: boolean;
  /** Cues in the section and its subsections; computed only for headings that need them. */
  readonly cues: () => Cues;
  /** Whether its subsections name so many steps that it holds the design rather than a step. */
  readonly isContainer: () => boolean;
  /** Steps of the nearest enclosing section that has any. */
  readonly above: readonly StepId[];
  /** Whether an earlier heading introduced a step. */
  readonly hasSeen: (step: StepId) => boolean;
}

function headingSteps(heading: Heading, around: Surroundings): readonly StepId[] {
  const { kind, numbering } = heading;
  // A stage in bold ("Stage 2 - Baseline") opens a part of the document as a heading does.
  const isLoose = (kind === "bold-line" || kind === "label") && !isStageNumbering(numbering);
  const found = heading.meaning.parts.flatMap((part) => partSteps(part, isLoose, around));
  return [...new Set(found)];
}

function partSteps(part: HeadingPart, isLoose: boolean, around: Surroundings): readonly StepId[] {
  if (part.coverage < (isLoose ? looseCoverage : 0)) return [];
  switch (part.kind) {
    case "step":
      return isStepHeading(part, isLoose, around) ? part.steps : [];
    case "hint":
      return isLoose || part.coverage < vagueCoverage || around.above.length > 0 || around.isContainer()
        ? []
        : hintedSteps(part, around.cues());
    case "ambiguous":
      return part.coverage < vagueCoverage ? [] : ambiguousSteps(part, isLoose, around);
  }
}

/** Below these shares of known words a heading is about something else. */
const certainCoverage = 0.5;
const nestedCoverage = 0.66;
const vagueCoverage = 0.6;
const looseCoverage = 0.75;

function isStepHeading(part: HeadingPart, isLoose: boolean, around: Surroundings): boolean {
  const { above, cues, isLabel, hasSeen } = around;
  const isNestedElsewhere = above.length > 0 && !part.steps.some((step) => above.includes(step));
  const isMain = (): boolean => part.steps.some((step) => isMainSubject(step, cues()));
  // A bold label within another step's section is a point of that step, unless a good deal is said there or nothing elsewhere.
  if (isLoose && isNestedElsewhere) return isMain() || (isLabel && !part.steps.some(hasSeen));
  return part.coverage >= (isNestedElsewhere ? nestedCoverage : certainCoverage) || isMain();
}

function isMainSubject(step: StepId, cues: Cues): boolean {
  const most = Math.max(...stepIds.map((other) => cues[other].size));
  return cues[step].size >= 4 && cues[step].size === most;
}

function hintedSteps(part: HeadingPart, cues: Cues): readonly StepId[] {
  const best = part.steps.filter((step) => isMainSubject(step, cues));
  return best.slice(0, 1);
}

function ambiguousSteps(
  part: HeadingPart,
  isLoose: boolean,
  { cues, above, hasSeen }: Surroundings,
): readonly StepId[] {
  const inherited = part.steps.filter((step) => above.includes(step));
  if (inherited.length > 0 || (isLoose && above.length > 0)) return inherited;
  const found = cues();
  const weight = (step: StepId): number => found[step].size * (step === "framing" ? framingWeight : 1);
  const total = part.steps.reduce((sum, step) => sum + weight(step), 0);
  const meant = part.steps.filter((step) => weight(step) >= 2 && weight(step) >= total * 0.3);
  if (part.otherwise.length > 1) return [...new Set([...part.otherwise, ...meant])];
  if (meant.length > 0) return meant;
  // What an earlier heading introduced already is not what this one is for.
  const open = part.steps.filter((step) => !hasSeen(step));
  const isTaken = part.otherwise.length > 0 && part.otherwise.every(hasSeen);
  return isTaken && open.length > 0 ? open.slice(0, 1) : part.otherwise;
}

/** Cues of framing ("predict whether") are rare and telling; those of requirements ("users") turn up everywhere. */
const framingWeight = 2;

function isContainer(index: number, sections: readonly ReadSection[]): boolean {
  const last = sections[index]?.last ?? 0;
  const named = new Set<StepId>();
  for (let at = index + 1; at < last && named.size < 3; at++) {
    for (const part of sections[at]?.heading.meaning.parts ?? []) {
      if (part.kind === "step" && part.coverage >= certainCoverage)
        for (const step of part.steps) named.add(step);
    }
  }
  return named.size >= 3;
}

/** The first heading names the document, unless it is numbered or says a step and nothing else. */
function isTitle(index: number, sections: readonly ReadSection[]): boolean {
  const heading = sections[index]?.heading;
  if (
    index !== 0 ||
    sections[index]?.level !== 1 ||
    !heading ||
    (heading.kind !== "atx" && heading.kind !== "setext")
  )
    return false;
  const isPlainStep =
    heading.meaning.parts.length > 0 && heading.meaning.parts.every((part) => part.coverage === 1);
  const hasSiblings = sections.some((other, at) => at > 0 && other.level === 1);
  return heading.numbering === "" && !(isPlainStep && hasSiblings);
}

function stepsAbove(
  index: number,
  sections: readonly ReadSection[],
  decided: readonly DecidedSteps[],
): readonly StepId[] {
  const parent = sections[index]?.parent;
  const above = parent === undefined ? undefined : decided[parent];
  if (!above) return noSteps;
  return above.steps.length > 0 ? above.steps : above.above;
}

/** Cues of a section with all of its subsections, which follow it directly. */
function subtreeCues(index: number, sections: readonly ReadSection[]): Cues {
  const { last = index } = sections[index] ?? {};
  return joinedCues(sections.slice(index, last).map((section) => section.body.cues));
}
