import { anyCase } from "../document/any-case.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { sameUnit } from "../quantity/unit.ts";
import { quantitiesIn } from "./quantities.ts";
import { spokenNumber } from "./spoken-number.ts";
import { contextOf, matchingFact, standsIn, where } from "./statement-fact.ts";

/** The time in which a whole answer is owed to somebody, wherever a design says so. */
export interface OwedLatency {
  readonly seconds: number;
  readonly text: string;
  readonly percentile: number | undefined;
  /** In the statement's text. */
  readonly range: TextRange;
  /** Whether only the requirements around it make a promise of it. */
  readonly isOnlyRequired?: boolean;
}

const shortTime = /\d ?(?:ms|milliseconds?|msec|s|secs?|seconds?|мс|секунд\p{L}*)(?![\p{L}\p{N}])/u;

/** "Half a second", as people promise it. */
const spokenTime = /\b(?<number>half a|one|two|three|four|five|ten) seconds?\b/i;
type OwedTime = Pick<Quantity, "high" | "text" | "percentile" | "comparator" | "range">;

function spokenTimeIn(text: string): readonly OwedTime[] {
  const spoken = spokenTime.exec(text);
  if (!spoken) return [];
  const high = spokenNumber(spoken.groups?.number ?? "");
  const range = { start: spoken.index, end: spoken.index + spoken[0].length };
  return [{ high, text: spoken[0], percentile: undefined, comparator: undefined, range }];
}

const recalled =
  /\b(?:promised?|agreed|target|SLO|SLA|budget|(?:below|under|within|inside|against) the \d)|\d ?(?:ms|s) of (?:the|its|our) \d/i;
