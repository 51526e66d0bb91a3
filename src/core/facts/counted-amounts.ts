import { anyCase } from "../document/any-case.ts";
import { everyMatch } from "../document/every-match.ts";
import { lowerCase } from "../document/lower-case.ts";
import { isTriggered, type Trigger, trigger } from "../document/triggers.ts";
import { isFunctionWord } from "../quantity/count-nouns.ts";
import { scaleNames, scaleOf } from "./spoken-number.ts";
import type { StatedAmount } from "./stated-amounts.ts";
import { matchingFact } from "./statement-fact.ts";

const numberWords: readonly string[] =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const amount = `(?<amount>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${numberWords.slice(2).join("|")})(?<scale>${scaleNames})?`;

interface Counted {
  readonly amount: number;
  readonly start: number;
  /** Behind the number. */
  readonly end: number;
  readonly before: string;
}

/** Words before a number that are looked at. */
const reach = 60;

function countsIn(text: string, pattern: RegExp): readonly (Counted & { readonly groups: Groups })[] {
  return everyMatch(text, pattern).flatMap(({ 0: words, index, groups = {} }) => {
    const start = index + words.toLowerCase().indexOf((groups.amount ?? "").toLowerCase());
    const end = start + (groups.amount ?? "").length + (groups.scale ?? "").length;
    const before = text.slice(Math.max(0, start - reach), start);
    return [{ amount: numberOf(groups.amount ?? "", groups.scale ?? ""), start, end, before, groups }];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function numberOf(written: string, scale: string): number {
  const word = numberWords.indexOf(written.toLowerCase());
  return (word >= 0 ? word : Number(written.replaceAll(",", ""))) * scaleOf(scale);
}

function amountOf(subject: string, name: string, counted: Counted, end: number, slack = 0.02): StatedAmount {
  const { amount: value, start, before } = counted;
  const share = /\b(?:about|around|roughly|some|nearly|almost|approximately) $|[~≈] ?$/i.test(before)
    ? 0.25
    : slack;
  return { subject, name, low: value * (1 - share), high: value * (1 + share), range: { start, end } };
}

const counted = anyCase(`(?<![\\p{L}\\p{N}.,])${amount}(?= \\p{L})`, "g");

/** Of a part, another time, a test or a wish. */
const notAll =
  /\b(?:today|currently|last (?:year|winter|summer|season|month)|was|were|had|will|years?|later|future|plan\w*|pilot|trial|tests?|tested|at first|until|only|except|than|if|would|could|some|most of|busiest|largest|smallest|top|both)\b/i;

/** "All 14 lifts", "one of 12 desks", "there are 52 greenhouses". */
const ofAll = anyCase(
  String.raw`\b(?:all|all of (?:the|our|its)|(?:each|one|any|every one) of(?: the| our| its)?|among|there are(?: about| some)?|(?:the|our) [\p{L}-]+ (?:has|have|runs?|owns?)(?: about| some)?|we (?:have|run|own|serve|operate)(?: about| some)?)\s$`,
);
/** Of these any number is of all of them. */
const setNouns = "class|categor|topic|intent|feature|input|template|genre|department";
const setNoun = new RegExp(`^(?:${setNouns})`);
const ofSet =
  /\b(?:into|over|among|against|sees?|uses?|has|have|chooses? from|with|of)(?: all)?(?: (?:the|our|its|their))?\s$/i;
const inTotal = /^ (?:in total|in all|altogether)\b/i;
const someNumber = `(?:\\d|${numberWords.slice(2).join("|")})`;
/** What stands before the number of all of them, or is said of it, in small letters; what it is of decides after "into" and "with". */
const ofSome = new RegExp(
  `\\s(?:${someNumber}(?:(?<=\\b(?:all(?: of (?:the|our|its))?|(?:each|one|any) of(?: the| our| its)?|among|there are(?: about| some)?|(?:the|our) [^ ]+ (?:has|have|runs?|owns?)(?: about| some)?|we (?:have|run|own|serve|operate)(?: about| some)?)\\s${someNumber})|[^ ]*(?: thousand| million| billion)? (?:${setNouns}))|(?:paying|registered|subscribed|enrolled|insured|connected|licensed) (?:customer|user|subscriber|member|account|client|household|driver|patient|merchant|seller|device|vehicle|student|policyholder)|in total|in all|altogether)`,
);
/** "All 12 stores in Wales" are not all stores. */
const narrowed =
  /^,? (?:of|in|at|with|that|which|who|whose|from|without|on|for|under|near|by|above|below|whom|where)\b/i;

function totals(text: string): readonly StatedAmount[] {
  return countsIn(text, counted).flatMap((one) => {
    if (notAll.test(text.slice(Math.max(0, one.start - 40), one.end + 40))) return [];
    const noun = nounAt(text, one.end + 1);
    if (!noun || configured.test(noun.stem) || one.amount < 3) return [];
    const after = text.slice(noun.end, noun.end + reach);
    const isTotal =
      inTotal.test(after) ||
      (!narrowed.test(after) &&
        (isBase(noun, one) || ofAll.test(one.before) || (setNoun.test(noun.stem) && ofSet.test(one.before))));
    return isTotal && !/\b(?:every|per)\b/i.test(one.before)
      ? [amountOf(`all ${noun.stem}`, `number of ${noun.words}`, one, noun.end)]
      : [];
  });
}

/** "420,000 paying customers": who counts as one of the whole base, in so many that it is no part of it. */
function isBase({ words }: Noun, { amount: count, before }: Counted): boolean {
  return count >= leastBase && wholeBase.test(words) && !ofPart.test(before);
}

const leastBase = 1000;
const wholeBase =
  /^(?:paying|registered|subscribed|enrolled|insured|connected|licensed) (?:customers|users|subscribers|members|accounts|clients|households|drivers|patients|merchants|sellers|devices|vehicles|students|policyholders)$/i;
/** Before the number: of a part, or more than that many. */
const ofPart =
  /\b(?:of|a sample of|sampled?|first|next|another|new|lost|gained?|won|over|above|up to|at least|at most|than|per|each|every|week|contact\w*|reach\w*|picks?|list(?:s|ed)?|group of|groups of|segment of|from|to|by)\s$/i;

/** What is set for a run or bought by the piece has no total. */
const configured =
  /^(?:core|cpu|gpu|machine|server|node|replica|instance|copy|thread|worker|layer|head|epoch|tree|leave|round|trial|second|minute|hour|day|week|month|year|time|zone|step|stage|part|case|thing|way|point|percent|reason|option|question|row|column|byte|token|candidate|result|example|metric)/;

interface Noun {
  readonly words: string;
  /** Singular, in lower case. */
  readonly stem: string;
  readonly end: number;
}

/** The plural at a place, with an adjective or noun before it: "stores", "bus stops". */
function nounAt(text: string, at: number): Noun | undefined {
  const words = /^(?<first>[\p{L}'’-]+)(?: (?<second>[\p{L}'’-]+))?/u.exec(
    text.slice(at, at + reach),
  )?.groups;
  const first = words?.first;
  if (first === undefined || isFunctionWord(first) || selecting.test(first)) return undefined;
  if (isPlural(first)) return { words: first, stem: singular(first), end: at + first.length };
  const second = words?.second;
  if (second === undefined || !isPlural(second) || isFunctionWord(second)) return undefined;
  const both = `${first} ${second}`;
  return { words: both, stem: singular(both), end: at + both.length };
}

/** "The 3 busiest desks", "6 new features". */
const selecting =
  /est$|^(?:new|more|other|best|top|first|last|different|main|common|such|additional|random|usual|important|further|most|thousand|million|billion|percent|times?)$/i;
const isPlural = (word: string): boolean =>
  /^(?:people|women|men|children|staff)$/i.test(word) ||
  (/[^su'’i]s$/i.test(word) && !/^(?:has|does|gas|goes|always|across|this|plus)$/i.test(word)) ||
  /(?:sses|uses|ies)$/i.test(word);
const singular = (words: string): string =>
  words
    .toLowerCase()
    .replace(/ies$/, "y")
    .replace(/(?:(?<=ss|sh|ch|x)e)?s$/, "");

const rate = anyCase(
  `(?<![\\p{L}\\p{N}.,])${amount} (?<noun>(?:[\\p{L}-]+ )?[\\p{L}-]+?)s? ?(?:per|an?|each|every|/) ?(?<unit>second|minute|hour|day|week|month|year)(?!\\p{L})`,
  "g",
);

const perTime = /(?:per|an?|each|every|\/) ?(?:second|minute|hour|day|week|month|year)/;

/** At the peak, of a part, of one of them, in a test. */
const notAllRate = anyCase(
  String.raw`\b(?:peaks?|busiest|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|holidays?|christmas|storms?|rush|at night|at most|max\w*|up to|limit\w*|bench|tests?|tested|can|could|would|come from|comes? (?:by|through|in by)|of (?:these|them|which|all)|today|last|was|were|grow\w*|if|until|than|pilot|only|mean|average|least|every|each|share|extra|lost|(?:an?|one) [\p{L}-]+ (?:takes?|gets?|has|makes?|sends?|needs?|brings?|costs?))\b`,
);

function rates(text: string): readonly StatedAmount[] {
  return countsIn(text, rate).flatMap((one) => {
    if (notAllRate.test(saidOf(text, one.start))) return [];
    const noun = (one.groups.noun ?? "").toLowerCase();
    const after = text.slice(one.end, one.end + 2 * reach);
    if (
      noun.split(" ").some((word) => isFunctionWord(word)) ||
      isUnit.test(noun) ||
      /^[^,;]* (?:of|from|in|with|by|at) (?!\d|hand\b)/.test(after.slice(noun.length + 2, noun.length + 30))
    )
      return [];
    const end =
      one.end +
      noun.length +
      1 +
      (/^s? ?(?:per|an?|each|every|\/) ?\p{L}+/u.exec(text.slice(one.end + noun.length + 1))?.[0].length ??
        0);
    const unit = (one.groups.unit ?? "").toLowerCase();
    return [
      { ...amountOf(`${noun} per ${unit}`, `number of ${noun}s per ${unit}`, one, end, 0.05), farthest: 3 },
    ];
  });
}

/** A sentence without the parts between commas that give other numbers: "40,000 letters per day, 3 per second at peak". */
function saidOf(text: string, at: number): string {
  let start = 0;
  const parts = text.split(/[,;] (?=[^,;]*\d)/).map((part) => {
    const isOwn = start <= at && at < start + part.length;
    start += part.length + 2;
    return isOwn || !/\d/.test(part) ? part : "";
  });
  return parts.join(" ");
}

const cap = anyCase(
  `\\b(?:at most|no more than|not more than|never [^.;|\\d]{0,40}more than|maximum of|(?:cap|limit)(?: is| of| is set to|:)|capped at|limited to) ${amount} (?<noun>(?:[\\p{L}-]+ )?[\\p{L}-]+?)s? ?(?:per|an?|each|every|/) ?(?<unit>hour|day|week|month)(?: (?:per|for each|for every|to each) (?<whose>[\\p{L}-]+))?(?!\\p{L})`,
  "g",
);

const capWords = / (?:most|more than|maximum of|cap|capped|limit|limited)(?:[ :]|$)/;

/** "At most two pushes a day": what is never passed, of whom it is said. */
function caps(text: string): readonly StatedAmount[] {
  if (
    /\b(?:today|currently|now|was|were|test\w*|trial|pilot|at first|later|until|unless|except)\b/i.test(text)
  )
    return [];
  return countsIn(text, cap).flatMap((one) => {
    const noun = singular((one.groups.noun ?? "").toLowerCase());
    if (noun.split(" ").some((word) => isFunctionWord(word)) || isUnit.test(noun)) return [];
    const unit = (one.groups.unit ?? "").toLowerCase();
    const whose = (one.groups.whose ?? "").toLowerCase();
    const behind = one.end + 1 + (one.groups.noun ?? "").length;
    const end = behind + (text[behind] === "s" ? 1 : 0);
    return [
      {
        ...amountOf(`most ${noun} per ${unit} ${whose}`, `most ${noun}s per ${unit}`, one, end, 0),
        farthest: 6,
      },
    ];
  });
}

const isUnit =
  /\b(?:ms|euros?|dollars?|bytes?|[kmgt]b|hours?|minutes?|seconds?|days?|times?|more|less|percent|core|machine|thousand|million|billion)s?$/;

const timeUnit = "(?<unit>second|minute|hour|day|week|month|year)s?";
const seconds: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};

const horizon = anyCase(
  `\\b(?:next|coming|following) ${amount} ${timeUnit}\\b|(?<![\\p{L}\\p{N}.,])${amount.replaceAll("?<amount>", "?<amountAhead>").replaceAll("?<scale>", "?<scaleAhead>")} ${timeUnit.replace("?<unit>", "?<unitAhead>")} (?:ahead|in advance)\\b|\\bhorizon (?:is|of|:) ${amount.replaceAll("?<amount>", "?<amountOf>").replaceAll("?<scale>", "?<scaleOf>")} ${timeUnit.replace("?<unit>", "?<unitOf>")}\\b`,
  "g",
);

const aheadWords = / ahead| in advance|horizon |(?:next|coming|following) /;

/** "14 days ahead", where something is predicted. */
function horizons(text: string): readonly StatedAmount[] {
  if (
    !/\b(?:predict\w*|forecast\w*|probabilit\w+|label\w*|horizon|target|whether|likel\w+|risk)\b/i.test(text)
  )
    return [];
  if (
    notAll.test(text.replace(/\btests? /g, "")) ||
    /\b(?:short|long|second|other|ordered|planned|booked|weather|meteo\w*|rain\w*|snow\w*|storms?)\b/i.test(
      text,
    )
  )
    return [];
  return everyMatch(text, horizon).map(({ 0: words, index, groups = {} }) => {
    const written = groups.amount ?? groups.amountAhead ?? groups.amountOf ?? "";
    const unit = (groups.unit ?? groups.unitAhead ?? groups.unitOf ?? "").toLowerCase();
    const value = numberOf(written, "") * (seconds[unit] ?? 1);
    const start = index + words.toLowerCase().lastIndexOf(written.toLowerCase());
    const end = start + (/^\S+ \p{L}+/u.exec(text.slice(start))?.[0].length ?? 0);
    return amountOf("horizon", "horizon of the prediction", { amount: value, start, end, before: "" }, end);
  });
}

const kept = anyCase(
  `(?<![\\p{L}-])(?<before>[\\p{L}-]+[ ,]+)?(?<noun>[\\p{L}-]{3,})(?:,? which)? (?:are|is) (?:(?:kept|stored|retained|saved)(?: for)?|(?:deleted|erased|removed|purged|thrown away)(?: again)? after) (?:the last )?${amount} ${timeUnit}\\b`,
  "g",
);

const keptWords = / (?:are|is) (?:kept|stored|retained|saved|deleted|erased|removed|purged|thrown) /;

/** "Photos are deleted after 30 days." */
function keptTimes(text: string): readonly StatedAmount[] {
  if (notAll.test(text.replace(/\b(?:years?|until)\b/g, ""))) return [];
  return countsIn(text, kept).map((one) => {
    const before = (one.groups.before ?? "").replace(/[ ,]+$/, "").toLowerCase();
    const noun = singular((one.groups.noun ?? "").toLowerCase());
    const isNarrow =
      before !== "" &&
      !isFunctionWord(before) &&
      !/[,]/.test(one.groups.before ?? "") &&
      !/^(?:all|reads?|training)$/.test(before);
    const unit = (one.groups.unit ?? "").toLowerCase();
    const value = { ...one, amount: one.amount * (seconds[unit] ?? 1) };
    const end = one.end + 1 + (/^ \p{L}+/u.exec(text.slice(one.end))?.[0].length ?? 1) - 1;
    return amountOf(
      `kept ${isNarrow ? `${before} ` : ""}${noun}`,
      `time for which ${one.groups.noun ?? ""} are kept`,
      value,
      end,
    );
  });
}

const perMany = anyCase(
  `\\b(?:at most|not more than|no more than|below|under|up to|fewer than|less than) ${amount} (?<noun>[\\p{L}-]+(?: [\\p{L}-]+){0,2}?)s? (?:per|in|for each|for every|of) (?<base>\\d{1,3}(?:,\\d{3})+|\\d{2,}) (?<of>[\\p{L}-]+)`,
  "g",
);
const manyWords = / (?:per|in|for each|for every|of) \d[\d,]+ /;

/** "At most 1 walked guest per 1,000 arrivals." */
function limitsPerMany(text: string): readonly StatedAmount[] {
  if (
    /\b(?:today|currently|was|were|alarm|alert\w*|stop\w*|pause\w*|if|when|until|would|pilot)\b/i.test(
      text.replace(/\([^()]*\)/g, ""),
    )
  )
    return [];
  return countsIn(text, perMany).map((one) => {
    const { noun = "", base = "", of = "" } = one.groups;
    const many = `${singular(noun)} per ${base} ${singular(of)}`;
    return amountOf(`limit of ${many}`, `limit of ${noun}s per ${base} ${of}`, one, one.end);
  });
}

const delay = anyCase(
  `(?<![\\p{L}\\p{N}.,])${amount} ${timeUnit} after (?:the|an?|each|every|its|their) (?<event>[\\p{L}-]{3,})`,
  "g",
);

const afterWords = / after (?:the|an?|each|every|its|their) /;

/** "The label is complete 26 hours after the pick": when the truth is known. */
function labelDelays(text: string): readonly StatedAmount[] {
  if (!/\b(?:labels?|truth|outcomes?)\b/i.test(text) || notAll.test(text.replace(/\buntil\b/g, "")))
    return [];
  return countsIn(text, delay).map((one) => {
    const unit = (one.groups.unit ?? "").toLowerCase();
    const end = one.end + (/^ \p{L}+/u.exec(text.slice(one.end))?.[0].length ?? 0);
    const value = { ...one, amount: one.amount * (seconds[unit] ?? 1) };
    const event = singular(one.groups.event ?? "");
    return amountOf(`label after ${event}`, `time from the ${event} to its label`, value, end);
  });
}

/** A way to put amounts, and what a text that puts one so holds in small letters: most texts hold nothing of it. */
interface Kind {
  readonly words: Trigger;
  readonly needed: RegExp;
  readonly read: (text: string) => readonly StatedAmount[];
}

const kinds: readonly Kind[] = [
  { words: trigger(ofSome), needed: ofSome, read: totals },
  { words: trigger(rate), needed: perTime, read: rates },
  { words: trigger(cap), needed: capWords, read: caps },
  { words: trigger(horizon), needed: aheadWords, read: horizons },
  { words: trigger(kept), needed: keptWords, read: keptTimes },
  { words: trigger(delay), needed: afterWords, read: labelDelays },
  { words: trigger(perMany), needed: manyWords, read: limitsPerMany },
];

/**
 * Amounts that are told by how a sentence puts them, whatever they are of: how many there are in all ("all 14 lifts"), how many
 * come in ("3,400 letters a day"), how far ahead is predicted, and for how long something is kept.
 */
export const countedAmounts = matchingFact<StatedAmount>(
  [ofSome, rate, cap, horizon, kept, delay, perMany],
  (statement) => {
    if (statement.kind === "quote" || statement.kind === "question") return [];
    const { text, triggered } = statement;
    const lower = lowerCase(text);
    const found = kinds.flatMap(({ words, needed, read }) =>
      isTriggered(words, triggered) && needed.test(lower) ? read(text) : [],
    );
    // Two amounts of one subject in one sentence are of two things, however it tells them apart.
    const times = new Map<string, number>();
    for (const { subject } of found) times.set(subject, (times.get(subject) ?? 0) + 1);
    return found.filter(({ subject }) => times.get(subject) === 1);
  },
);
