import { anyNoun, isFunctionWord, knownNoun, pluralNoun } from "./count-nouns.ts";
import { scaleFactor } from "./read-scale.ts";
import type { Token } from "./token.ts";
import { measuredUnit, timeUnit, type UnitName } from "./unit-names.ts";
import { divideUnits, multiplyUnits, unitless } from "./unit.ts";

/** A unit read from tokens; `next` is the first token behind it. `end` is where its text ends. */
export interface ReadUnit extends UnitName {
  readonly next: number;
}

/** The unit that starts at token `at` (behind `$20`: what the money is per): `ms`, `req/user/day`, `daily active users`, `TB a month`, `per 1k tokens`. */
export function readUnit(tokens: readonly Token[], at: number, isMoney = false): ReadUnit {
  let unit: ReadUnit = readNumerator(tokens, at) ?? { factor: 1, unit: unitless, timeFactor: 1, next: at };
  // Real units have at most a few denominators; the bound keeps a run of slashes cheap.
  for (let count = 0; count < 4; count++) {
    const denominator = readDenominator(tokens, unit.next, isMoney || unit.next > at);
    if (!denominator) break;
    unit = {
      factor: unit.factor / denominator.factor,
      unit: divideUnits(unit.unit, denominator.unit),
      timeFactor: unit.timeFactor / denominator.timeFactor,
      next: denominator.next,
    };
  }
  return unit;
}

function readNumerator(tokens: readonly Token[], at: number): ReadUnit | undefined {
  const token = tokens[at];
  if (token?.kind === "symbol" && (token.text === "%" || token.text === "‰")) {
    return { factor: token.text === "%" ? 0.01 : 0.001, unit: unitless, timeFactor: 1, next: at + 1 };
  }
  if (token?.kind === "symbol" && "$€£₽".includes(token.text)) {
    // A sign that hugs the next number is the next amount's.
    const next = tokens[at + 1];
    return next?.kind === "number" && next.tight ? undefined : currencyBehind(token.text, at);
  }
  if (token?.kind === "symbol" && token.text === "-" && token.tight) return hyphenated(tokens, at);
  if (token?.kind !== "word") return undefined;
  if (/^(?:percent|процентов|процента|pp)$/.test(token.text)) {
    return { factor: 0.01, unit: unitless, timeFactor: 1, next: at + 1 };
  }
  const measured = measuredUnit(token.text);
  if (measured) return timesHours(tokens, { ...measured, next: at + 1 });
  return readNoun(tokens, at);
}

function currencyBehind(symbol: string, at: number): ReadUnit | undefined {
  const measured = measuredUnit(symbol);
  return measured && { ...measured, next: at + 1 };
}

/** `30-day window`, `768-dim`: the hyphen only joins. */
function hyphenated(tokens: readonly Token[], at: number): ReadUnit | undefined {
  const word = tokens[at + 1];
  if (word?.kind !== "word" || !word.tight) return undefined;
  const measured = measuredUnit(word.text);
  if (measured) return { ...measured, next: at + 2 };
  const noun = knownNoun(word.text);
  return noun === undefined ? undefined : counted(noun, at + 2);
}

/** A counted noun behind at most two adjectives: the last word of the phrase that is one, or looks like a plural. */
function readNoun(tokens: readonly Token[], at: number): ReadUnit | undefined {
  let found: ReadUnit | undefined;
  for (let next = at; next < at + 3; next++) {
    const token = tokens[next];
    if (token?.kind !== "word" || isFunctionWord(token.text) || (next > at && token.tight)) break;
    const known = knownNoun(token.text);
    if (token.tight && known === undefined) break;
    const noun =
      known ?? pluralNoun(token.text) ?? (isBeforeTime(tokens, next + 1) ? anyNoun(token.text) : undefined);
    if (noun !== undefined) found = timesHours(tokens, counted(noun, next + 1));
    if (measuredUnit(token.text)) break;
  }
  return found;
}

