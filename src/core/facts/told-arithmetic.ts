import { anyCase } from "../document/any-case.ts";
import { everyMatch } from "../document/every-match.ts";
import { isTriggered, trigger } from "../document/triggers.ts";
import type { TextRange } from "../document/text-range.ts";
import { scaleNames, scaleOf } from "./spoken-number.ts";
import { matchingFact } from "./statement-fact.ts";
import type { Statement } from "./statements.ts";

/** Arithmetic that a sentence tells without signs, with a result that cannot be right. */
export interface ToldMismatch {
  /** Of the result, in the statement's text. */
  readonly range: TextRange;
  /** What the numbers before it give. */
  readonly expected: number;
}

const number = (name: string): string =>
  `(?<${name}>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<${name}Scale>${scaleNames})?`;
const about = "(?:about |around |roughly |approximately |some |nearly |almost |just |only |[~≈] ?)?";
const follows = "(?:make|makes|making|are|is|give|gives|come to|comes to|mean|means|equals?|or|i\\.e\\.)";
/** What stands before each result: most sentences with numbers hold none. */
const followed = new RegExp(
  `\\b(?:${follows}|that['’]s) (?:about|around|roughly|some|nearly|almost|just|only|[~≈\\d])|\\(|→|->|\\bi\\.e\\.|[,;] (?:so|on average|average)\\b|[,–—-] ?(?:so |or )?(?:about|around|roughly|approximately|[~≈])`,
  "i",
);
const unit = (name: string): string =>
  `(?:per|an?|each|every|in an?|in the|in one|/) ?(?<${name}>second|sec|minute|min|hour|day|week|month|s)`;
/** Between a rate and what it is in another unit: "…, which are 47", "(47", or with a comma and a word for roughly: "…, about 47". */
const link = `(?:(?:,? (?:which |that |this )?(?:${follows}|that['’]s)|,? (?:i\\.e\\.,?|→|->|so|hence)|[,;] (?:on )?average(?: of)?| ?\\((?:so |or |i\\.e\\. )?) ?${about}|(?:,| [–—-]) ?(?:so |or |i\\.e\\. )?(?:about |around |roughly |approximately |[~≈] ?))`;
/** "1,000 reviews per hour, that is 900,000 tokens per hour or 250 per second": the rate is the second one. */
const ofOtherTime = "(?<!(?:per|an?|each|every|/) ?\\k<from>)";
/** "2,820 people open the app in a minute, which are 47 per second". */
const rate = anyCase(
  `${number("total")}(?: [\\p{L}-]+){1,5} ?${unit("from")}\\b${link}${number("result")}(?: [\\p{L}-]+){0,2} ?${unit("to")}\\b${ofOtherTime}`,
  "g",
);
/** "20M requests per day is about 23 QPS". Users ask more than once. */
const toLoad = anyCase(
  `${number("total")}(?: (?!users?\\b|people\\b|customers?\\b|members?\\b|visitors?\\b|players?\\b|drivers?\\b|riders?\\b|shoppers?\\b|sessions?\\b|devices?\\b)[\\p{L}-]+){1,4} ?${unit("from")}\\b${link}${number("result")} ?(?:QPS|RPS|TPS|req/s|requests/s)(?!\\p{L})`,
  "g",
);
/** "5,600 robots with 162 milkings each make 907,200 milkings". */
const product = anyCase(
  `${number("one")} [\\p{L}-]+(?: [\\p{L}-]+)? (?:with|at|of|sending|taking|making|by) ${about}${number("other")} (?<noun>[\\p{L}-]+)(?: (?:each|(?:per|an?) [\\p{L}-]+))?,? (?:which |that |this )?(?:${follows}) ${about}${number("result")} (?<again>[\\p{L}-]+)`,
  "g",
);
/** "Each of our 12 million users makes 5 searches, so 60 million searches". */
const productOfEach = new RegExp(
  `\\b[Ee](?:ach of|very one of) (?:the |our |these )?${number("one")} (?:[\\p{L}-]+ ){1,3}?(?:makes?|sends?|does|takes?|has|uploads?|posts?|opens?|writes?|places?|gets?|reads?|plays?|asks?) ${about}${number("other")} (?<noun>[\\p{L}-]+)(?: (?:per|an?|each|every) [\\p{L}-]+)?,? (?:so|which (?:is|are|makes?|gives?)|that is|i\\.e\\.,?|or|hence|→|->) ${about}${number("result")} (?<again>[\\p{L}-]+)`,
  "gu",
);
/** "2 million images at 300 KB each need 600 GB". */
const storage = new RegExp(
  `(?<![×*/\\d.,] ?)${number("one")} (?:[\\p{L}-]+ ){1,3}?(?:at|of|with|,) ${about}(?<each>\\d+(?:\\.\\d+)?) ?(?<size>[KkMG]B|bytes) (?:each|per [\\p{L}-]+|apiece),? (?:which |that |so )?(?:needs?|takes?(?: up)?|occup(?:y|ies)|fills?|is|are|makes?|gives?|comes? to|means?|adds? up to|or|→|=) ${about}(?:only )?(?<result>\\d+(?:\\.\\d+)?) ?(?<resultSize>[MGT]B)\\b`,
  "gu",
);
/** "3% of 49,000 swaps are 1,470". */
const share = anyCase(
  `(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:the |these |those |our )?${about}${number("whole")} (?<noun>[\\p{L}-]+),? (?:which |that |this )?(?:${follows}) ${about}${number("result")}(?=(?: (?<again>[\\p{L}-]+))?)`,
  "g",
);

