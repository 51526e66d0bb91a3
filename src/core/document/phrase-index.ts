import { normalizedWord, wordsOf, type Word } from "./words.ts";

/** Finds phrases in a row of words; a phrase's word may end in `*` for whatever ending, or be `*` for any word. */
export interface PhraseIndex<Meaning> {
  /** The longest phrase that starts at this word and ends before `end`. */
  readonly longestAt: (words: readonly Word[], at: number, end?: number) => PhraseMatch<Meaning> | undefined;
  /** Every phrase that starts at this word, the longest first among those of one kind. */
  readonly allAt: (words: readonly Word[], at: number) => readonly PhraseMatch<Meaning>[];
}

export interface PhraseMatch<Meaning> {
  readonly meaning: Meaning;
  readonly length: number;
}

interface Entry<Meaning> {
  readonly words: readonly PhraseWord[];
  readonly meaning: Meaning;
}

interface PhraseWord {
  readonly text: string;
  readonly isPrefix: boolean;
}

export function phraseIndex<Meaning>(phrases: Iterable<readonly [string, Meaning]>): PhraseIndex<Meaning> {
  const exact = new Map<string, Entry<Meaning>[]>();
  const byPrefix = new Map<string, Entry<Meaning>[]>();
  for (const [phrase, meaning] of phrases) {
    const words = phrase.split(" ").map(phraseWord);
    const first = words[0];
    if (first === undefined) continue;
    const map = first.isPrefix ? byPrefix : exact;
    const key = first.isPrefix ? first.text.slice(0, keyLength) : first.text;
    const entries = map.get(key) ?? [];
    entries.push({ words, meaning });
    map.set(key, entries);
  }
  for (const entries of [...exact.values(), ...byPrefix.values()]) {
    // Longest first, exact before prefix; the sort is stable, so of equals the one listed first wins.
    entries.sort((a, b) => b.words.length - a.words.length || letters(b) - letters(a));
  }
  return {
    longestAt: (words, at, end = words.length) => {
      const word = words[at]?.word ?? "";
      const found = firstMatch(exact.get(word), words, at, end);
      const other = firstMatch(byPrefix.get(word.slice(0, keyLength)), words, at, end);
      const entry = !other || (found && found.words.length >= other.words.length) ? found : other;
      return entry && { meaning: entry.meaning, length: entry.words.length };
    },
    allAt: (words, at) => {
      const word = words[at]?.word ?? "";
      const candidates = [exact.get(word), byPrefix.get(word.slice(0, keyLength))];
      return candidates.flatMap((entries) =>
        (entries ?? [])
          .filter((entry) => isMatch(entry, words, at, words.length))
          .map((entry) => ({ meaning: entry.meaning, length: entry.words.length })),
      );
    },
  };
}

/** Prefixes are at least this long, so that they can be looked up by their first letters. */
const keyLength = 3;

function phraseWord(text: string): PhraseWord {
  if (!text.endsWith("*")) return { text: normalizedWord(text), isPrefix: false };
  return { text: text.slice(0, -1), isPrefix: true };
}

function letters<Meaning>(entry: Entry<Meaning>): number {
  return entry.words.reduce((sum, word) => sum + word.text.length, 0);
}

function firstMatch<Meaning>(
  entries: readonly Entry<Meaning>[] | undefined,
  words: readonly Word[],
  at: number,
  end: number,
): Entry<Meaning> | undefined {
  return entries?.find((entry) => isMatch(entry, words, at, end));
}

function isMatch<Meaning>(entry: Entry<Meaning>, words: readonly Word[], at: number, end: number): boolean {
  return (
    at + entry.words.length <= end &&
    entry.words.every((wanted, index) => {
      const word = words[at + index]?.word;
      if (word === undefined) return false;
      return wanted.isPrefix ? word.startsWith(wanted.text) : word === wanted.text;
    })
  );
}

/** What the phrases of a text mean, wherever they stand in it. */
export function phrasesIn<Meaning>(text: string, index: PhraseIndex<Meaning>): readonly Meaning[] {
  const words = wordsOf(text);
  return words.flatMap((_, at) => {
    const match = index.longestAt(words, at);
    return match ? [match.meaning] : [];
  });
}
