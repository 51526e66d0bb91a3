import { characterAt, digit, letter, wide } from "./characters.ts";
import { type KnownWord, knownWord } from "./known-word.ts";
import { wordTable } from "./word-table.ts";

/** A word of a text as phrases see it, and where it stands. */
export interface Word {
  /** Lower case, without a plural's s. */
  readonly word: KnownWord;
  readonly start: number;
  readonly end: number;
}

/** Splits a text into words of letters or digits, in any script. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const { length } = text;
  for (let at = 0; at < length;) {
    const end = endOfWord(text, at, letter | digit);
    if (end > at) words.push({ word: wordBetween(text, at, end), start: at, end });
    at = end > at ? end : at + 1;
  }
  return words;
}

/** Where the row of characters of these kinds that starts here ends; the place itself if none does. */
export function endOfWord(text: string, start: number, kinds: number): number {
  let at = start;
  for (let kind = characterAt(text, at); (kind & kinds) !== 0; kind = characterAt(text, at)) {
    at += (kind & wide) === 0 ? 1 : 2;
  }
  return at;
}

/** What {@link normalizedWord} makes of a part of a text. */
export const wordBetween = wordTable((word) => knownWord(normalizedWord(word)));

/** Makes "Metrics" and "metric", "Ёлка" and "елка" one word. */
export function normalizedWord(word: string): string {
  const lower = word.toLowerCase().replaceAll("ё", "е");
  if (lower.length <= 3 || !lower.endsWith("s") || "sui".includes(lower.charAt(lower.length - 2)))
    return lower;
  return lower.endsWith("ies") ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
}