/** `clicks/day`: whatever stands before a slash and a time is counted. */
function isBeforeTime(tokens: readonly Token[], at: number): boolean {
  const slash = tokens[at];
  const time = tokens[at + 1];
  return (
    slash?.kind === "symbol" &&
    slash.text === "/" &&
    time?.kind === "word" &&
    timeUnit(time.text) !== undefined
  );
}

/** `GPU-hours`: a product of what stands before the hyphen and a time. */
function timesHours(tokens: readonly Token[], left: ReadUnit): ReadUnit {
  const hyphen = tokens[left.next];
  const word = tokens[left.next + 1];
  if (hyphen?.kind !== "symbol" || hyphen.text !== "-" || !hyphen.tight) return left;
  const time = word?.kind === "word" && word.tight ? timeUnit(word.text) : undefined;
  return time
    ? {
        factor: left.factor * time.factor,
        unit: multiplyUnits(left.unit, time.unit),
        timeFactor: left.timeFactor * time.factor,
        next: left.next + 2,
      }
    : left;
}

function readDenominator(tokens: readonly Token[], at: number, hasNumerator: boolean): ReadUnit | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return undefined;
  if (token.kind === "symbol" && token.text === "/") {
    return next.kind === "word" ? readPart(tokens, at + 1, next.tight) : undefined;
  }
  if (token.kind !== "word") return undefined;
  const word = token.text.toLowerCase();
  if (word === "per") return perAmount(tokens, at + 1) ?? readPart(tokens, at + 1, true);
  if (word === "в" || word === "на") return readPart(tokens, at + 1, true, true);
  if (/^(?:a|an|each|every|за)$/.test(word) && hasNumerator && next.kind === "word") {
    const time = timeUnit(next.text);
    return time && { ...time, next: at + 2 };
  }
  const adverb = dailyWords.get(word);
  const time = adverb === undefined ? undefined : timeUnit(adverb);
  return time && { ...time, next: at + 1 };
}

const dailyWords: ReadonlyMap<string, string> = new Map([
  ["hourly", "hour"],
  ["daily", "day"],
  ["weekly", "week"],
  ["monthly", "month"],
  ["yearly", "year"],
]);

/** `per 1k tokens`, `per 1,000 impressions`, `per million tokens`; without a noun the number alone divides. */
function perAmount(tokens: readonly Token[], at: number): ReadUnit | undefined {
  const number = tokens[at];
  const amount = number?.kind === "number" ? number.value : 1;
  const next = number?.kind === "number" ? at + 1 : at;
  const word = tokens[next];
  const scale = word?.kind === "word" ? scaleFactor(word.text, word.tight) : undefined;
  if (amount <= 0 || (number?.kind !== "number" && scale === undefined)) return undefined;
  const end = scale === undefined ? next : next + 1;
  const part = readPart(tokens, end, true) ?? { factor: 1, unit: unitless, timeFactor: 1, next: end };
  return { ...part, factor: part.factor * amount * (scale ?? 1) };
}

/** One part of a denominator: a measured unit, or any noun where the slash is tight or "per" is written. */
function readPart(
  tokens: readonly Token[],
  at: number,
  isTight: boolean,
  timeOnly = false,
): ReadUnit | undefined {
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  const measured = timeOnly ? timeUnit(token.text) : measuredUnit(token.text);
  if (measured) return { ...measured, next: at + 1 };
  if (timeOnly) return undefined;
  const known = readKnownPart(tokens, at);
  if (known) return known;
  const noun = isTight ? anyNoun(token.text) : undefined;
  return noun === undefined ? undefined : counted(noun, at + 1);
}

/** `per active user`, `/user`, `/GPU-hour`. */
function readKnownPart(tokens: readonly Token[], at: number): ReadUnit | undefined {
  for (let next = at; next < at + 2; next++) {
    const token = tokens[next];
    if (token?.kind !== "word" || isFunctionWord(token.text)) return undefined;
    const noun = knownNoun(token.text);
    if (noun !== undefined) return timesHours(tokens, counted(noun, next + 1));
  }
  return undefined;
}

function counted(noun: string, next: number): ReadUnit {
  return { factor: 1, unit: { [noun]: 1 }, timeFactor: 1, next };
}
