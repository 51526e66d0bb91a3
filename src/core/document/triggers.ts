import {
  bitsEach,
  bitsOfPattern,
  noBits,
  type PatternBits,
  triggeredByWord,
  type WordBits,
} from "./trigger-words.ts";
import table from "./trigger-words.json" with { type: "json" };
import type { Word } from "./words.ts";

/**
 * Some patterns of which most texts hold none, and the words of a text tell so: each match has some of a few words in it. To try
 * each pattern on each sentence, and to compile it for that, was once a fifth of a review.
 */
export interface Trigger {
  /** Its place among the bits of a text. Negative where the patterns need no certain words: then every text may match. */
  readonly at: number;
  readonly all: number;
}

/** Declares patterns that are looked for together. Their words are derived from them by `npm run generate`. */
export function trigger(...patterns: readonly RegExp[]): Trigger {
  return declare(triggerKey(patterns), () => patterns);
}

/**
 * The same for one pattern that is made when a text first has its words.
 * @param written What it is made of, and nothing else.
 */
export function triggerOnUse(written: string, pattern: () => RegExp): Trigger {
  return declare(sample({ source: written, flags: "made of " }), () => [pattern()]);
}

function declare(key: string, patterns: Declared["patterns"]): Trigger {
  const number = numbers.get(key);
  const made = number === undefined ? { at: -1, all: 0 } : bitsOf(bitsOfPattern * number);
  declared.push({ key, trigger: made, patterns });
  return made;
}

/** Those of a pattern, of which this is the first. */
function bitsOf(first: number): Trigger {
  return { at: Math.floor(first / bitsEach), all: ((1 << bitsOfPattern) - 1) << (first % bitsEach) };
}

/** Patterns that were declared with `trigger` or `triggerOnUse`. */
interface Declared {
  /** What they have their number under. */
  readonly key: string;
  readonly trigger: Trigger;
  readonly patterns: () => readonly RegExp[];
}

/** All that were declared so far, for the generator. */
export function declaredTriggers(): readonly Declared[] {
  return declared;
}

const declared: Declared[] = [];
const numbers = new Map([
  ...table.patterns.map((key, number): readonly [string, number] => [key, number]),
  // As bundles have them.
  ...Object.entries(table.escaped),
]);

/**
 * What patterns have their number under in a bundle, which has letters beyond ASCII as escapes.
 * @param isEscaped Of which that is so: what is made of a string has its letters again.
 */
export function escapedKey(patterns: readonly RegExp[], isEscaped: (pattern: RegExp) => boolean): string {
  return triggerKey(patterns.map((one) => (isEscaped(one) ? escapedPattern(one) : one)));
}

function escapedPattern({ source, flags }: RegExp): Pick<RegExp, "source" | "flags"> {
  const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return { source: source.replace(/[^\0-\x7f]/g, escape), flags };
}

/**
 * What patterns have their number under: their flags, their length and some of their characters, as reading all of each would take
 * a while at a start. A test holds that the table is that of the patterns as they are.
 */
function triggerKey(patterns: readonly Pick<RegExp, "source" | "flags">[]): string {
  return patterns.map(sample).join(" ");
}

function sample({ source, flags }: Pick<RegExp, "source" | "flags">): string {
  let key = `${flags.replace("g", "")}${source.length}`;
  const step = Math.max(1, Math.floor(source.length / 24));
  for (let at = source.length - 1; at >= 0; at -= step) key += source.charAt(at);
  return key;
}

/** What the words of a text between these places trigger. */
export function triggeredBy(words: readonly Word[], start = 0, end = Infinity): PatternBits {
  let bits: number[] | undefined;
  for (const word of words)
    if (word.start >= start && word.end <= end) bits = withWord(bits, triggeredByWord(word.word));
  return bits ?? noBits;
}

function withWord(bits: number[] | undefined, more: WordBits): number[] | undefined {
  if (more.length === 0) return bits;
  const all = bits ?? noBits.slice();
  for (let index = 0; index < more.length; index += 2) {
    const at = more[index] ?? 0;
    all[at] = (all[at] ?? 0) | (more[index + 1] ?? 0);
  }
  return all;
}

/** What some texts trigger together. */
export function triggeredByAny(texts: readonly PatternBits[]): PatternBits {
  let bits: number[] | undefined;
  for (const some of texts) bits = withBits(bits, some);
  return bits ?? noBits;
}

function withBits(bits: number[] | undefined, more: PatternBits): number[] | undefined {
  if (more === noBits) return bits;
  if (!bits) return more.slice();
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) | (more[at] ?? 0);
  return bits;
}

/** Whether one of the patterns may match a text that triggers these. */
export function isTriggered({ at, all }: Trigger, bits: PatternBits): boolean {
  return at < 0 || ((bits[at] ?? 0) & all) === all;
}

/**
 * Which of many a text triggers, by their indices, in order. Mostly it is none, and numbers declared one after the other are told by a
 * look at one or two of the text's.
 */
export function triggeredAmong(triggers: readonly Trigger[]): (bits: PatternBits) => readonly number[] {
  const groups = new Map<number, { own: number; readonly indices: number[][] }>();
  const always: number[] = [];
  triggers.forEach(({ at, all }, index) => {
    if (at < 0) {
      always.push(index);
      return;
    }
    const group = groups.get(at) ?? { own: 0, indices: [] };
    groups.set(at, group);
    group.own |= all & firstOfEach;
    (group.indices[lowestBit(all)] ??= []).push(index);
  });
  const wanted = [...groups].map(([at, { own, indices }]) => ({ at, own, indices }));
  return (bits) => {
    let found: number[] | undefined;
    for (const { at, own, indices } of wanted) {
      const number = bits[at] ?? 0;
      for (let left = number & (number >> 1) & (number >> 2) & own; left !== 0; left &= left - 1)
        (found ??= []).push(...(indices[lowestBit(left)] ?? []));
    }
    return found ? [...always, ...found].sort((a, b) => a - b) : always;
  };
}

/** The first bit of each pattern in one number, of the three that it has. */
const firstOfEach = 0x09249249;

function lowestBit(number: number): number {
  return 31 - Math.clz32(number & -number);
}
