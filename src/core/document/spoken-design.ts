import type { DesignDoc } from "./design-doc.ts";
import { type SpokenMl, spokenMl } from "./spoken-ml.ts";
import { topicCoverage } from "./topic-coverage.ts";

/** How much a text says of what a design answers, whatever its headings are. */
export interface SpokenDesign {
  readonly topics: number;
  /** Of so many topics of the framework. */
  readonly of: number;
}

/**
 * Letters, decision records and designs under headings of the author's own name no step, but they speak of most of what a
 * design answers, and of machine learning all the way. Other texts speak of less, or of as much in many more words. The numbers
 * were set on designs and other documents of the tests, and on the documentation of a thousand packages. Undefined for a text that
 * is none by its words.
 * @param isDoubtful Something speaks for another kind of text: this one has to say more.
 */
export function spokenDesign(doc: DesignDoc, isDoubtful = false): SpokenDesign | undefined {
  const ml = spokenMl(doc);
  if (!isAboutLearning(ml)) return undefined;
  const steps = topicCoverage(doc).map(({ topics }) => topics.filter(({ isAnswered }) => isAnswered).length);
  const topics = steps.reduce((sum, count) => sum + count, 0);
  const of = doc.framework.steps.reduce((sum, step) => sum + step.topics.length, 0);
  const silent = steps.filter((count) => count < leastOfAStep).length;
  const isMost = topics >= of * (isDoubtful ? leastOfDoubtful : leastShare) && silent <= mostSilent;
  return isMost && per1000(topics, ml.words) >= topicsPer1000 ? { topics, of } : undefined;
}

function isAboutLearning({ kinds, uses, words }: SpokenMl): boolean {
  const isTold = kinds.has("learning") && ["prediction", "labels", "metric"].some((kind) => kinds.has(kind));
  return isTold && kinds.size >= leastKinds && per1000(uses, words) >= usesPer1000;
}

/** Of a short text as of one of 300 words: two of ten words say little. */
function per1000(count: number, words: number): number {
  return (1000 * count) / Math.max(300, words);
}

const leastKinds = 5;
const usesPer1000 = 10;
const leastOfAStep = 2;
const mostSilent = 1;
const leastShare = 0.5;
const leastOfDoubtful = 0.65;
const topicsPer1000 = 12;
