import { stepIds, type StepId } from "../framework/step-id.ts";
import type { MarkdownBlock } from "./block-parser.ts";
import type { HeadingMeaning } from "./heading-meaning.ts";
import type { Heading } from "./headings.ts";
import type { SplicedList } from "./spliced-list.ts";

/** The headings of a block in the order of the text. */
export type HeadingsIn = (block: MarkdownBlock) => readonly Heading[];

/**
 * What acts as a heading in a document. Labels that open paragraphs (`**Data.** We log …`) do where they are how it marks
 * its parts: several of them name steps that no heading names, of those without marks (`Data: we log …`) more. Where headings have the
 * steps, labels are points of theirs,
 * and a list of them goes through points of whatever it stands in, unless no heading above names any step, and none below the same.
 */
export function headingsOf(blocks: SplicedList<MarkdownBlock>): HeadingsIn {
  let headed = 0;
  let labelled = 0;
  let plain = 0;
  let itemized = 0;
  let isItemizedBelow = false;
  let hasTitle = false;
  for (let index = 0; index < blocks.length; index++) {
    const facts = blocks.at(index)?.facts;
    if (!facts) continue;
    for (const { level, meaning } of facts.headings) {
      // The title of "Ranking model for feeds" names the document.
      if (hasTitle || level !== 1) headed |= namedSteps(meaning);
      hasTitle = true;
    }
    for (const { meaning } of facts.labels) labelled |= namedSteps(meaning);
    for (const { meaning } of facts.plainLabels) plain |= namedSteps(meaning);
    isItemizedBelow ||= facts.itemLabels.length > 0 && headed !== 0;
    for (const { meaning } of facts.itemLabels) itemized |= namedSteps(meaning);
  }
  const isPlain = countOf((labelled | plain) & ~headed) >= fewestPlainSteps;
  const isItemized =
    itemized !== 0 &&
    !isItemizedBelow &&
    (itemized & headed) === 0 &&
    countOf(labelled | itemized) >= fewestSteps;
  if (!isPlain && !isItemized) return countOf(labelled & ~headed) >= fewestSteps ? withLabels : withoutLabels;
  return (block) => {
    const marked = withLabels(block);
    const { plainLabels, itemLabels } = block.facts;
    return inOrder(inOrder(marked, isPlain ? plainLabels : none), isItemized ? itemLabels : none);
  };
}

const fewestSteps = 2;
/** One word before a colon may be anything. */
const fewestPlainSteps = 3;

const none: readonly Heading[] = [];
const withoutLabels: HeadingsIn = ({ facts }) => facts.headings;
const withLabels: HeadingsIn = ({ facts }) => inOrder(facts.headings, facts.labels);

function inOrder(some: readonly Heading[], others: readonly Heading[]): readonly Heading[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : [...some, ...others].sort((a, b) => a.range.start - b.range.start);
}

/** The steps that words name and say nothing else with, one bit each. */
export function namedSteps({ parts }: HeadingMeaning): number {
  let named = 0;
  for (const { kind, coverage, steps, otherwise } of parts) {
    if (coverage < 1 || kind === "hint") continue;
    const [first] = kind === "step" ? steps : otherwise;
    if (first !== undefined) named |= bitOf(first);
  }
  return named;
}

function bitOf(step: StepId): number {
  return 1 << stepIds.indexOf(step);
}

function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Whether blocks have the same labels as others, wherever they stand: then they make the same of a document. */
export function haveSameLabels(some: readonly MarkdownBlock[], others: readonly MarkdownBlock[]): boolean {
  return labelKinds.every((kind) => isSameLabels(some, others, kind));
}

const labelKinds = ["labels", "plainLabels", "itemLabels"] as const;

function isSameLabels(
  some: readonly MarkdownBlock[],
  others: readonly MarkdownBlock[],
  kind: (typeof labelKinds)[number],
): boolean {
  const names = (blocks: readonly MarkdownBlock[]): readonly string[] =>
    blocks.flatMap(({ facts }) => facts[kind].map(({ text }) => text));
  const then = names(some);
  const now = names(others);
  return then.length === now.length && then.every((name, at) => name === now[at]);
}
