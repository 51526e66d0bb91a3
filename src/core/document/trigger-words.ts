import table from "./trigger-words.json" with { type: "json" };
import { wordFact } from "./known-word.ts";

/** For each pattern {@link bitsOfPattern}, {@link bitsEach} in each number: a text that it matches has a word for all of them. */
export type PatternBits = readonly number[];

export const bitsEach = 30;
export const bitsOfPattern = 3;
/** Of a text that triggers none; always this one. */
export const noBits: PatternBits = new Array<number>(
  Math.ceil((bitsOfPattern * table.patterns.length) / bitsEach),
).fill(0);

/** The numbers of {@link PatternBits} that are not 0: of each its place, and then the number. A word has few of them. */
export type WordBits = readonly number[];

/** What a word says of patterns: it holds some of the letters without which they match nothing. */
export const triggeredByWord = wordFact((word): WordBits => {
  const parts = partsOf(word);
  if (parts.length === 0) return none;
  const bits = new Map<number, number>();
  for (const { numbers } of parts) {
    for (const number of numbers) {
      const at = Math.floor(number / bitsEach);
      bits.set(at, (bits.get(at) ?? 0) | (1 << (number % bitsEach)));
    }
  }
  return [...bits].flat();
});

/** Letters that a match has in one of its words, and the numbers of the bits of which it is true. */
interface Part {
  readonly text: string;
  /** Whether the word starts with them, or consists of them; else they stand anywhere in it. */
  readonly place: "start" | "whole" | "within";
  readonly numbers: readonly number[];
}

function partsOf(word: string): readonly Part[] {
  // To a pattern's `\b` a letter that is not of ASCII ends a word, and ignoring case may make one of ASCII of it. What is known
  // without its plural's s may be a whole word that ends in it.
  const isPlain = /^[a-z\d]*$/.test(word);
  const letters = isPlain ? word : `${foldedWord(word)}s`;
  const found = /\d/.test(word) ? [...partsLike(anyDigit)] : [];
  for (let at = 0; at < letters.length; at++) {
    for (let end = at + 1; end <= at + keyLength && end <= letters.length; end++) {
      for (const part of partsLike(letters.slice(at, end))) {
        if (letters.startsWith(part.text, at) && (!isPlain || isPlaced(part, letters, at))) found.push(part);
      }
    }
  }
  return found;
}

function isPlaced({ place, text }: Part, word: string, at: number): boolean {
  if (place === "within") return true;
  return at === 0 && (place === "start" || text.length === word.length);
}

/** How many letters of a part it is looked up by, if it has as many. */
export const keyLength = 3;
/** Stands for a number with any digits. */
export const anyDigit = "#";

const parts = new Map<string, readonly Part[]>();
const none: readonly never[] = [];
const written: Readonly<Record<string, string>> = table.parts;

/** Read when a text has these letters: most of the table is never looked at. */
function partsLike(key: string): readonly Part[] {
  const known = parts.get(key);
  if (known) return known;
  const read = Object.hasOwn(written, key) ? (written[key] ?? "").split(" ").map(readPart) : none;
  parts.set(key, read);
  return read;
}

/** `^` in front where it starts its word, `$` behind where it is all of it; then the numbers of the bits. */
function readPart(row: string): Part {
  const [part = "", ...numbers] = row.split(",");
  const place = part.endsWith("$") ? "whole" : part.startsWith("^") ? "start" : "within";
  return { text: part.replace(/^\^|\$$/g, ""), place, numbers: numbers.map(Number) };
}

/** The same for all that a pattern takes for the same when it ignores case. */
export function foldedWord(word: string): string {
  return word.toUpperCase().toLowerCase().replaceAll("ё", "е");
}