/** "0.12% of the payments are fraudulent, about 120,000 of the 100 million per day". */
const shareAmong = anyCase(
  `(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:the |these |those |our |all )*(?<noun>[\\p{L}-]+)(?: [\\p{L}-]+){0,4}(?:,| \\()(?: or| i\\.e\\.| which is| that is)? ?${about}${number("result")} (?:[\\p{L}-]+ )?(?:out )?of (?:the |our |all )*${number("whole")}(?=(?: (?<again>[\\p{L}-]+))?)`,
  "g",
);

/** "0.5M users (5% of our 10M)". */
const shareBehind = anyCase(
  `${number("result")} (?:[\\p{L}-]+ ){1,3}\\((?:about |around |roughly |[~≈] ?)?(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:the |these |those |our |all |its )*${number("whole")}`,
  "g",
);

/** "12,600 worker seconds, or 3.5 worker hours": one length of time in two units. */
const sameTime = anyCase(
  `(?<![×*/+\\d.,] ?)${number("total")} (?:(?!(?:an?|per|each|every|the|times)\\b)[\\p{L}-]+ )?(?<from>second|minute|hour|day)s?(?: of [\\p{L}-]+)?(?:, (?:or|i\\.e\\.,?|so|that is|which is|which are|thus|hence)|,? (?:=|≈|→)|(?: is| are| makes?) | \\((?:or |i\\.e\\. |= ?|about |[~≈] ?)?) ?${about}${number("result")} (?:(?!(?:an?|per|each|every|the|times)\\b)[\\p{L}-]+ )?(?<to>minute|hour|day|week)s?(?!\\p{L})(?! (?:for|per|over|each|every|at|on|if|when|after|before|later|ago|until|from|to|in|with|each for)\\b)`,
  "g",
);

/** "2% of the 50M impressions are clicks: 10M". */
const shareAsNumber = anyCase(
  `(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:the |these |those |our |all )*${number("whole")} [\\p{L}-]+ (?:are|is|become|get|have) [\\p{L}-]+(?: [\\p{L}-]+)?(?::|,? (?:so|i\\.e\\.|that is|=)) ?${about}${number("result")}(?=[.;,)]|$)`,
  "g",
);

const perTime = (name: string): string =>
  `(?: ?(?:per|an?|each|every|/) ?(?<${name}>second|sec|minute|hour|day|week|month|s))?`;
/** "3,000 requests per second × 300 products is 900,000 scores per second", "3,000 requests per second and 300 products each make …". */
const timesEach = anyCase(
  `${number("one")} (?<noun>[\\p{L}-]+)${perTime("from")} ?(?:[×x*] ?${number("other")} [\\p{L}-]+|and ${about}${number("each")} [\\p{L}-]+ each),? ?(?:which |that |this |we )?(?:${follows}|score|scores|=) ${about}${number("result")} (?<again>[\\p{L}-]+)${perTime("to")}`,
  "g",
);
/** "200 bytes per impression and 50M impressions a day make 10 GB a day". */
const sizes = "(?:bytes?|[kKMGT]B)";
const sizeOfAll = anyCase(
  `${number("one")} (?<size>${sizes}) (?:per|an?|each|for each) (?<noun>[\\p{L}-]+) (?:and|with|at|×|x) ${about}${number("other")} (?<again>[\\p{L}-]+)(?: ?(?:per|an?|each|every|/) ?(?<from>second|minute|hour|day|week|month))?,? ?(?:which |that |this )?(?:${follows}|(?:we|it) [\\p{L}-]+|=) ${about}(?<result>\\d[\\d,]*(?:\\.\\d+)?) ?(?<resultSize>${sizes})(?: ?(?:per|an?|each|every|/) ?(?<to>second|minute|hour|day|week|month))?`,
  "g",
);

