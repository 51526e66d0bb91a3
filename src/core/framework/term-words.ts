import type { TextRange } from "../document/text-range.ts";
import { normalizedWord } from "../document/words.ts";

/** A word of a text in which terms are looked for. */
export interface TermWord extends TextRange {
  /** Lower case, without a plural's s. */
  readonly word: string;
}

/** A word of an alias: itself, or a stem of it where the alias writes `*`. */
export interface AliasWord {
  readonly text: string;
  readonly isStem: boolean;
}

/**
 * A word of letters and digits, which may end in a decimal fraction (`F0.5`), or a sign that is read as a word: the
 * `@` of `recall@10`, the `&` of `Wide & Deep`.
 */
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:(?<=\p{N})\.\p{N}+)?|[@&]/gu;
const partOfWord = /[\p{L}\p{N}\p{M}]/u;

/** The whole words of a text within a range; a word that the range cuts does not count. */
export function termWordsIn(text: string, range: TextRange): readonly TermWord[] {
  const words: TermWord[] = [];
  // Walks the whole text instead of a slice of it, so that the words at the edges are seen whole.
  const pattern = new RegExp(wordPattern);
  pattern.lastIndex = startOfWords(text, range);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    if (end > range.end) break;
    words.push({ word: spoken(match[0]), start: match.index, end });
  }
  return words;
}

export function isNumber(word: string): boolean {
  return /^\p{N}+(?:\.\p{N}+)?$/u.test(word);
}

/** Whether only a space, a line break or a joining sign stands between two neighbouring words. */
export function isJoined(text: string, { end }: TextRange, { start }: TextRange): boolean {
  if (start - end > longestGap) return false;
  return /^(?:[ \t\u00a0]*[-‐‑–/_'’*]?[ \t\u00a0]*|[ \t]*\r?\n[ \t>]*)$/.test(text.slice(end, start));
}

/** Longer gaps join nothing; the limit also keeps the pattern from walking long runs of spaces. */
const longestGap = 40;

/** The words of an alias, where `#` is any number and a final `*` any ending. */
export function termWords(alias: string): readonly AliasWord[] {
  return [...alias.matchAll(/[\p{L}\p{N}\p{M}]+(?:(?<=\p{N})\.\p{N}+)?\*?|[@&#]/gu)].map(([word]) =>
    word.endsWith("*")
      ? { text: word.slice(0, -1).toLowerCase().replaceAll("ё", "е"), isStem: true }
      : { text: spoken(word), isStem: false },
  );
}

function spoken(word: string): string {
  return word === "&" ? "and" : normalizedWord(word);
}

function startOfWords(text: string, { start }: TextRange): number {
  if (start === 0 || !partOfWord.test(text.charAt(start - 1))) return start;
  let at = start;
  while (at < text.length && partOfWord.test(text.charAt(at))) at++;
  return at;
}
