import type { TextRange } from "../document/text-range.ts";
import { isAnswerTime } from "./answer-time.ts";
import { isAsserted } from "./asserted.ts";
import { quantitiesIn } from "./quantities.ts";
import type { Statement } from "./statements.ts";
import { matchingFact, standsIn, where } from "./statement-fact.ts";

/** A time and the percentile that it is given for. */
export interface PercentileTime {
  readonly seconds: number;
  readonly text: string;
  /** 50 for a mean or median. */
  readonly percentile: number;
  /** Whether it is said to be as wanted. */
  readonly isHeldAgainst: boolean;
  /** From the name of the percentile to the time, in the statement's text. */
  readonly range: TextRange;
}

const name =
  /\bp(?<number>\d\d)(?!\d)[^.;|,\d]{0,30}$|\b(?<middle>medians?|means?|average|avg)\b[^.;|,\d]{0,30}$/i;

/** "p99 < 200 ms", "median latency above 200 ms"; behind the time it is read as the quantity's own. */
function timesIn(statement: Statement): readonly PercentileTime[] {
  if (statement.kind === "quote" || statement.kind === "question") return [];
  const { text } = statement;
  return quantitiesIn(statement).flatMap((time): PercentileTime[] => {
    const { range } = time;
    if (!isAnswerTime(time.unit) || time.high <= 0 || time.high >= 60) return [];
    const from = Math.max(0, range.start - reach);
    const found = name.exec(text.slice(from, range.start));
    const named = found?.groups?.middle === undefined ? Number(found?.groups?.number) : 50;
    const percentile = time.percentile ?? (found ? named : undefined);
    if (percentile === undefined || !isAsserted(statement, range)) return [];
    const start = found ? from + found.index : range.start;
    const isHeldAgainst = heldAgainst.test(text);
    return [
      { seconds: time.high, text: time.text, percentile, isHeldAgainst, range: { start, end: range.end } },
    ];
  });
}

const reach = 40;

const shortly = "\\d[\\d.,]* ?(?:ms|milliseconds?|s|seconds?)";
const promised = `(?:p9\\d[^.;|\\d]{0,25}${shortly}|${shortly}[^.;|\\d]{0,20}\\bp9\\d)`;
const middleForTail = new RegExp(
  `(?<middle>\\b(?:${shortly},? (?:on average|in the (?:mean|median)|at (?:the )?(?:p50|median)|\\(?(?:mean|median|average|p50)\\)?)|(?:means?|medians?|averages?|p50)(?: latency| time)?(?: is| of|:)? ${shortly}))[^.;|\\d]{0,40}?\\b(?:(?:meets?|satisf(?:y|ies)|fulfil?ls?|keeps?|(?:well |far |safely |still )?(?:within|below|under|inside)) (?:the|our)|so (?:the|our)) (?:promised |required |agreed )?${promised}`,
  "i",
);

/** "Which meets the requirement", "within the budget". */
const heldAgainst =
  /\b(?:meets?|satisf(?:y|ies)|fulfil(?:l?s)?|complies with|within|below|under|inside|well within|keeps?) (?:the |our |its )?(?:[\w%]+ ){0,3}?(?:requirements?|SLAs?|SLOs?|targets?|budget|promise|goal|limit)\b|\b(?:requirement|SLA|SLO|target|budget|promise|goal|limit)s? (?:is|are) (?:\w+ )?(?:met|kept|satisfied|fulfil?led|held)\b|\b(?:below|under|within) the \d[^.;|]{0,20} (?:(?:that|which) (?:is|are|was|were) )?(?:required|promised|demanded|asked for|allowed)\b/i;

const tail = /\bp9\d(?!\d)/i;
const middle = /\bp50(?!\d)|\b(?:medians?|means?|average|avg)\b/i;

/** Of the tail, in the requirements. Asked where a middle was found: most designs name none. */
export const promisedTails = where(
  matchingFact<PercentileTime>([tail], (statement) => (tail.test(statement.text) ? timesIn(statement) : [])),
  (found) => found.value.percentile >= 90 && standsIn(found, ["requirements"]),
);

/** Of the middle, where it is watched. */
export const watchedMiddles = where(
  matchingFact<PercentileTime>([middle], (statement) => {
    const { text } = statement;
    return middle.test(text) && !tail.test(text) ? timesIn(statement) : [];
  }),
  (found) => found.value.percentile === 50 && standsIn(found, ["monitoring", "evaluation", "serving"]),
);

/**
 * A middle that is said to keep a promise of the tail in the same sentence: "50 ms on average, which meets the 100 ms at p99". With "the", as
 * "40 ms on average, below 100 ms at p99" gives both.
 */
export const middlesForTails = matchingFact<TextRange>([middleForTail], (statement) => {
  if (statement.kind === "quote" || statement.kind === "question") return [];
  const found = middleForTail.exec(statement.text);
  if (!found?.groups) return [];
  const range = { start: found.index, end: found.index + (found.groups.middle ?? "").length };
  return isAsserted(statement, range) ? [range] : [];
});