const meaning = `(?:,? (?:which|that|this) (?:is|are|makes)|,? (?:i\\.e\\.|so|or|hence)|,?(?= ?(?:about|around|roughly|[~≈=(])))[ (=~≈]{0,3}${about}`;
/** "40,000 applications a month, and approves 55% of them, that is 22,000 loans". */
const shareOfThem = anyCase(
  `${number("whole")}[^.;%\\d\\n]{3,80}?(?<percent>\\d+(?:\\.\\d+)?) ?% of (?:them|these|those|which)\\b${meaning}${number("result")}(?! ?(?:%|per ?cent|[\\p{L}-]{0,12} ?(?:people|persons|hours?|minutes?|days?|euros?|eur|dollars?|€)))`,
  "g",
);
/** "360 million searches; we sample 10% of the sessions, 36 million searches". */
const sampled = anyCase(
  `${number("whole")} (?<noun>[\\p{L}-]+)[;,:–—(] ?[^.%\\d\\n]{0,30}?(?<percent>\\d+(?:\\.\\d+)?) ?%(?: of (?:the |these |all )?[\\p{L}-]+)?(?: [\\p{L} ]{1,24}?)?(?:${meaning}|,? )${number("result")} (?<again>[\\p{L}-]+)`,
  "g",
);
/** What is drawn of a whole. */
const drawn =
  /\b(?:sampl\w+|keep|kept|use|used|take|taken|draw|drawn|label|labell?ed|approves?|approved|accepts?|accepted)\b/i;
/** "4,000 visits a day with 2.5 pages each are 10,000 views a day": what is counted may have another name in the end. */
const productEach = anyCase(
  `${number("one")}(?: (?!(?:per|an?|each|every)\\b)[\\p{L}-]+){1,3}${perTime("from")} ?(?:with|at|of|sending|taking|making|and|having|by) ${about}${number("other")} (?<noun>[\\p{L}-]+)(?: [\\p{L}-]+)? each,? (?:which |that |this )?(?:${follows}) ${about}${number("result")} (?<again>[\\p{L}-]+)(?: (?!(?:per|an?|each|every)\\b)[\\p{L}-]+)?${perTime("to")}`,
  "g",
);
/** "14.4 million records a day, at 50 bytes each 720 MB a day". */
const sizeOfEach = anyCase(
  `${number("one")}(?: (?!(?:per|an?|each|every)\\b)[\\p{L}-]+){1,3}${perTime("from")}(?:,|,? [×x])? ?(?:at|of|with|taking|by|and) ${about}${number("other")} ?(?<size>${sizes}) (?:each|apiece|per [\\p{L}-]+)(?:[,:]|,? (?:which |that |this |we )?(?:${follows}|need|needs|take|takes|fill|fills|store|=|≈))? ${about}(?<result>\\d[\\d,]*(?:\\.\\d+)?) ?(?<resultSize>${sizes})${perTime("to")}(?! (?:of|for|each|after|when|per|in|on|if)\\b)`,
  "g",
);

type Groups = Readonly<Record<string, string | undefined>>;

const ways = [
  rate,
  toLoad,
  product,
  productOfEach,
  storage,
  share,
  shareBehind,
  shareAmong,
  shareOfThem,
  sampled,
  shareAsNumber,
  timesEach,
  productEach,
  sizeOfAll,
  sizeOfEach,
  sameTime,
];

/** What is told has two at least. */
const numbers = /\d[\d.,]*/g;

/** Most sentences that one of them may be in cannot hold most of the others. */
const wordsOf = new Map(ways.map((way) => [way, trigger(way)]));

type Sentence = Pick<Statement, "text" | "triggered">;

function every({ text, triggered }: Sentence, way: RegExp): readonly RegExpExecArray[] {
  const words = wordsOf.get(way);
  return words && !isTriggered(words, triggered) ? [] : everyMatch(text, way);
}

