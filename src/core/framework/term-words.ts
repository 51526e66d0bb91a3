import type { TextRange } from "../document/text-range.ts";
import { characterAt, codeAt, digit, letter, mark } from "../document/characters.ts";
import { type KnownWord, knownWord } from "../document/known-word.ts";
import { endOfWord, normalizedWord, wordBetween } from "../document/words.ts";

/** A word of a text in which terms are looked for. */
export interface TermWord extends TextRange {
  /** Lower case, without a plural's s. */
  readonly word: KnownWord;
}

/** A word of an alias: itself, or a stem of it where the alias writes `*`. */
export interface AliasWord {
  readonly text: string;
  readonly isStem: boolean;
}

/**
 * The whole words of a text within a range; a word that the range cuts does not count. A word is made of letters and
 * digits and may end in a decimal fraction (`F0.5`), or it is a sign that is read as a word: the `@` of `recall@10`, the
 * `&` of `Wide & Deep`.
 */
export function termWordsIn(text: string, range: TextRange): readonly TermWord[] {
  const words: TermWord[] = [];
  // Walks the whole text instead of a slice of it, so that the words at the edges are seen whole.
  for (let at = startOfWords(text, range); at < range.end;) {
    const end = endOfTermWord(text, at);
    if (end > range.end) break;
    if (end > at) words.push({ word: spokenBetween(text, at, end), start: at, end });
    at = end > at ? end : at + 1;
  }
  return words;
}

/** The words of a whole text, of which those that phrases see are known: of most texts they are the same. */
export function termWordsOf(text: string, words: readonly TermWord[]): readonly TermWord[] {
  if (!hasOtherWords(text, words)) return words;
  const found: TermWord[] = [];
  let at = 0;
  for (const word of words) {
    if (word.end <= at) continue;
    if (word.start < at) {
      at = addTermWords(found, text, at, word.end);
    } else if (makesWord(text, at, word.start)) {
      at = addTermWords(found, text, lastStart(found, at), word.end);
    } else {
      found.push(word);
      at = word.end;
    }
  }
  addTermWords(found, text, lastStart(found, at), text.length);
  return found;
}

/** Where the last word starts, taken out again: what follows may belong to it. */
function lastStart(found: TermWord[], otherwise: number): number {
  return found.pop()?.start ?? otherwise;
}

/** Adds the words that start in a part of a text; gives where the last of them ends. */
function addTermWords(found: TermWord[], text: string, start: number, stop: number): number {
  let at = start;
  while (at < stop) {
    const end = endOfTermWord(text, at);
    if (end > at) found.push({ word: spokenBetween(text, at, end), start: at, end });
    at = end > at ? end : at + 1;
  }
  return at;
}

/** Whether what stands between the words may make others of them. */
function hasOtherWords(text: string, words: readonly TermWord[]): boolean {
  let from = 0;
  for (const { start, end } of words) {
    if (makesWord(text, from, start)) return true;
    from = end;
  }
  return makesWord(text, from, text.length);
}

/** Whether a sign that is read as a word, the point of a fraction or a mark on a letter stands here. */
function makesWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = codeAt(text, at);
    if (code === atSign || code === ampersand || (code === fullStop && end === start + 1)) return true;
    if (code > lastOfAscii && (characterAt(text, at) & mark) !== 0) return true;
  }
  return false;
}

const lastOfAscii = 0x7f;

const partOfWord = letter | digit | mark;

function endOfTermWord(text: string, at: number): number {
  const end = endOfWord(text, at, partOfWord);
  const next = codeAt(text, end);
  if (end === at) return next === atSign || next === ampersand ? at + 1 : at;
  if (next !== fullStop || !/\p{N}$/u.test(text.slice(Math.max(at, end - 2), end))) return end;
  const fraction = endOfWord(text, end + 1, digit);
  return fraction > end + 1 ? fraction : end;
}

const ampersand = 0x26;
const fullStop = 0x2e;
const atSign = 0x40;

export function isNumber(word: string): boolean {
  return /^\p{N}+(?:\.\p{N}+)?$/u.test(word);
}

/** Whether only a space, a line break or a joining sign stands between two neighbouring words. */
export function isJoined(text: string, { end }: TextRange, { start }: TextRange): boolean {
  if (start - end > longestGap) return false;
  if (start === end + 1 && codeAt(text, end) === space) return true;
  return /^(?:[ \t\u00a0]*[-‐‑–/_'’*]?[ \t\u00a0]*|[ \t]*\r?\n[ \t>]*)$/.test(text.slice(end, start));
}

const space = 0x20;

/** Longer gaps join nothing; the limit also keeps the pattern from walking long runs of spaces. */
const longestGap = 40;

/** The words of an alias, where `#` is any number and a final `*` any ending. */
export function termWords(alias: string): readonly AliasWord[] {
  const words: AliasWord[] = [];
  for (let at = 0; at < alias.length;) {
    const end = alias[at] === "#" ? at + 1 : endOfTermWord(alias, at);
    if (end > at) words.push(aliasWord(alias.slice(at, end), alias[end]));
    at = end > at ? end : at + 1;
  }
  return words;
}

function aliasWord(word: string, next: string | undefined): AliasWord {
  if (word === "&") return { text: "and", isStem: false };
  if (next !== "*" || word === "@" || word === "#") return { text: normalizedWord(word), isStem: false };
  return { text: word.toLowerCase().replaceAll("ё", "е"), isStem: true };
}

/** Of a part of a text. */
function spokenBetween(text: string, start: number, end: number): KnownWord {
  return codeAt(text, start) === ampersand ? knownWord("and") : wordBetween(text, start, end);
}

function startOfWords(text: string, { start }: TextRange): number {
  const isCut = start > 0 && (characterAt(text, start - 1) & partOfWord) !== 0;
  return isCut ? endOfWord(text, start, partOfWord) : start;
}
