import { wordFact } from "./known-word.ts";
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

interface Entry<Meaning> extends PhraseMatch<Meaning> {
  readonly words: readonly PhraseWord[];
  /** How many letters its words have. */
  readonly letters: number;
}

interface PhraseWord {
  readonly text: string;
  readonly isPrefix: boolean;
}

export function phraseIndex<Meaning>(phrases: Iterable<readonly [string, Meaning]>): PhraseIndex<Meaning> {
  const startingWith = wordFact(startsOf(phrases));
  return {
    longestAt: (words, at, end = words.length) => {
      const first = words[at];
      const starts = first ? startingWith(first.word) : none;
      if (starts === none) return undefined;
      const found = firstMatch(starts.exact, words, at, end);
      const other = firstMatch(starts.byPrefix, words, at, end);
      return !other || (found && found.length >= other.length) ? found : other;
    },
    allAt: (words, at) => {
      const first = words[at];
      const starts = first ? startingWith(first.word) : none;
      if (starts === none) return nothing;
      const matches = (entry: Entry<Meaning>): boolean => isMatch(entry, words, at, words.length);
      return [...starts.exact.filter(matches), ...starts.byPrefix.filter(matches)];
    },
  };
}

/** The phrases that may start at a word, by how they spell it; the longest first. */
interface Starts<Meaning> {
  readonly exact: readonly Entry<Meaning>[];
  readonly byPrefix: readonly Entry<Meaning>[];
}

const nothing: readonly never[] = [];
/** Most words start no phrase. */
const none: Starts<never> = { exact: nothing, byPrefix: nothing };

function startsOf<Meaning>(phrases: Iterable<readonly [string, Meaning]>): (word: string) => Starts<Meaning> {
  const exact = new Map<string, Entry<Meaning>[]>();
  const byPrefix = new Map<string, Entry<Meaning>[]>();
  for (const [phrase, meaning] of phrases) {
    const words = phrase.split(" ").map(phraseWord);
    const first = words[0];
    if (first === undefined) continue;
    const map = first.isPrefix ? byPrefix : exact;
    const key = first.isPrefix ? first.text.slice(0, keyLength) : first.text;
    const entries = map.get(key) ?? [];
    entries.push({ words, meaning, length: words.length, letters: lettersOf(words) });
    map.set(key, entries);
  }
  for (const entries of [...exact.values(), ...byPrefix.values()]) {
    // Longest first, exact before prefix; the sort is stable, so of equals the one listed first wins.
    entries.sort((a, b) => b.length - a.length || b.letters - a.letters);
  }
  return (word) => {
    const alike = byPrefix.get(word.slice(0, keyLength)) ?? nothing;
    const starts = {
      exact: exact.get(word) ?? nothing,
      byPrefix: alike.filter(({ words: [first] }) => word.startsWith(first?.text ?? "")),
    };
    return starts.exact.length + starts.byPrefix.length === 0 ? none : starts;
  };
}

/** Prefixes are at least this long, so that they can be looked up by their first letters. */
const keyLength = 3;

function phraseWord(text: string): PhraseWord {
  if (!text.endsWith("*")) return { text: normalizedWord(text), isPrefix: false };
  return { text: text.slice(0, -1), isPrefix: true };
}

function lettersOf(words: readonly PhraseWord[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

function firstMatch<Meaning>(
  entries: readonly Entry<Meaning>[],
  words: readonly Word[],
  at: number,
  end: number,
): Entry<Meaning> | undefined {
  for (const entry of entries) if (isMatch(entry, words, at, end)) return entry;
  return undefined;
}

/** Whether a phrase whose first word is found goes on with the words that follow, up to `end`. */
function isMatch<Meaning>(entry: Entry<Meaning>, words: readonly Word[], at: number, end: number): boolean {
  if (at + entry.length > end) return false;
  for (let index = 1; index < entry.length; index++) {
    const wanted = entry.words[index];
    const word = words[at + index]?.word.text;
    if (!wanted || word === undefined) return false;
    if (wanted.isPrefix ? !word.startsWith(wanted.text) : word !== wanted.text) return false;
  }
  return true;
}

/** What the phrases of a text mean, wherever they stand in it. */
export function phrasesIn<Meaning>(text: string, index: PhraseIndex<Meaning>): readonly Meaning[] {
  const words = wordsOf(text);
  return words.flatMap((_, at) => {
    const match = index.longestAt(words, at);
    return match ? [match.meaning] : [];
  });
}
