import { isFunctionWord, knownNoun, pluralNoun } from "./count-nouns.ts";
import type { Token } from "./token.ts";
import { measuredUnit } from "./unit-names.ts";

export interface Scale {
  readonly text: string;
  readonly factor: number;
  /** True for `20 million`, false for `20M`. */
  readonly spaced: boolean;
  readonly next: number;
  /** True for a tight `B`, which is a billion in `1B items` and bytes in `4B`. */
  readonly mayBeBytes: boolean;
}

const letters: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["K", 1e3],
  ["M", 1e6],
  ["B", 1e9],
  ["T", 1e12],
]);

/** Of these no unit has the letter: `75 M × 182` multiplies millions. */
const isNoUnit: ReadonlySet<string> = new Set(["k", "M"]);

const words: ReadonlyMap<string, number> = new Map(
  (
    [
      [1e3, "thousand thousands тыс тысяч тысячи к"],
      [1e6, "million millions mn mln млн миллион миллиона миллионов"],
      [1e9, "billion billions bn bln млрд миллиард миллиарда миллиардов"],
      [1e12, "trillion trillions tn trn трлн триллион триллиона триллионов"],
    ] as const
  ).flatMap(([factor, names]) => names.split(" ").map((name) => [name, factor] as const)),
);

/** What a scale multiplies by: `k` and `M` (only right behind a number), `thousand`, `million`; else undefined. */
export function scaleFactor(word: string, isTight: boolean): number | undefined {
  return words.get(word.toLowerCase()) ?? (isTight ? letters.get(word) : undefined);
}

/** The scale at token `at`, right behind a number; a factor of 1 and `next === at` when there is none. */
export function readScale(tokens: readonly Token[], at: number): Scale {
  const none: Scale = { text: "", factor: 1, spaced: false, next: at, mayBeBytes: false };
  const token = tokens[at];
  if (token?.kind !== "word") return none;
  const spaced = !token.tight;
  const word = words.get(token.text.toLowerCase());
  if (word !== undefined) {
    return { text: token.text, factor: word, spaced, next: afterDot(tokens, at), mayBeBytes: false };
  }
  const letter = letters.get(token.text);
  if (letter === undefined) return none;
  if (!spaced) {
    return { text: token.text, factor: letter, spaced, next: at + 1, mayBeBytes: token.text === "B" };
  }
  // Behind a space a letter that is also a unit is a scale only where a counted thing follows: `4 B` is bytes, `5 B users` is not.
  return isNoUnit.has(token.text) || countsSomething(tokens, at + 1)
    ? { text: token.text, factor: letter, spaced, next: at + 1, mayBeBytes: false }
    : none;
}

/** The dot of an abbreviation, as in `тыс. запросов`. */
function afterDot(tokens: readonly Token[], at: number): number {
  const dot = tokens[at + 1];
  const word = tokens[at + 2];
  const isAbbreviated = dot?.kind === "symbol" && dot.text === "." && dot.tight && word?.kind === "word";
  return isAbbreviated ? at + 2 : at + 1;
}

function countsSomething(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 3; next++) {
    const token = tokens[next];
    if (token?.kind !== "word" || isFunctionWord(token.text)) return false;
    if (knownNoun(token.text) !== undefined || measuredUnit(token.text) !== undefined) return true;
    if (next === at && pluralNoun(token.text) !== undefined) return true;
  }
  return false;
}
