import { everyMatch } from "../document/every-match.ts";
import { isFunctionWord } from "./count-nouns.ts";
import { quantitiesIn } from "./find-quantities.ts";
import { percentileAt } from "./quantity-context.ts";
import type { Scope } from "./prose.ts";
import type { Quantity } from "./quantity.ts";
import type { Token } from "./token.ts";
import { linesOfProse, movedBy, tokenLineFact } from "./token-lines.ts";
import { exponentOf, sameUnit } from "./unit.ts";

/** Two quantities that a reader will compare though their units or percentiles do not allow it. */
export interface UnitMix {
  /** *bits-among-bytes*: a stored size in Mb beside sizes in MB. *percentiles*: p50 held against a promised p99. */
  readonly kind: "bits-among-bytes" | "percentiles";
  /** The one that stands out. */
  readonly quantity: Quantity;
  /** The one it does not go with. */
  readonly against: Quantity;
}

/** Mixed units in a piece of Markdown, in text order. Rates in Mb/s are left alone: networks are measured in bits. */
export function unitMixes(text: string, scope: Scope = {}): readonly UnitMix[] {
  if (!mayMix(text)) return [];
  const named: Named[] = [];
  for (const { line, start } of linesOfProse(text, scope))
    for (const one of namedIn(line)) named.push({ ...one, quantity: movedBy(one.quantity, start) });
  const quantities = named.map((one) => one.quantity);
  return [...bitsAmongBytes(quantities), ...percentileMixes(named)].sort(
    (a, b) => a.quantity.range.start - b.quantity.range.start,
  );
}

/** Whether there are bits or two percentiles: without either nothing is mixed. */
function mayMix(text: string): boolean {
  return /[kKMGT]b/.test(text) || new Set(everyMatch(text, percentiles).map(([name]) => name)).size > 1;
}

const percentiles = /p\d\d(?:\.\d+|\d)?|median/gi;

const inBits = /[kKMGT]b$/;
const inBytes = /(?:[kKMGTP]i?B|bytes)$/;

function bitsAmongBytes(quantities: readonly Quantity[]): UnitMix[] {
  const sizes = quantities.filter(isSize);
  const bytes = sizes.find((size) => inBytes.test(size.text));
  // `kb` in lower case is how many write kilobytes.
  const bits = sizes.filter((size) => inBits.test(size.text) && !size.text.endsWith("kb"));
  return bytes ? bits.map((quantity) => ({ kind: "bits-among-bytes", quantity, against: bytes })) : [];
}

interface Named {
  readonly quantity: Quantity;
  /** The words before it in its clause that say whose time it is. */
  readonly subject: string;
}

/** Those quantities of a line that may be compared: sizes, and times at a percentile. */
const namedIn = tokenLineFact(({ text, rows }): readonly Named[] =>
  rows.flatMap((row) => {
    let first = 0;
    return quantitiesIn(text, row).flatMap((quantity): readonly Named[] => {
      while ((row[first]?.start ?? Infinity) < quantity.range.start) first++;
      const isCompared = isSize(quantity) || isTimeAtPercentile(quantity);
      return isCompared ? [{ quantity, subject: subjectOf(row, first) }] : [];
    });
  }),
);

function isSize({ unit }: Quantity): boolean {
  return sameUnit(unit, { byte: 1 });
}

function isTimeAtPercentile({ unit, percentile }: Quantity): boolean {
  return percentile !== undefined && exponentOf(unit, "second") === 1;
}

/** A time measured at one percentile where only another one was promised for the same thing. */
function percentileMixes(named: readonly Named[]): UnitMix[] {
  const times = named.filter(({ quantity }) => isTimeAtPercentile(quantity));
  const promises = new Map<string, Quantity>();
  const measured = new Map<string, Quantity[]>();
  for (const { quantity, subject } of times) {
    const isPromise = quantity.comparator === "<" || quantity.comparator === "<=";
    if (isPromise && !promises.has(subject)) promises.set(subject, quantity);
    else if (!isPromise) measured.set(subject, [...(measured.get(subject) ?? []), quantity]);
  }
  return [...promises].flatMap(([subject, promise]) => {
    const results = measured.get(subject) ?? [];
    const [first] = results;
    const isAnswered = results.some((result) => result.percentile === promise.percentile);
    return !first || isAnswered ? [] : [{ kind: "percentiles", quantity: first, against: promise }];
  });
}

/** No clause names its subject further back than this many tokens, and a line may be endless. */
const subjectReach = 24;

/** The names in the clause before a quantity, without percentiles, verbs and the like; `latency` goes without saying. */
function subjectOf(line: readonly Token[], first: number): string {
  const names: string[] = [];
  for (let at = first - 1; at >= 0 && at >= first - subjectReach; at--) {
    const token = line[at];
    if (token?.kind === "symbol" && /^[,;.(|]$/.test(token.text)) break;
    if (token?.kind !== "word" || percentileAt(line, at) !== undefined) continue;
    const word = token.text.toLowerCase();
    if (!isFunctionWord(word) && !generalWords.has(word)) names.push(word);
  }
  return names.reverse().join(" ");
}

const generalWords: ReadonlySet<string> = new Set(
  `latency time response measured reached reaches achieved achieves promise promised target goal budget must should stays stay below
  under within keeps keep currently today now observed result results sla slo requirement online load test shows showed`.split(
    /\s+/,
  ),
);
