import { ownText } from "./own-text.ts";

/**
 * A pure function of a word that remembers what it gave: texts use the same few thousand words over and over. What is
 * longer than words are, is read each time; when there are more than any language's texts use, it begins anew.
 */
export function wordMemo<Value>(read: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    if (word.length > longestWord) return read(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    const own = ownText(word);
    const value = read(own);
    if (known.size >= mostWords) known.clear();
    known.set(own, value);
    return value;
  };
}

const longestWord = 30;
const mostWords = 20_000;
