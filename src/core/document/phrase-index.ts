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

export type Phrase<Meaning> = readonly [phrase: string, meaning: Meaning];

interface Entry<Meaning> extends PhraseMatch<Meaning> {
  readonly words: readonly PhraseWord[];
  /** How many letters its words have. */
  readonly letters: number;
}

interface PhraseWord {
  readonly text: string;
  readonly isPrefix: boolean;
}

/** @param phrases Of two that are written alike the first counts. */
export function phraseIndex<Meaning>(phrases: Iterable<Phrase<Meaning>>): PhraseIndex<Meaning> {
  const startingWith = wordFact(startsOf(phrases));
  return {
    longestAt: (words, at, end = words.length) => {
      const first = words[at];
      const starts = first ? startingWith(first.word) : none;
      if (starts === none) return undefined;
      const { exact, byPrefix } = goingOn(starts, words[at + 1]);
      const found = firstMatch(exact, words, at, end);
      const other = firstMatch(byPrefix, words, at, end);
      return !other || (found && found.length >= other.length) ? found : other;
    },
    allAt: (words, at) => {
      const first = words[at];
      const starts = first ? startingWith(first.word) : none;
      if (starts === none) return nothing;
      const { exact, byPrefix } = goingOn(starts, words[at + 1]);
      let found: Entry<Meaning>[] | undefined;
      for (const entry of exact) if (isMatch(entry, words, at, words.length)) (found ??= []).push(entry);
      for (const entry of byPrefix) if (isMatch(entry, words, at, words.length)) (found ??= []).push(entry);
      return found ?? nothing;
    },
  };
}

/** The phrases that may start at a word, by how they spell it; the longest first. */
interface Starts<Meaning> extends Spelled<Meaning> {
  /** Those that may go on with a word of this first letter, read when one does; with 0 for none. */
  readonly before: Map<number, Spelled<Meaning>>;
}

interface Spelled<Meaning> {
  readonly exact: readonly Entry<Meaning>[];
  readonly byPrefix: readonly Entry<Meaning>[];
}

const nothing: readonly never[] = [];
/** Most words start no phrase. */
const none: Starts<never> = { exact: nothing, byPrefix: nothing, before: new Map() };

/** Those of many that the first letter of the next word leaves: "model" alone starts a hundred phrases. */
function goingOn<Meaning>(starts: Starts<Meaning>, next: Word | undefined): Spelled<Meaning> {
  const letter = next?.word.firstLetter ?? 0;
  const known = starts.before.get(letter);
  if (known) return known;
  const may = ({ words: [, second] }: Entry<Meaning>): boolean =>
    !second || second.text === "" || second.text.charCodeAt(0) === letter;
  const left = { exact: starts.exact.filter(may), byPrefix: starts.byPrefix.filter(may) };
  starts.before.set(letter, left);
  return left;
}

function startsOf<Meaning>(phrases: Iterable<Phrase<Meaning>>): (word: string) => Starts<Meaning> {
  const exact = new Map<string, Phrase<Meaning>[]>();
  const byPrefix = new Map<string, Phrase<Meaning>[]>();
  for (const phrase of phrases) {
    const first = firstWord(phrase[0]);
    const key = first.isPrefix ? first.text.slice(0, keyLength) : first.text;
    const map = first.isPrefix ? byPrefix : exact;
    const alike = map.get(key);
    if (alike) alike.push(phrase);
    else map.set(key, [phrase]);
  }
  const startingAlike = entriesOf(byPrefix);
  const starting = entriesOf(exact);
  return (word) => {
    const alike = startingAlike(word.slice(0, keyLength));
    const starts = {
      exact: starting(word),
      byPrefix: alike.filter(({ words: [first] }) => word.startsWith(first?.text ?? "")),
      before: new Map<number, Spelled<Meaning>>(),
    };
    return starts.exact.length + starts.byPrefix.length === 0 ? none : starts;
  };
}

/** What is written alike, read at the first look: most phrases start with words that a text does not have. */
function entriesOf<Meaning>(
  byKey: ReadonlyMap<string, readonly Phrase<Meaning>[]>,
): (key: string) => readonly Entry<Meaning>[] {
  const read = new Map<string, readonly Entry<Meaning>[]>();
  return (key) => {
    const known = read.get(key);
    if (known) return known;
    const phrases = byKey.get(key);
    if (!phrases) return nothing;
    // Longest first, exact before prefix; the sort is stable, so of equals the one listed first wins.
    const entries = phrases.map(entryOf).sort((a, b) => b.length - a.length || b.letters - a.letters);
    read.set(key, entries);
    return entries;
  };
}

function entryOf<Meaning>([phrase, meaning]: Phrase<Meaning>): Entry<Meaning> {
  const words = phrase.split(" ").map(phraseWord);
  return { words, meaning, length: words.length, letters: lettersOf(words) };
}

/** Prefixes are at least this long, so that they can be looked up by their first letters. */
const keyLength = 3;

function firstWord(phrase: string): PhraseWord {
  const end = phrase.indexOf(" ");
  return phraseWord(end < 0 ? phrase : phrase.slice(0, end));
}

function phraseWord(word: string): PhraseWord {
  const text = normalizedWord(word);
  return text.endsWith("*") ? { text: text.slice(0, -1), isPrefix: true } : { text, isPrefix: false };
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
  const found: Meaning[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = index.longestAt(words, at);
    if (match) found.push(match.meaning);
  }
  return found;
}
