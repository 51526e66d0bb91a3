import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  declaredTriggers,
  isTriggered,
  trigger,
  triggeredAmong,
  triggeredBy,
  triggeredByAny,
} from "../../../src/core/document/triggers.ts";
import { wordsOf } from "../../../src/core/document/words.ts";
import "../../../src/rules/index.ts";
import { matchingText } from "./matching-text.ts";

/** Once each: a pattern may be declared by several. */
const declared = [...new Map(declaredTriggers().map((one) => [one.key, one])).values()].map(
  ({ trigger: words, patterns }) => ({ words, patterns: patterns() }),
);

function triggeredByText(text: string) {
  return triggeredBy(wordsOf(text));
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => new RegExp(pattern, pattern.flags.replace("g", "")).test(text));
}

/** What may stand right beside a match, so that words begin and end in many ways. */
const beside = fc.constantFrom(
  "",
  " ",
  "x",
  "é",
  "ж",
  "7",
  "_",
  "-",
  "s",
  "İ",
  "ſ",

  ". ",
  "\ud83d\ude00",
);

describe.each(declared.map((one) => [one.patterns[0]?.source.slice(-200, -140) ?? "", one] as const))(
  "the words of …%s",
  (_, { words, patterns }) => {
    it("are in each text that it matches", () => {
      let count = 0;
      const made = fc.oneof(...patterns.map(matchingText));
      // Some patterns match nothing but a whole text.
      const text = fc.oneof(fc.tuple(made), fc.tuple(beside, made, beside));
      fc.assert(
        fc.property(text, (parts) => {
          const written = parts.join("");
          if (!matches(patterns, written)) return;
          count++;
          expect(isTriggered(words, triggeredByText(written))).toBe(true);
        }),
        { numRuns: 300 },
      );
      const isNever = patterns.every(({ source }) => source === "(?!)");
      // What has to stand around a match, or twice in it, is not made up.
      const isHard = patterns.every(({ source }) => /\(\?<?=|\\k<|\\[1-9]/.test(source));
      if (isNever || !isHard) expect(count > 0).toBe(!isNever);
    });
  },
);

it("are told of most patterns, and most texts hold none of theirs", () => {
  const untold = declared.filter(({ words }) => isTriggered(words, triggeredByText("")));
  expect(untold.length).toBeLessThan(declared.length / 10);
  const text = triggeredByText("The weather in the mountains was lovely and we had soup.");
  const woken = declared.filter(({ words }) => isTriggered(words, text));
  expect(woken.length - untold.length).toBeLessThan(declared.length / 10);
});

it("tells of texts together what it tells of each", () => {
  const words = fc.constantFrom("baseline", "beat", "after", "7", "nightly", "batch", "the", "not", "scope");
  const texts = fc.array(fc.array(words).map((some) => some.join(" ")));
  fc.assert(
    fc.property(texts, (all) => {
      expect(triggeredByAny(all.map(triggeredByText))).toEqual(triggeredByText(all.join(" ")));
    }),
  );
});

it("tells which of many a text triggers as it tells of each", () => {
  const number = fc.integer({ min: 0, max: 2 ** 30 - 1 });
  const own = fc.record({ at: fc.integer({ min: -1, max: 2 }), own: fc.integer({ min: 0, max: 9 }) });
  fc.assert(
    fc.property(fc.array(own), fc.tuple(number, number, number), (places, bits) => {
      const triggers = places.map(({ at, own: number }) => ({ at, all: at < 0 ? 0 : 7 << (3 * number) }));
      const expected = triggers.flatMap((one, index) => (isTriggered(one, bits) ? [index] : []));
      expect(triggeredAmong(triggers)(bits)).toEqual(expected);
    }),
  );
});

it("has words of patterns that are compiled anew with another flag", () => {
  const { patterns } = declared.find(
    ({ words, patterns }) => trigger(...patterns).at >= 0 && words.at >= 0,
  ) ?? {
    patterns: [],
  };
  const global = patterns.map((pattern) => new RegExp(pattern, `${pattern.flags.replace("g", "")}g`));
  expect(trigger(...global)).toEqual(trigger(...patterns));
});
