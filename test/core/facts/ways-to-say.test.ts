import fc from "fast-check";
import { expect, test } from "vitest";
import { everyMatch } from "../../../src/core/document/every-match.ts";
import { noBits } from "../../../src/core/document/trigger-words.ts";
import { lateWays } from "../../../src/core/facts/late-words.ts";
import { waysToSay } from "../../../src/core/facts/ways-to-say.ts";

const sources = ["\\b(?:\\w+ ){1,2}b", "a b", "b(?: \\w+)?", "(?<=a )c", "c a\\b"];

test("ways are found as one pattern of all of them finds them", () => {
  const ways = waysToSay(sources);
  const together = new RegExp(sources.join("|"), "gi");
  const texts = fc
    .array(fc.constantFrom("a", "b", "c", "ab", "C"))
    .chain((words) => fc.constantFrom(words.join(" "), words.join(", ")));
  fc.assert(
    fc.property(texts, (text) => {
      expect(placesOf(ways.everyIn(text, noBits))).toEqual(placesOf(everyMatch(text, together)));
    }),
  );
});

test("each way by itself finds what stands within another's", () => {
  expect(placesOf(waysToSay(["a b c", "b"]).eachIn("a b c, b", noBits))).toEqual([
    [0, "a b c"],
    [2, "b"],
    [7, "b"],
  ]);
});

test("ways are not looked for in a text that has none of their words", () => {
  expect(lateWays.eachIn("How many came in the following week", noBits)).toEqual([]);
});

function placesOf(matches: readonly RegExpExecArray[]): readonly (readonly [number, string])[] {
  return matches.map(({ 0: words, index }) => [index, words]);
}
