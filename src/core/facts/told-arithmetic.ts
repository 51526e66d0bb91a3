import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { scaleNames, scaleOf } from "./spoken-number.ts";
import { matchingFact } from "./statement-fact.ts";

/** Arithmetic that a sentence tells without signs, with a result that cannot be right. */
export interface ToldMismatch {
  /** Of the result, in the statement's text. */
  readonly range: TextRange;
  /** What the numbers before it give. */
  readonly expected: number;
}

const number = (name: string): string =>
  `(?<${name}>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<${name}Scale>${scaleNames})?`;
const about = "(?:about |around |roughly |some |nearly |almost |just |only |[~≈] ?)?";
const follows = "(?:make|makes|making|are|is|give|gives|come to|comes to|mean|means|equals?|or|i\\.e\\.)";
/** What stands before each result: most sentences with numbers hold none. */
const followed = new RegExp(
  `\\b(?:${follows}|that['’]s) (?:about|around|roughly|some|nearly|almost|just|only|[~≈\\d])`,
  "i",
);
const unit = (name: string): string =>
  `(?:per|an?|each|every|in an?|in the|in one|/) ?(?<${name}>second|minute|hour|day|week)`;

/** "2,820 people open the app in a minute, which are 47 per second". */
const rate = new RegExp(
  `${number("total")} (?:[\\p{L}-]+ ){1,5}${unit("from")}\\b,? (?:which |that |this )?(?:(?:${follows}|that['’]s) )${about}${number("result")} (?:[\\p{L}-]+ ){0,2}${unit("to")}\\b`,
  "giu",
);
/** "20M requests per day is about 23 QPS". */
const toLoad = new RegExp(
  `${number("total")} (?:[\\p{L}-]+ ){0,3}(?:requests?|quer(?:y|ies)|calls?|searches|predictions?|events?) ${unit("from")}\\b,? (?:which |that |this )?(?:(?:${follows}|that['’]s) )${about}${number("result")} ?(?:QPS|RPS|TPS|req/s|requests/s)(?!\\p{L})`,
  "giu",
);
/** "5,600 robots with 162 milkings each make 907,200 milkings". */
const product = new RegExp(
  `${number("one")} [\\p{L}-]+(?: [\\p{L}-]+)? (?:with|at|of|sending|taking|making|by) ${about}${number("other")} (?<noun>[\\p{L}-]+)(?: (?:each|(?:per|an?) [\\p{L}-]+))?,? (?:which |that |this )?(?:${follows}) ${about}${number("result")} (?<again>[\\p{L}-]+)`,
  "giu",
);
/** "3% of 49,000 swaps are 1,470". */
const share = new RegExp(
  `(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:the |these |those |our )?${about}${number("whole")} (?<noun>[\\p{L}-]+),? (?:which |that |this )?(?:${follows}) ${about}${number("result")}(?=(?: (?<again>[\\p{L}-]+))?)`,
  "giu",
);

/** "0.5M users (5% of our 10M)". */
const shareBehind = new RegExp(
  `${number("result")} (?:[\\p{L}-]+ ){1,3}\\((?:about |around |roughly |[~≈] ?)?(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:the |these |those |our |all |its )*${number("whole")}`,
  "giu",
);

type Groups = Readonly<Record<string, string | undefined>>;

export const toldMismatches = matchingFact<ToldMismatch>(
  [rate, toLoad, product, share, shareBehind],
  ({ text, kind }) => {
    if (kind === "quote" || kind === "question" || otherLoad.test(text)) return [];
    const behind = text.includes("% of")
      ? everyMatch(text, shareBehind).flatMap((found) => wrong(found, shareOf(found.groups ?? {}), true))
      : [];
    if (!followed.test(text)) return behind;
    return [
      ...behind,
      ...everyMatch(text, rate).flatMap((found) => wrong(found, rateOf(found.groups ?? {}))),
      ...everyMatch(text, toLoad).flatMap((found) => wrong(found, rateOf({ ...found.groups, to: "second" }))),
      ...everyMatch(text, product).flatMap((found) => wrong(found, productOf(found.groups ?? {}))),
      ...everyMatch(text, share).flatMap((found) => wrong(found, shareOf(found.groups ?? {}))),
    ];
  },
);

/** Of the peak, or with another factor that the sentence only names. */
const otherLoad =
  /\b(?:peaks?|busiest|at noon|at most|up to|evenings?|mornings?|opening hours|working|times|twice|double|half|factor|if|would|could|at least|rest|left|capacity|more than|less than|limit\w*)\b/i;

interface Expected {
  readonly low: number;
  readonly high: number;
}

const exactly = (value: number): Expected => ({ low: value, high: value });

const secondsOf: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};

/** A day may be one of work: of six hours at least. */
function rateOf(groups: Groups): Expected | undefined {
  const from = (groups.from ?? "").toLowerCase();
  const seconds = secondsOf[from] ?? 1;
  const to = secondsOf[(groups.to ?? "").toLowerCase()] ?? 1;
  if (to >= seconds) return undefined;
  const value = (valueOf(groups, "total") / seconds) * to;
  return { low: value, high: from === "day" || from === "week" ? value * (to < 86_400 ? 6 : 1.4) : value };
}

function productOf(groups: Groups): Expected | undefined {
  if (stemOf(groups.noun) !== stemOf(groups.again)) return undefined;
  return exactly(valueOf(groups, "one") * valueOf(groups, "other"));
}

function shareOf(groups: Groups): Expected | undefined {
  if (
    groups.again !== undefined &&
    stemOf(groups.noun) !== stemOf(groups.again) &&
    !/^(?:an?|per|each|every|in|and|or)$/.test(groups.again)
  )
    return undefined;
  return exactly((Number(groups.percent) / 100) * valueOf(groups, "whole"));
}

const stemOf = (word: string | undefined): string => (word ?? "").toLowerCase().replace(/(?:es|s)$/, "");

function valueOf(groups: Groups, name: string): number {
  return Number((groups[name] ?? "0").replaceAll(",", "")) * scaleOf(groups[`${name}Scale`] ?? "");
}

/** What is told in words is rounded freely: a fifth is no slip. */
const tolerance = 0.2;

function wrong(
  found: RegExpMatchArray,
  expected: Expected | undefined,
  isFirst = false,
): readonly ToldMismatch[] {
  const { groups = {}, index = 0 } = found;
  const written = valueOf(groups, "result");
  if (!expected || written === 0 || expected.low === 0) return [];
  const step = (groups.result ?? "").includes(".") ? 0.1 : 1;
  if (written >= expected.low * (1 - tolerance) - step && written <= expected.high * (1 + tolerance) + step)
    return [];
  const text = `${groups.result ?? ""}${groups.resultScale ?? ""}`;
  const start = index + (isFirst ? found[0].indexOf(text) : found[0].lastIndexOf(text));
  return [{ range: { start, end: start + text.length }, expected: expected.low }];
}
