import type { TextRange } from "../document/text-range.ts";
import { isSumOf } from "../quantity/compare.ts";
import { explainsTotal } from "../quantity/latency-budget.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { SentenceStage } from "./latency-sentences.ts";

/** What is written as the sum of stages. */
export interface WrittenTotal {
  readonly text: string;
  readonly range: TextRange;
  /** Percentiles do not add up, so that another total may have been measured. */
  readonly ofPercentiles: boolean;
}

/**
 * The total of stages that a paragraph tells, where it is not their sum: "retrieval 20 ms, ranking 60 ms, in total 70 ms". Silent where the
 * paragraph has a time that is neither, or where not all stages are always gone through.
 * @param times All short times of the paragraph that are no limits.
 */
export function wrongTotalIn(
  text: string,
  stages: readonly SentenceStage[],
  times: readonly Quantity[],
): WrittenTotal | undefined {
  if (!totalWord.test(text) || notAlways.test(text) || partsOfStage.test(text)) return undefined;
  const starts = new Set(stages.map(({ range }) => range.start));
  const others = times.filter(
    ({ range }) =>
      !starts.has(range.start) && !isFactor(text, range) && !isOwed(text, range) && !isApart(text, range),
  );
  const [total, ...more] = others;
  if (!total || more.length > 0 || !isTotal(text, total.range) || isConverted(text, total)) return undefined;
  const summed = stages.filter(({ range }) => !isApart(text, range));
  const ofPercentiles = /\bp\d\d|percentile/i.test(text);
  if (ofPercentiles && explainsTotal(text)) return undefined;
  const withUnit = new Map(times.map((time) => [time.range.start, time]));
  const written = summed.flatMap(({ range }) => withUnit.get(range.start) ?? []);
  const rest = summed.reduce((sum, { range, seconds }) => sum + (withUnit.has(range.start) ? 0 : seconds), 0);
  if (isSumOf(total, written, rest)) return undefined;
  return { text: total.text, range: total.range, ofPercentiles };
}

const totalWord =
  /=|ms\)?: ?[~≈]?\d|\b(?:total\w*|sum|sums|summing|together|altogether|in all|combined|overall|end[- ]to[- ]end|adds? up|adding up|comes? to|makes|is)\b/i;

/** Stages that some requests skip, or times of which not all is waited for. */
const notAlways =
  /\b(?:miss(?:es)?|hits?|cold|worst|sometimes|only|except|optional\w*|cached|when|where|rarely|first time|warm|typical\w*|averages?|means?|medians?|(?<!(?:adds?|adding|sums?|summing) )up to|async\w*|background|offline|overlap\w*|hidden|hides|stream\w*|includ\w+|incl|plus|without|excluding|overhead|margin|headroom|buffer|slack|the rest|others?|saves?|each|retr(?:y|ies|ied)|fallback|first token)\b/i;

/** "Ranking 60 ms (features 25 ms, model 35 ms)": some of the times are parts of another. */
const partsOfStage =
  /\d ?(?:ms|s|seconds?|milliseconds?)\b[^().;]{0,40}\((?!\W*(?:p\d\d|targets?|goals?|budget|promised?|SLA|SLO|limit|of|vs|against|under|below)\b)[^()]*\d ?(?:ms|s)\b|\bof (?:which|these|those|them)\b/;

/** "4 calls × 3 s = 12 s" */
function isFactor(text: string, { end }: TextRange): boolean {
  return /^ ?[×*x=≈]/.test(text.slice(end, end + 2)) && isOfProduct(text, end);
}

function isOfProduct(text: string, end: number): boolean {
  return /[×x*] ?~?\d[\d.,]* ?\p{L}*$/u.test(text.slice(Math.max(0, end - 30), end));
}

function isTotal(text: string, { start, end }: TextRange): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (totalBefore.test(before)) return true;
  if (totalBehind.test(text.slice(end, end + 20)) && unnamed.test(before)) return true;
  return (
    addedUp.test(before) && !isOfProduct(text, text.slice(0, start).replace(/\)?\s*=\s*[~≈]?\s*$/, "").length)
  );
}

/** "The model 30 ms = 0.03 s" */
function isConverted(text: string, { low, range }: Quantity): boolean {
  const before = /(?<amount>\d[\d.]*) ?(?<unit>ms|s)\)?\s*=\s*[~≈]?\s*$/.exec(
    text.slice(Math.max(0, range.start - 30), range.start),
  )?.groups;
  const seconds = Number(before?.amount) * (before?.unit === "ms" ? 0.001 : 1);
  return Math.abs(seconds - low) <= low * 1e-9;
}

/** "Timeout 15 ms", "network 80 ms on top": neither a stage of the sum nor another total. */
function isApart(text: string, { start, end }: TextRange): boolean {
  return (
    /\btime-?outs?\b[^.;,]{0,20}$/i.test(text.slice(Math.max(0, start - 40), start)) ||
    /^ (?:on top|comes? on top|not counted|extra)\b/i.test(text.slice(end, end + 20))
  );
}

function isOwed(text: string, { start }: TextRange): boolean {
  return owed.test(text.slice(Math.max(0, start - 60), start));
}

const owed =
  /\b(?:budget|promised?|promises|targets?|goals?|SLA|SLO|limit|within|under|below|at most|allowed|must|should|leaves|leaving|left)\b[^.;,]{0,30}$|\bof (?:(?:the|our|its|a) )?$/i;
const totalBefore =
  /(?:\b(?:totals?|totall?ing|sum|together|altogether|in all|in total|combined|overall(?: latency)?|end[- ]to[- ]end(?: latency| time)?|total (?:latency|time|path)|(?:adds?|adding|sums?|summing)(?: up)? to|(?:comes?|coming) to|(?:that|which|this) (?:makes|is))(?: of| is| are| comes to| about| around| roughly| some| then| at)*\W{0,4})$/i;
const totalBehind =
  /^ ?(?:in all|in total|altogether|total|together|end[- ]to[- ]end|overall|combined|all in all)\b/i;
/** "Ranking 15 ms in total" is of that stage. */
const unnamed =
  /[,;:.–—→=][ ]?(?:(?:so|or|thus|hence|about|around|roughly|some|and|i\.e\.|that['’]s|making|for|[~≈]) ?)*$/i;
/** "Detector 40 ms -> ranker 25 ms = 65 ms"; behind a path a colon will do. */
const addedUp =
  /(?:[+→,]|->|=>)[^.;]*\d ?(?:ms|s|seconds?|milliseconds?)\)?\s*=\s*[~≈]?\s*$|(?:→|->|=>)[^.;:]*\d ?(?:ms|milliseconds?)\)?:\s*[~≈]?\s*$/;
