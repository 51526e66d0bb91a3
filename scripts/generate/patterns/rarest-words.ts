import { anyDigit } from "../../../src/core/document/trigger-words.ts";
import { normalizedWord } from "../../../src/core/document/words.ts";

/** A character that belongs to no word. */
export const gap = " ";
/** No character, but on one side of it there is none of a word. */
export const boundary = "\u0001";

/** A list of words: each is written as in trigger-words.json, with `^` where it starts its word and `$` where it is all of it. */
export type Words = readonly string[];

/** The parts of words of a text that are worth looking for, so many at most, the rarest first. */
export function rarestWords(text: string, count: number): Words {
  const found = text.matchAll(/(^|[^\p{L}\p{N}])([\p{L}\p{N}]+)(?=([^\p{L}\p{N}]|$))/gu);
  const words = Array.from(found, ([, before = "", letters = "", behind = ""]) => {
    if (before === "") return withoutEnding(letters);
    return behind === "" || letters.endsWith("ies")
      ? `^${withoutEnding(letters)}`
      : `^${normalizedWord(letters)}$`;
  });
  return words
    .filter(isRare)
    .sort((a, b) => rarity(b) - rarity(a))
    .slice(0, count);
}

/** What is left of it in the spelling by which words are known, which drops a plural's ending. */
function withoutEnding(letters: string): string {
  return letters.replace(/(?:ies?|i|s)$/, "");
}

/** Whether a few texts in a hundred hold it, or less. */
function isRare(word: string): boolean {
  return rarity(word) >= leastRarity;
}

/** How rare the least rare of some words is; nothing is rarer than no word at all. */
export function rarityOf(words: Words): number {
  return Math.min(...words.map(rarity));
}

/** Roughly, by its letters, and whether it is known where it begins and ends. */
function rarity(word: string): number {
  const letters = word.replace(/[\^$]/g, "");
  if (letters === anyDigit) return 1;
  if (/^\d+$/.test(letters)) return leastRarity;
  const known = (word.startsWith("^") ? 1 : 0) + (word.endsWith("$") ? 1 : 0);
  if (frequent.has(letters) && known === 2) return leastRarity;
  return known + letters.length < 3 ? 0 : Math.min(7, letters.length + known);
}

const leastRarity = 2;
/** Not worth looking for if there is anything else. */
const frequent: ReadonlySet<string> = new Set(
  "a an to is be of on in at by it we do no or if so as the and for with from that this each every are was were will not has have had can its our per all any new one two day days hour hours week time use used does user users model models data features feature min max they their which when than more most".split(
    " ",
  ),
);
