import { everyMatch } from "../document/every-match.ts";
import { matchingFact } from "./statement-fact.ts";
import { follows } from "./told-number.ts";
import { toldShares, toldSharesDrawn, toldSharesOf } from "./told-percentages.ts";
import { toldProducts, toldProductsOfEach, toldRateProducts } from "./told-products.ts";
import { toldRates, toldTimes } from "./told-rates.ts";
import { toldSizes, toldStorage } from "./told-sizes.ts";
import { mismatchesIn, type ToldMismatch } from "./told-way.ts";

/** What holds its own sign, or a word between its numbers that says enough. */
const plain = [...toldTimes, ...toldSizes, ...toldProductsOfEach, ...toldStorage];
/** What is told only where something like "are about" stands before the result. */
const following = [...toldRateProducts, ...toldRates, ...toldProducts, ...toldShares];
const patterns = [...toldSharesDrawn, ...toldSharesOf, ...plain, ...following].map(({ pattern }) => pattern);

/** Arithmetic that sentences tell without signs, with results that cannot be right. */
export const toldMismatches = matchingFact<ToldMismatch>(patterns, ({ text: written, kind, triggered }) => {
  if (kind === "quote" || kind === "question" || everyMatch(written, numbers).length < 2) return [];
  // As long as it was, so that places stay.
  const text = peak.test(written) ? written.replace(atPeak, (words) => " ".repeat(words.length)) : written;
  const sentence = { text, triggered };
  const ofThem = drawn.test(text) && text.includes("%") ? mismatchesIn(sentence, toldSharesDrawn) : [];
  if (ofThem.length > 0 || otherLoad.test(text)) return ofThem;
  return onePerPlace([
    ...(text.includes("% of") ? mismatchesIn(sentence, toldSharesOf) : []),
    ...mismatchesIn(sentence, plain),
    ...(followed.test(text) ? mismatchesIn(sentence, following) : []),
  ]);
});

/** Two ways to say it may read one result. */
function onePerPlace(found: readonly ToldMismatch[]): readonly ToldMismatch[] {
  return [...new Map(found.map((one) => [one.range.start, one])).values()];
}

/** What is told has two at least. */
const numbers = /\d[\d.,]*/g;

/** What is drawn of a whole. */
const drawn =
  /\b(?:sampl\w+|keep|kept|use|used|take|taken|draw|drawn|label|labell?ed|approves?|approved|accepts?|accepted)\b/i;

/** What stands before each result: most sentences with numbers hold none. */
const followed = new RegExp(
  `\\b(?:${follows}|that['’]s) (?:about|around|roughly|some|nearly|almost|just|only|[~≈\\d])|\\(|→|->|\\bi\\.e\\.|[,;] (?:so|on average|average)\\b|[,–—-] ?(?:so |or )?(?:about|around|roughly|approximately|[~≈])`,
  "i",
);

const peak = /peak/i;
/** A second load, "and 2,100 per second at peak", says nothing of the first. */
const atPeak =
  /(?:,|;| \() ?(?:and )?(?:at|in|during) (?:the |our )?peaks? (?:about |around |up to |[~≈] ?)?\d[\d,.]{0,15}(?: ?[kM]\b| thousand| million)?(?: (?:per|an?|\/) ?\w{1,10})?|(?:,? and|,|;| \(| \/) ?(?:about |around |roughly |up to |some |[~≈] ?)?\d[\d,.]{0,15}(?: ?[kM]\b| thousand| million)? ?(?:[A-Za-z/]{1,20} ){0,4}?(?:at|in|during|for) (?:the |our )?peaks?\b|(?:,|;| \(| and| with)(?: an?)? (?:the )?peaks?(?: load| traffic)?(?: of| at| is|:)? (?:about |around |[~≈] ?)?\d[\d,.]{0,15}/gi;

/** Of the peak, or with another factor that the sentence only names. */
const otherLoad =
  /\b(?:peaks?|busiest|at noon|at most|up to|evenings?|mornings?|opening hours|working|times|twice|double|half|factor|if|would|could|at least|rest|left|capacity|more than|less than|limit\w*)\b/i;