export const toldMismatches = matchingFact<ToldMismatch>(ways, ({ text: written, kind, triggered }) => {
  if (kind === "quote" || kind === "question" || everyMatch(written, numbers).length < 2) return [];
  // As long as it was, so that places stay.
  const text = written.replace(atPeak, (words) => " ".repeat(words.length));
  const sentence = { text, triggered };
  const ofThem = drawn.test(text) && text.includes("%") ? sharesDrawn(sentence) : [];
  if (ofThem.length > 0 || otherLoad.test(text)) return ofThem;
  const shares = text.includes("% of")
    ? [
        ...every(sentence, shareBehind).flatMap((found) =>
          wrong(found, shareOf(found.groups ?? {}), "start"),
        ),
        ...every(sentence, shareAsNumber).flatMap((found) => wrong(found, shareOf(found.groups ?? {}))),
        ...every(sentence, shareAmong).flatMap((found) => wrong(found, shareOf(found.groups ?? {}), "%")),
      ]
    : [];
  const times = every(sentence, sameTime).flatMap((found) => wrong(found, timeOf(found.groups ?? {})));
  const told = [
    ...times,
    ...every(sentence, sizeOfAll).flatMap((found) => wrong(found, sizeOf(found.groups ?? {}))),
    ...every(sentence, sizeOfEach).flatMap((found) => wrong(found, sizeOfEachIn(found.groups ?? {}))),
    ...every(sentence, productOfEach).flatMap((found) => wrong(found, productOf(found.groups ?? {}))),
    ...every(sentence, storage).flatMap((found) => wrong(found, storageOf(found.groups ?? {}))),
  ];
  if (!followed.test(text)) return onePerPlace([...shares, ...told]);
  return onePerPlace([
    ...shares,
    ...told,
    ...every(sentence, timesEach).flatMap((found) => wrong(found, timesOf(found.groups ?? {}))),
    ...every(sentence, rate).flatMap((found) => wrong(found, rateOf(found.groups ?? {}))),
    ...every(sentence, toLoad).flatMap((found) => wrong(found, rateOf({ ...found.groups, to: "second" }))),
    ...every(sentence, product).flatMap((found) => wrong(found, productOf(found.groups ?? {}))),
    ...every(sentence, productEach).flatMap((found) => wrong(found, slipOfEach(found.groups ?? {}))),
    ...every(sentence, share).flatMap((found) => wrong(found, shareOf(found.groups ?? {}))),
  ]);
});

/** Two ways to say it may read one result. */
function onePerPlace(found: readonly ToldMismatch[]): readonly ToldMismatch[] {
  return [...new Map(found.map((one) => [one.range.start, one])).values()];
}

/** The share of what the same sentence has counted before; nouns of their own are told apart. */
function sharesDrawn(sentence: Sentence): readonly ToldMismatch[] {
  const named = every(sentence, sampled).filter(
    ({ groups = {} }) => stemOf(groups.noun) === stemOf(groups.again),
  );
  return [...every(sentence, shareOfThem), ...named].flatMap((found) =>
    wrong(found, shareOf(found.groups ?? {})),
  );
}

