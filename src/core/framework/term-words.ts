import type { TextRange } from "../document/text-range.ts";
import { normalizedWord } from "../document/words.ts";

/** A word of a text in which terms are looked for. */
export interface TermWord extends TextRange {
  /** Lower case, without a plural's s. */
  readonly word: string;
  readonly isNumber: boolean;
  /** Whether only a space, a line break or a joining sign stands between it and the word before. */
  readonly isJoined: boolean;
}

/** A word of an alias: itself, or a stem of it where the alias writes `*`. */
export interface AliasWord {
  readonly text: string;
  readonly isStem: boolean;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+|@/gu;
const partOfWord = /[\p{L}\p{N}\p{M}]/u;

/** The whole words of a text within a range; a word that the range cuts does not count. */
export function termWordsIn(text: string, range: TextRange): readonly TermWord[] {
  const words: TermWord[] = [];
  // A sticky walk over the whole text instead of a slice of it, so that the words at the edges are seen whole.
  const pattern = new RegExp(wordPattern);
  pattern.lastIndex = startOfWords(text, range);
  let previousEnd: number | undefined;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (end > range.end) break;
    const isJoined = previousEnd !== undefined && joins(text, previousEnd, start);
    words.push({
      word: normalizedWord(match[0]),
      start,
      end,
      isNumber: /^\p{N}+$/u.test(match[0]),
      isJoined,
    });
    previousEnd = end;
  }
  return words;
}

/** The words of an alias, where `#` is any number and a final `*` any ending. */
export function termWords(alias: string): readonly AliasWord[] {
  return [...alias.matchAll(/[\p{L}\p{N}\p{M}]+\*?|[@#]/gu)].map(([word]) =>
    word.endsWith("*")
      ? { text: word.slice(0, -1).toLowerCase(), isStem: true }
      : { text: normalizedWord(word), isStem: false },
  );
}

function startOfWords(text: string, { start }: TextRange): number {
  if (start === 0 || !partOfWord.test(text.charAt(start - 1))) return start;
  let at = start;
  while (at < text.length && partOfWord.test(text.charAt(at))) at++;
  return at;
}

/** Longer gaps join nothing; the limit also keeps the pattern below from walking long runs of spaces. */
const longestGap = 40;

function joins(text: string, start: number, end: number): boolean {
  if (end - start > longestGap) return false;
  return /^(?:[ \t\u00a0]*[-‐‑–/_&+'’*]?[ \t\u00a0]*|[ \t]*\r?\n[ \t>]*)$/.test(text.slice(start, end));
}
