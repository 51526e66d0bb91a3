import { bitsEach, noBits, type PatternBits, triggeredByWord } from "./trigger-words.ts";
import table from "./trigger-words.json" with { type: "json" };
import type { Word } from "./words.ts";

/**
 * Some patterns of which most texts hold none, and the words of a text tell so: each match has some of a few words in it. To try
 * each pattern on each sentence, and to compile it for that, was once a fifth of a review.
 */
export interface Trigger {
  /** Its place among the bits of a text. Negative where the patterns need no certain words: then every text may match. */
  readonly at: number;
  readonly both: number;
}

/** Declares patterns that are looked for together. Their words are derived from them by `npm run generate`. */
export function trigger(...patterns: readonly RegExp[]): Trigger {
  const key = triggerKey(patterns);
  declared.set(key, patterns);
  const number = numbers.get(key);
  if (number === undefined) return { at: -1, both: 0 };
  return { at: Math.floor((2 * number) / bitsEach), both: 3 << ((2 * number) % bitsEach) };
}

/** All that were declared so far with their keys, for the generator. */
export function declaredTriggers(): ReadonlyMap<string, readonly RegExp[]> {
  return declared;
}

const declared = new Map<string, readonly RegExp[]>();
const numbers = new Map(table.patterns.map((key, number) => [key, number]));

/**
 * What patterns have their number under: their flags, their length and some of their characters, as reading all of each would take
 * a while at a start. A test holds that the table is that of the patterns as they are.
 */
export function triggerKey(patterns: readonly RegExp[]): string {
  return patterns.map(sample).join(" ");
}

function sample({ source, flags }: RegExp): string {
  let key = `${flags.replace("g", "")}${source.length}`;
  const step = Math.max(1, Math.floor(source.length / 24));
  for (let at = source.length - 1; at >= 0; at -= step) key += source.charAt(at);
  return key;
}

/** What the words of a text between these places trigger. */
export function triggeredBy(words: readonly Word[], start = 0, end = Infinity): PatternBits {
  let bits: number[] | undefined;
  for (const word of words)
    if (word.start >= start && word.end <= end) bits = withBits(bits, triggeredByWord(word.word));
  return bits ?? noBits;
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
export function isTriggered({ at, both }: Trigger, bits: PatternBits): boolean {
  return at < 0 || ((bits[at] ?? 0) & both) === both;
}
