import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growth } from "../../growth.ts";
import { anyCaseNames, type TermMatch } from "../../../src/core/framework/term-index.ts";
import {
  isJoined,
  isNumber,
  type TermWord,
  termWords,
  termWordsIn,
} from "../../../src/core/framework/term-words.ts";
import type { Term } from "../../../src/core/framework/term.ts";
import { builtInGlossary } from "../../../src/core/framework/glossary.ts";
import { terms } from "../../../src/core/framework/terms.ts";

const { find: findTerm, termAt, termsIn } = builtInGlossary;

/** The terms found in a text, as `written → id`. */
function found(text: string): readonly string[] {
  return termsIn(text).map(({ term, range }) => `${text.slice(range.start, range.end)} → ${term.id}`);
}

describe("termsIn", () => {
  it.each([
    ["Two-tower retrieval, then a ranker.", ["Two-tower → two-tower", "ranker → ranker"]],
    ["We report NDCG@10 and Recall@100.", ["NDCG@10 → ndcg", "Recall@100 → recall-at-k"]],
    ["mAP@0.5 on the test set", ["mAP@0.5 → mean-average-precision", "test set → held-out-data"]],
    ["Wide & Deep, models & training", ["Wide & Deep → wide-and-deep"]],
    ["the F0.5 score", ["F0.5 score → f-beta"]],
    ["losses of the feature stores", ["feature stores → feature-store"]],
    [
      "калибровки вероятностей и дрейфа данных",
      ["калибровки вероятностей → calibration", "дрейфа данных → data-drift"],
    ],
  ])("reads %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("prefers the longer of names that overlap", () => {
    expect(found("precision at k")).toEqual(["precision at k → precision-at-k"]);
    expect(found("precision")).toEqual(["precision → precision"]);
  });

  it("respects the case of short names", () => {
    expect(found("MAP is high")).toEqual(["MAP → mean-average-precision"]);
    expect(found("we map users to items, the din was clipped")).toEqual([]);
  });

  it("keeps to whole words", () => {
    expect(found("The accuracyOf function, inaccuracy and unprecision")).toEqual([]);
  });

  it("joins words over a line break, a hyphen or a slash, not over a full stop or a paragraph", () => {
    expect(found("feature\nstore")).toEqual(["feature\nstore → feature-store"]);
    expect(found("> feature\n> store")).toEqual(["feature\n> store → feature-store"]);
    expect(found("feature-store")).toEqual(["feature-store → feature-store"]);
    expect(found("this feature. Store it")).toEqual([]);
    expect(found("this feature\n\nStore it")).toEqual([]);
  });

  it("looks only within the range and at whole words", () => {
    const text = "recall and precision and recall";
    expect(termsIn(text, { start: 7, end: 24 }).map(({ range }) => range)).toEqual([{ start: 11, end: 20 }]);
    expect(termsIn(text, { start: 12, end: 24 })).toEqual([]);
    expect(termsIn(text, { start: 7, end: 19 })).toEqual([]);
  });
});

describe("findTerm", () => {
  it("wants the whole text to be the name", () => {
    expect(findTerm(" nDCG ")?.id).toBe("ndcg");
    expect(findTerm("nDCG of the ranker")).toBeUndefined();
    expect(findTerm("")).toBeUndefined();
  });
});

describe("termAt", () => {
  it("finds the term around an offset", () => {
    const text = `${"Some words before. ".repeat(100)}We keep a feature store here.`;
    const start = text.indexOf("feature");
    expect(termAt(text, start + 9)).toMatchObject({
      term: { id: "feature-store" },
      range: { start, end: start + 13 },
    });
    expect(termAt(text, 5)).toBeUndefined();
  });
});

/** What the trie does, without a trie: every name is tried at every word. */
function slowTermsIn(text: string): readonly TermMatch[] {
  const words = termWordsIn(text, { start: 0, end: text.length });
  const matches: TermMatch[] = [];
  for (let at = 0; at < words.length;) {
    const best = names
      .map((name) => ({ ...name, next: at + name.words.length }))
      .filter((name) => isNamed(text, words.slice(at, name.next), name))
      .toSorted((a, b) => b.next - a.next || Number(b.isExact) - Number(a.isExact))[0];
    const [first, last] = [words[at], words[(best?.next ?? 0) - 1]];
    if (best && first && last)
      matches.push({ term: best.term, range: { start: first.start, end: last.end } });
    at = best?.next ?? at + 1;
  }
  return matches;
}

interface Name {
  readonly term: Term;
  readonly alias: string;
  readonly isExact: boolean;
  readonly words: ReturnType<typeof termWords>;
}

const names: readonly Name[] = terms.flatMap((term) => [
  ...anyCaseNames(term).map((alias) => ({ term, alias, isExact: false, words: termWords(alias) })),
  ...term.exactAliases.map((alias) => ({ term, alias, isExact: true, words: termWords(alias) })),
]);

function isNamed(text: string, words: readonly TermWord[], { words: wanted, alias, isExact }: Name): boolean {
  if (words.length !== wanted.length) return false;
  if (!words.slice(1).every((word, index) => isJoined(text, words[index] ?? word, word))) return false;
  const [first, last] = [words[0], words.at(-1)];
  const written = first && last ? text.slice(first.start, last.end) : "";
  if (isExact && written !== alias && written !== `${alias}s`) return false;
  return wanted.every((word, index) => {
    const actual = words[index]?.word.text;
    if (actual === undefined) return false;
    if (word.isStem) return actual.startsWith(word.text);
    return actual === word.text || (word.text === "#" && isNumber(actual));
  });
}

const piece = fc.oneof(
  fc.constantFrom(...names).map(({ alias }) => alias.replaceAll("#", "10").replaceAll("*", "ы")),
  fc.constantFrom(...names.flatMap(({ words }) => words.map(({ text }) => text))),
  fc.constantFrom("the", "of", "42", "0.5", "@", "MAP", "map", "Recall", "🙂", "é"),
);
const gap = fc.constantFrom(" ", "-", "/", "\n", "\n> ", ", ", ". ", "\n\n", "@", "", " ".repeat(50));
const prose = fc.array(fc.tuple(piece, gap), { maxLength: 12 }).map((parts) => parts.flat().join(""));

describe("the trie", () => {
  it("finds what trying every name at every word finds", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const plain = (matches: readonly TermMatch[]) =>
          matches.map(({ term, range }) => ({ id: term.id, ...range }));
        expect(plain(termsIn(text))).toEqual(plain(slowTermsIn(text)));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["prose", "We rank items with a two-tower model, NDCG@10 and a feature store. "],
    ["beginnings of long names", "approximate nearest neighbor "],
    ["spaces", " ".repeat(80)],
    ["one word", "accuracyaccuracy"],
    ["at signs", "recall@"],
    ["digits and dots", "1.2."],
    ["line breaks", "feature\n"],
  ])("takes time in step with the length of %s", (_what, unit) => {
    // A search that looked back or ahead over the text would take 64 times as long for eight times the text.
    const searching = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      return () => termsIn(text);
    };
    expect(growth(searching(40_000), searching(320_000), 20)).toBeLessThan(20);
  });
});