const recalledBefore =
  /\b(?:the|our|its) (?:(?:p9\d|end-to-end|overall|total|latency) ){0,3}(?:promised|agreed|(?:promise|target|SLO|SLA|budget) (?:of|is|stays)) (?:p9\d )?(?:[≤<] ?|at most |under |below )?$|\bp9\d(?: latency)?,? \(?(?:budget|target|SLO|SLA)(?: of| is|:| =)? $|\b(?:below|under|within|inside|against) the $/i;
/** "200 ms of the 400 ms are used." */
const recalledWhole = /\d ?m?s of (?:the|its|our) $/;
/** Where a number stands behind such words; of other sentences no number is read. */
const mayRecall = new RegExp(
  `(?:${[recalledBefore, recalledWhole].map(({ source }) => source.replaceAll("$", "")).join("|")})[≈~<≤]? ?\\d`,
  "i",
);
const partNamed =
  /\b(?:cache|gateway|store|look-?up|retriev\w*|rank\w*|re-?rank\w*|model|index|network|database|fallback)\b/i;

const owedInStatements = matchingFact<OwedLatency>([shortTime, spokenTime], (statement) => {
  const { text, kind } = statement;
  if (kind === "quote" || kind === "question" || kind === "row") return [];
  if (isOther(text)) return [];
  const times: readonly OwedTime[] = shortTime.test(text)
    ? quantitiesIn(statement).filter(isShort)
    : spokenTimeIn(text);
  const [owed] = times.filter((time, at) => isOwed(text, time, times[at - 1]));
  const stated = owed ?? times.find((time) => times.length === 1 && isRequired(...around(text, time)));
  if (!stated) return [];
  const { high, percentile, range } = stated;
  return [{ seconds: high, text: stated.text, percentile, range, isOnlyRequired: !owed }];
});

/** Who falls back, alerts or looks at risks names times that nobody was promised. */
export const owedLatencies = where(
  owedInStatements,
  (found) =>
    (found.value.isOnlyRequired !== true || standsIn(found, ["requirements"])) &&
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

/** The clause before and behind a time. */
function around(text: string, { range }: OwedTime, previous?: OwedTime): readonly [string, string] {
  const from = Math.max(range.start - reach, previous?.range.end ?? 0);
  const before = /[^.;:!?]*:?\s*$/.exec(text.slice(from, range.start))?.[0] ?? "";
  const after = /^[^.;:!?]*/.exec(text.slice(range.end, range.end + reach))?.[0] ?? "";
  return [before, after];
}

function isOwed(text: string, time: OwedTime, previous: OwedTime | undefined): boolean {
  const { comparator } = time;
  const [before, after] = around(text, time, previous);
  if (partBefore.test(before) || isPause(before, after)) return false;
  if (comparator === ">" && !/\b(?:not|no|never)\b/i.test(before)) return false;
  if (obliged.test(before) && (bounded.test(before) || isPercentile(after) || afterwards.test(after)))
    return true;
  return stated.test(before) || isGiven(before, after) || tooLate(before, after);
}

/** What a client waits for on purpose before it asks: "waits 80 ms after the last key", "debounced by 150 ms". */
const isPause = (before: string, after: string): boolean =>
  /\b(?:debounc\w+|throttl\w+|buffer(?:s|ed)?|batch(?:es|ed)|collect(?:s|ed)?|polls?|sleeps?)\b[^.;]*$/i.test(
    before,
  ) ||
  /^ (?:debounc\w+|after (?:the|an?|each|every) (?:last |user['’]?s? )?(?:key|keystroke|key press|character|letter|stroke|input|typing)s?\b|(?:before|until) (?:it |they |we |the (?:client|app|browser) )?(?:sends?|sending|asks?|asking|calls?|fires?|requests?))/i.test(
    after,
  );

/** "A lock opens in one second", "playback starts after 400 ms at most": nobody has to be named in the requirements. */
function isRequired(before: string, after: string): boolean {
  if (!/\p{L}/u.test(before) || otherSpan.test(`${before} … ${after}`) || isPause(before, after))
    return false;
  return limitBefore.test(before) || limitBehind.test(after);
}

const limitBefore =
  /(?:\b(?:in|within|at most|at the latest|not exceed|no later than|no longer than|no more than|not more than|under|below|less than|due (?:after|in|within)|fewer than|up to)|(?:<|≤)|(?<![а-яё])(?:за|через|до|в пределах|не более|не дольше))\s+$/i;
const limitBehind = anyCase(
  String.raw`^ (?:at (?:the )?(?:most|latest|worst)|or (?:less|faster|sooner|below)|after|maximum|max)(?![\p{L}])`,
);
/** Of what is counted, kept or looked at rather than answered. */
const otherSpan =
  /\b(?:next|last|first|past|for|every|each \d|per|window|forecasts?|predicts?|ahead|horizon|video|audio|clips?|delay of|train\w*|goes (?:down|from)|shorter|longer by|on average|mean|median|of (?:a|the) (?:recording|call|clip|video))\b/i;

const isPercentile = (words: string): boolean => /^ (?:\(|at |for )?(?:the )?(?:p9\d|9\dth)/.test(words);

/** What answers for itself alone: "the cache must answer within 5 ms". */
const partBefore = anyCase(
  String.raw`^\W*(?:the |a |an |each |every |our |its )?(?:[\p{L}-]+ ){0,2}(?:cache|gateway|store|look-?up|retriev\p{L}*|rank\p{L}*|re-?rank\p{L}*|model|index|search|features?|inference|database|queue|jobs?|heartbeat|backup|table|stream|network|store)s? (?:\p{L}+ )?(?:must|has|have|shall|needs?|should|may|is|are|answers?|responds?)\b`,
);

const obliged =
  /\b(?:must|shall|has to|have to|needs? to|should|may|is to|are to|expects?|promised?|promises|owes?|owed|waits?|wants?|sees?|gets?|agreed|answers?|responds?|replies|shows?|appears?|arrives?|is (?:there|back|on)|are (?:there|back|on))\b|(?<![а-яё])(?:должн|обещ|жд[её]т)/i;
const bounded =
  /(?<!\bnot )\b(?:within|in (?:under|less than|at most)|under|below|at most|no more than|not more than|no longer than|longer than|up to|(?:not|never) (?:exceed|be above|take longer than)|exceeds?|after|agreed on|for|done|by|waits?)\s+(?:the )?$|(?:^|\W)(?:<|≤) ?$/i;
/** "It has to be done 300 ms after the card touches the reader." */
const afterwards = /^ (?:after|from|of) (?:the|a|an|each|every|its|his|her|their)\b/;
/** "Our SLA is 300 ms", "Budget: 300 ms", "Promised to the drivers: 300 ms at p95". */
const stated = anyCase(
  String.raw`\b(?:SLA|SLO|(?:latency|time|response) (?:budget|target|goal|limit)|budget|deadline|promise)\b(?: [\p{L}-]+){0,5}(?: is| are| of|:)?\s*$|\b(?:promised|owed|allowed)\b(?: [\p{L}-]+){0,6}(?: is| are|:)\s*$|\bno later than\s*$|\ballows?\s*$`,
);
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
  if (kind === "quote" || kind === "question" || !mayRecall.test(text)) return [];
  return quantitiesIn(statement).flatMap((time, at, times) => {
    // "Model 60 ms, p99 budget 300 ms": what has a number of its own says nothing of the next.
    const isOfPart = partNamed.test(text.slice(times[at - 1]?.range.end ?? 0));
    const { high, low, unit, range } = time;
    const before = text.slice(Math.max(0, range.start - 40), range.start);
    const isWhole = recalledWhole.test(before);
    const percentile = time.percentile ?? percentileIn(isWhole ? text : before);
    if (
      !sameUnit(unit, { second: 1 }) ||
      low <= 0 ||
      high >= 60 ||
      percentile === undefined ||
      percentile < 90
    )
      return [];
    const isRecalled = isWhole || (!isOfPart && recalledBefore.test(before));
    return isRecalled ? [{ seconds: high, text: time.text, percentile, range }] : [];
  });
});

/** "The p99 latency target is 3 s". */
function percentileIn(before: string): number | undefined {
  const found = /\bp(?<number>9\d)\b/i.exec(before)?.groups?.number;
  return found === undefined ? undefined : Number(found);
}
