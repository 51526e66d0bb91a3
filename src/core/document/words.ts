import { characterAt, codeAt, digit, letter, wide } from "./characters.ts";
import { type KnownWord, knownWord } from "./known-word.ts";
import { wordTable } from "./word-table.ts";

/** A word of a text as phrases see it, and where it stands. */
export interface Word {
  /** Lower case, without a plural's s. */
  readonly word: KnownWord;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text into words of letters or digits, in any script. A line that is typed is read again at each keystroke, and once more with
 * the code in it: what is as it was in the text before is taken from there.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const before = startsAlike(text, last.text);
  const behind = endsAlike(text, last.text, before);
  for (const word of last.words) {
    // A word that reaches up to the difference may go on there.
    if (word.end >= before) break;
    words.push(word);
  }
  const by = text.length - last.text.length;
  const moved = wordsBehind(last, last.text.length - behind, words.length);
  addWords(words, text, words.at(-1)?.end ?? 0, (moved[0]?.start ?? last.text.length) + by);
  for (const word of moved)
    words.push(by === 0 ? word : { word: word.word, start: word.start + by, end: word.end + by });
  last = { text, words };
  return words;
}

interface TextWithWords {
  readonly text: string;
  readonly words: readonly Word[];
}

/** The one that was read last. */
let last: TextWithWords = { text: "", words: [] };

function addWords(words: Word[], text: string, start: number, stop: number): void {
  for (let at = start; at < stop;) {
    const end = endOfWord(text, at, letter | digit);
    if (end > at) words.push({ word: wordBetween(text, at, end), start: at, end });
    at = end > at ? end : at + 1;
  }
}

/** Those that start behind a place, where what stands before them is the same, too. */
function wordsBehind({ words }: TextWithWords, place: number, from: number): readonly Word[] {
  let first = words.length;
  while (first > from && (words[first - 1]?.start ?? 0) > place) first--;
  return first === words.length ? none : words.slice(first);
}

const none: readonly never[] = [];

/** With how many characters both begin. */
function startsAlike(text: string, other: string): number {
  const most = Math.min(text.length, other.length);
  let at = 0;
  while (at < most && codeAt(text, at) === codeAt(other, at)) at++;
  // The second half of a character may differ.
  return at > 0 && (codeAt(text, at - 1) & surrogate) === highSurrogate ? at - 1 : at;
}

/** With how many both end, without those that they begin with. */
function endsAlike(text: string, other: string, start: number): number {
  const most = Math.min(text.length, other.length) - start;
  let count = 0;
  while (count < most && codeAt(text, text.length - 1 - count) === codeAt(other, other.length - 1 - count))
    count++;
  // Its first half may differ.
  return count > 0 && (codeAt(text, text.length - count) & surrogate) === lowSurrogate ? count - 1 : count;
}

const surrogate = 0xfc00;
const highSurrogate = 0xd800;
const lowSurrogate = 0xdc00;

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
