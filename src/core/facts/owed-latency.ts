import type { TextRange } from "../document/text-range.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { sameUnit } from "../quantity/unit.ts";
import { quantitiesIn } from "./quantities.ts";
import { contextOf, matchingFact, where } from "./statement-fact.ts";

/** The time in which a whole answer is owed to somebody, wherever a design says so. */
export interface OwedLatency {
  readonly seconds: number;
  readonly text: string;
  readonly percentile: number | undefined;
  /** In the statement's text. */
  readonly range: TextRange;
}

const shortTime = /\d ?(?:ms|milliseconds?|msec|s|secs?|seconds?|мс|секунд\p{L}*)(?![\p{L}\p{N}])/u;

const recalled = /\b(?:promised|agreed|target|SLO|SLA)\b/i;
const recalledBefore = /\b(?:the|our|its) (?:p9\d )?(?:promised|agreed|(?:target|SLO|SLA) of) $/i;
const partNamed =
  /\b(?:cache|gateway|store|look-?up|retriev\w*|rank\w*|re-?rank\w*|model|index|network|database|fallback)\b/i;

const owedInStatements = matchingFact<OwedLatency>([shortTime], (statement) => {
  const { text, kind } = statement;
  if (kind === "quote" || kind === "question" || kind === "row") return [];
  if (!shortTime.test(text) || isOther(text)) return [];
  const times = quantitiesIn(statement).filter(isShort);
  const [owed] = times.filter((time, at) => isOwed(text, time, times[at - 1]));
  return owed
    ? [{ seconds: owed.high, text: owed.text, percentile: owed.percentile, range: owed.range }]
    : [];
});

/** Who falls back, alerts or looks at risks names times that nobody was promised. */
export const owedLatencies = where(
  owedInStatements,
  (found) =>
    !/\b(?:fall\w* ?back|break\w*|down|fail\w*|degrad\w*|alert\w*|risks?|time-?outs?|training|evaluation)\b/.test(
      contextOf(found),
    ),
);

function isShort({ unit, high, low, comparator }: Quantity): boolean {
  return sameUnit(unit, { second: 1 }) && low > 0 && high < 60 && comparator !== ">=" && comparator !== "~";
}

/** Time-outs, alerts, measurements, what was or might be, and what is done again. */
function isOther(text: string): boolean {
  return /\b(?:gives? up|time[sd]?[- ]?outs?|retr(?:y|ies|ied)|alert\w*|paged?|pages|if|unless|measured|tests?|tested|stayed|would|could|nice|last (?:week|month|year)|currently|old|legacy|used to|was|were|had|alone|no (?:answer|reply|response)|not (?:answered|back)|older|fresh\w*|lag|behind|per (?:item|row|candidate|token|page|image|call|pair))\b/i.test(
    text,
  );
}

const reach = 120;

function isOwed(text: string, { range, comparator }: Quantity, previous: Quantity | undefined): boolean {
  const from = Math.max(range.start - reach, previous?.range.end ?? 0);
  const before = /[^.;:!?]*:?\s*$/.exec(text.slice(from, range.start))?.[0] ?? "";
  const after = /^[^.;:!?]*/.exec(text.slice(range.end, range.end + reach))?.[0] ?? "";
  if (partBefore.test(before)) return false;
  if (comparator === ">" && !/\b(?:not|no|never)\b/i.test(before)) return false;
  if (obliged.test(before) && (bounded.test(before) || isPercentile(after) || afterwards.test(after)))
    return true;
  return stated.test(before) || isGiven(before, after) || tooLate(before, after);
}

const isPercentile = (words: string): boolean => /^ (?:\(|at |for )?(?:the )?(?:p9\d|9\dth)/.test(words);

/** What answers for itself alone: "the cache must answer within 5 ms". */
const partBefore =
  /^\W*(?:the |a |an |each |every |our |its )?(?:[\p{L}-]+ ){0,2}(?:cache|gateway|store|look-?up|retriev\p{L}*|rank\p{L}*|re-?rank\p{L}*|model|index|search|features?|inference|database|queue|jobs?|heartbeat|backup|table|stream|network|store)s? (?:\p{L}+ )?(?:must|has|have|shall|needs?|should|may|is|are|answers?|responds?)\b/iu;

const obliged =
  /\b(?:must|shall|has to|have to|needs? to|should|may|is to|are to|expects?|promised?|promises|owes?|owed|waits?|wants?|sees?|gets?|agreed|answers?|responds?|replies|shows?|appears?|arrives?|is (?:there|back|on)|are (?:there|back|on))\b|(?<![а-яё])(?:должн|обещ|жд[её]т)/i;
const bounded =
  /(?<!\bnot )\b(?:within|in (?:under|less than|at most)|under|below|at most|no more than|not more than|no longer than|longer than|up to|after|agreed on|for|done|by|waits?)\s+(?:the )?$|(?:^|\W)(?:<|≤) ?$/i;
/** "It has to be done 300 ms after the card touches the reader." */
const afterwards = /^ (?:after|from|of) (?:the|a|an|each|every|its|his|her|their)\b/;
/** "Our SLA is 300 ms", "Budget: 300 ms", "Promised to the drivers: 300 ms at p95". */
const stated =
  /\b(?:SLA|SLO|(?:latency|time|response) (?:budget|target|goal|limit)|budget|deadline|promise)\b(?: [\p{L}-]+){0,5}(?: is| are| of|:)?\s*$|\b(?:promised|owed|allowed)\b(?: [\p{L}-]+){0,6}(?: is| are|:)\s*$|\bno later than\s*$|\ballows?\s*$/iu;
/** "The bidder has 300 ms to answer", "300 ms is all that the turnstile gives us", "waits 300 ms at the most". */
function isGiven(before: string, after: string): boolean {
  if (/^ (?:is|are) all\b/.test(after)) return true;
  if (
    /\b(?:has|have|gets?)(?: only| just)? $/i.test(before) &&
    /^ to (?:answer|decide|respond|reply|react)\b/.test(after)
  )
    return true;
  return (
    /\b(?:waits?|takes?|allows?)(?: only| just)? $/i.test(before) &&
    /^ (?:at (?:the )?most|for (?:all|the whole))\b/.test(after)
  );
}

const tooLate = (before: string, after: string): boolean =>
  /\bafter\s*$/.test(before) &&
  /\b(?:thrown away|ignored|lost|discarded|dropped|too late|useless|worth nothing)\b/.test(after);

/** Where a promise that was made elsewhere is named again: "above the promised 600 ms", "the p99 target of 3 s". */
export const recalledPromises = matchingFact<OwedLatency>([recalled], (statement) => {
  const { text, kind } = statement;
  if (kind === "quote" || kind === "question" || partNamed.test(text)) return [];
  return quantitiesIn(statement).flatMap((time) => {
    const { high, low, percentile, unit, range } = time;
    if (
      !sameUnit(unit, { second: 1 }) ||
      low <= 0 ||
      high >= 60 ||
      percentile === undefined ||
      percentile < 90
    )
      return [];
    const before = text.slice(Math.max(0, range.start - 40), range.start);
    return recalledBefore.test(before) ? [{ seconds: high, text: time.text, percentile, range }] : [];
  });
});