/** A second load, "and 2,100 per second at peak", says nothing of the first. */
const atPeak =
  /(?:,|;| \() ?(?:and )?(?:at|in|during) (?:the |our )?peaks? (?:about |around |up to |[~≈] ?)?\d[\d,.]{0,15}(?: ?[kM]\b| thousand| million)?(?: (?:per|an?|\/) ?\w{1,10})?|(?:,? and|,|;| \(| \/) ?(?:about |around |roughly |up to |some |[~≈] ?)?\d[\d,.]{0,15}(?: ?[kM]\b| thousand| million)? ?(?:[A-Za-z/]{1,20} ){0,4}?(?:at|in|during|for) (?:the |our )?peaks?\b|(?:,|;| \(| and| with)(?: an?)? (?:the )?peaks?(?: load| traffic)?(?: of| at| is|:)? (?:about |around |[~≈] ?)?\d[\d,.]{0,15}/gi;

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
  sec: 1,
  s: 1,
  minute: 60,
  min: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
};

/** A day may be one of work: of six hours at least. */
function rateOf(groups: Groups): Expected | undefined {
  const from = (groups.from ?? "").toLowerCase();
  const seconds = secondsOf[from] ?? 1;
  const to = secondsOf[(groups.to ?? "").toLowerCase()] ?? 1;
  if (to >= seconds) return undefined;
  const value = (valueOf(groups, "total") / seconds) * to;
  return { low: value, high: /^(?:day|week|month)$/.test(from) ? value * (to < 86_400 ? 6 : 1.4) : value };
}

/** At most so many weeks of work are as long as one of the calendar's. */
const workShare = 5;

/** Less than one of the larger unit is seldom told in it; then the two are of different things. */
function timeOf(groups: Groups): Expected | undefined {
  const seconds = secondsOf[(groups.from ?? "").toLowerCase()] ?? 1;
  const to = secondsOf[(groups.to ?? "").toLowerCase()] ?? 1;
  const value = (valueOf(groups, "total") * seconds) / to;
  if (to <= seconds || value < 1) return undefined;
  // A day or a week of somebody's work has fewer hours.
  return to >= 86_400 && seconds < 86_400 ? { low: value, high: value * workShare } : exactly(value);
}

function productOf(groups: Groups): Expected | undefined {
  if (stemOf(groups.noun) !== stemOf(groups.again)) return undefined;
  return exactly(valueOf(groups, "one") * valueOf(groups, "other"));
}

/** Where what is counted in the end has another name, only a slip of the point is sure to be one. */
function slipOfEach(groups: Groups): Expected | undefined {
  if (!isSameTime(groups) || isMeasure.test(groups.again ?? "")) return undefined;
  const isNamedAlike = stemOf(groups.noun) === stemOf(groups.again);
  const expected = valueOf(groups, "one") * valueOf(groups, "other");
  // Of the same things, and without a time, it is a product that is read above.
  if (isNamedAlike) return groups.from === undefined ? undefined : exactly(expected);
  const powers = Math.log10(valueOf(groups, "result") / expected);
  return Math.abs(powers) > 0.5 && Math.abs(powers - Math.round(powers)) < 0.02
    ? exactly(expected)
    : undefined;
}

function isSameTime({ from = "", to = "" }: Groups): boolean {
  return from.slice(0, 1).toLowerCase() === to.slice(0, 1).toLowerCase();
}

function sizeOfEachIn(groups: Groups): Expected | undefined {
  if (!isSameTime(groups)) return undefined;
  const bytes = valueOf(groups, "one") * bytesOf(groups.size) * valueOf(groups, "other");
  return exactly(bytes / bytesOf(groups.resultSize));
}

/** Per the same time, or per none. */
function timesOf(groups: Groups): Expected | undefined {
  if ((groups.from ?? "").slice(0, 1) !== (groups.to ?? "").slice(0, 1)) return undefined;
  if (isMeasure.test(groups.again ?? "") || isMeasure.test(groups.noun ?? "")) return undefined;
  const other = groups.other === undefined ? "each" : "other";
  return exactly(valueOf(groups, "one") * valueOf(groups, other));
}

const isMeasure =
  /^(?:bytes?|[kmgt]b|ms|s|seconds?|minutes?|hours?|days?|weeks?|months?|years?|euros?|dollars?)$/i;

/** In the unit of the result. */
function sizeOf(groups: Groups): Expected | undefined {
  if (stemOf(groups.noun) !== stemOf(groups.again) || groups.from !== groups.to) return undefined;
  const bytes = valueOf(groups, "one") * bytesOf(groups.size) * valueOf(groups, "other");
  return exactly(bytes / bytesOf(groups.resultSize));
}

function bytesOf(size = ""): number {
  return 1000 ** Math.max(0, "bkmgt".indexOf(size.slice(0, 1).toLowerCase()));
}

/** In the unit of the result. */
function storageOf(groups: Groups): Expected | undefined {
  const bytes = valueOf(groups, "one") * Number(groups.each) * bytesOf(groups.size);
  return exactly(bytes / bytesOf(groups.resultSize));
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
  from: "start" | "%" | "end" = "end",
): readonly ToldMismatch[] {
  const { groups = {}, index = 0 } = found;
  const written = valueOf(groups, "result");
  if (!expected || written === 0 || expected.low === 0) return [];
  const step = (groups.result ?? "").includes(".") ? 0.1 : 1;
  if (written >= expected.low * (1 - tolerance) - step && written <= expected.high * (1 + tolerance) + step)
    return [];
  const text = `${groups.result ?? ""}${groups.resultScale ?? ""}`;
  const start = index + placeIn(found[0], text, from);
  return [{ range: { start, end: start + text.length }, expected: expected.low }];
}

/** Where the result stands, looked for from there on. */
function placeIn(whole: string, text: string, from: "start" | "%" | "end"): number {
  if (from === "end") return whole.lastIndexOf(text);
  return whole.indexOf(text, from === "start" ? 0 : whole.indexOf("%"));
}
