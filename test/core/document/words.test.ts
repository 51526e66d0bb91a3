import fc from "fast-check";
import { expect, it } from "vitest";
import { everyMatch } from "../../../src/core/document/every-match.ts";
import { knownWord, wordFact } from "../../../src/core/document/known-word.ts";
import { wordTable } from "../../../src/core/document/word-table.ts";
import { normalizedWord, type Word, wordsOf } from "../../../src/core/document/words.ts";
import { termWordsIn, termWordsOf } from "../../../src/core/framework/term-words.ts";

/** Words, signs and scripts as designs hold them, and whatever else there is. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Metrics",
        "Ёлки",
        "F0.5",
        "recall@10",
        "R&D",
        "１２",
        "𝐀𝟙",
        "0.5e3.7kg",
        "5",
        "e\u0301t\u00e9",
        "¾.5",
        "a_b",
        "\ud835",
      ),
      fc.constantFrom(" ", ".", "-", "\n", ", ", "\0", "@", "&", "\u0301"),
      fc.string({ unit: "binary" }),
    ),
  )
  .map((parts) => parts.join(""));

const spelled = ({ word, start, end }: Word) => ({ word: word.text, start, end });

it("finds the words that the patterns describe", () => {
  fc.assert(
    fc.property(text, (given) => {
      const words = [...given.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
        word: normalizedWord(word),
        start: index,
        end: index + word.length,
      }));
      expect(wordsOf(given).map(spelled)).toEqual(words);
      const terms = [...given.matchAll(/[\p{L}\p{N}\p{M}]+(?:(?<=\p{N})\.\p{N}+)?|[@&]/gu)].map(
        ({ 0: word, index }) => ({
          word: word === "&" ? "and" : normalizedWord(word),
          start: index,
          end: index + word.length,
        }),
      );
      expect(termWordsIn(given, { start: 0, end: given.length }).map(spelled)).toEqual(terms);
      expect(termWordsOf(given, wordsOf(given)).map(spelled)).toEqual(terms);
    }),
    { numRuns: 500 },
  );
});

it("finds in a text that was changed what it finds in a new one", () => {
  fc.assert(
    fc.property(text, text, text, fc.tuple(text, text), (start, end, other, [before, after]) => {
      const found = [before, after].map((middle) => wordsOf(start + middle + end).map(spelled));
      const anew = [before, after].map((middle) => {
        wordsOf(other);
        return wordsOf(start + middle + end).map(spelled);
      });
      expect(found).toEqual(anew);
    }),
    { numRuns: 500 },
  );
});

it("takes no half of a character for a whole one", () => {
  wordsOf("Ͱ\ud835");
  expect(wordsOf("Ͱ𝐀𝟙").map(spelled)).toEqual([{ word: "ͱ𝐀𝟙", start: 0, end: 5 }]);
  wordsOf("\udc00a b");
  expect(wordsOf("𝐀a b".slice(0)).map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [4, 5],
  ]);
});

it("finds the matches that matchAll finds", () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(/\p{L}+/gu, /[a-z]*/g, /(?:)/gu, /(?<first>\w)\w*\b/giy),
      (given, pattern) => {
        const found = everyMatch(given, pattern);
        expect(found.map(({ 0: match, index }) => [match, index])).toEqual(
          [...given.matchAll(pattern)].map(({ 0: match, index }) => [match, index]),
        );
      },
    ),
  );
});

it("reads a word once, however many there are", () => {
  let reads = 0;
  const doubled = wordTable((word) => {
    reads++;
    return word + word;
  });
  const words = Array.from({ length: 25_000 }, (_, number) => `w${number}`);
  for (const word of words) expect(doubled(`(${word})`, 1, word.length + 1)).toBe(word + word);
  expect(reads).toBe(words.length);
  expect(doubled("w24999", 0, 6)).toBe("w24999w24999");
  expect(doubled("w3", 0, 2)).toBe("w3w3");
  expect(reads).toBe(words.length + 1);
});

it("asks once of a word what is known of it, whoever asks", () => {
  const asked: string[] = [];
  const [letters, doubled] = [
    wordFact((word) => (asked.push(`letters of ${word}`), [word.length])),
    wordFact((word) => (asked.push(`${word} twice`), [word + word])),
  ];
  // After so many words as above the table of known ones may be about to begin anew: it does so here, and not between two of the same.
  const known = knownWord("known");
  for (let number = 0; knownWord("known") === known; number++) knownWord(`n${number}`);
  const quokkas = wordsOf("Quokkas, a quokka").flatMap(({ word }) => (word.text === "quokka" ? word : []));
  expect(quokkas.map(doubled)).toEqual([["quokkaquokka"], ["quokkaquokka"]]);
  expect(quokkas.map(letters)).toEqual([[6], [6]]);
  expect(asked).toEqual(["quokka twice", "letters of quokka"]);
  const long = "x".repeat(1000);
  expect(doubled(knownWord(long))).toEqual([long + long]);
});
