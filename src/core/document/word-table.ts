import { codeAt } from "./characters.ts";
import { ownText } from "./own-text.ts";

interface Entry<Value> {
  readonly word: string;
  readonly length: number;
  readonly hash: number;
  readonly value: Value;
  readonly next: Entry<Value> | undefined;
}

/**
 * A pure function of a word that stands in a text, which remembers what it gave. Texts use the same few thousand words
 * over and over: to look one up, this cuts nothing out of the text. What is longer than words are is read each time;
 * when there are more than any language's texts use, it begins anew.
 */
export function wordTable<Value>(
  read: (word: string) => Value,
): (text: string, start: number, end: number) => Value {
  const rows = new Array<Entry<Value> | undefined>(rowCount).fill(undefined);
  let count = 0;
  return (text, start, end) => {
    if (end - start > longestWord) return read(text.slice(start, end));
    const length = end - start;
    const hash = hashOf(text, start, end);
    const row = hash & (rowCount - 1);
    for (let entry = rows[row]; entry; entry = entry.next) {
      const isAlike = entry.hash === hash && entry.length === length;
      if (isAlike && standsAt(entry.word, length, text, start)) return entry.value;
    }
    if (count >= mostWords) {
      rows.fill(undefined);
      count = 0;
    }
    const word = ownText(text.slice(start, end));
    const value = read(word);
    rows[row] = { word, length, hash, value, next: rows[row] };
    count++;
    return value;
  };
}

const longestWord = 30;
const mostWords = 20_000;
const rowCount = 2 ** 14;

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + codeAt(text, at)) | 0;
  return hash ^ (hash >>> 15);
}

function standsAt(word: string, length: number, text: string, start: number): boolean {
  for (let at = 0; at < length; at++) if (codeAt(word, at) !== codeAt(text, start + at)) return false;
  return true;
}
