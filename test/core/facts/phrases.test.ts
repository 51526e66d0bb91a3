import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerCase } from "../../../src/core/document/lower-case.ts";
import type { TextRange } from "../../../src/core/document/text-range.ts";
import { triggeredBy } from "../../../src/core/document/triggers.ts";
import { wordsOf } from "../../../src/core/document/words.ts";
import { phrasePattern } from "../../../src/core/facts/phrase-pattern.ts";
import { type Phrases, phrases } from "../../../src/core/facts/phrases.ts";
import type { Subject } from "../../../src/core/facts/subject.ts";
import { subjects } from "../../../src/core/facts/subjects.ts";
import { matchingText } from "../document/matching-text.ts";

const triggered = (text: string) => triggeredBy(wordsOf(text));

function listsOf({ labels, labelsAtHome, said, saidAtHome, saidBelow, suggested }: Subject) {
  const all = {
    labels,
    labelsAtHome,
    said,
    saidAtHome,
    heading: saidBelow?.heading,
    below: saidBelow?.said,
    suggested,
  };
  return Object.entries(all).flatMap(([name, list]): [string, Phrases][] => (list ? [[name, list]] : []));
}

const lists = Object.entries(subjects).flatMap(([id, subject]) =>
  listsOf(subject).map(([name, list]) => [`${id}.${name}`, list] as const),
);

describe.each(lists)("the phrases of %s", (_, list) => {
  it("are found where one pattern of all of them finds something", () => {
    const whole = phrasePattern(list.written);
    const some = fc.oneof(...list.written.map((phrase) => matchingText(phrasePattern([phrase]))));
    const text = fc.array(fc.oneof(some, fc.constantFrom("no", "the model", ". ", "then", "7 %")), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const prose = lowerCase(parts.join(" "));
        const expected = Array.from(prose.matchAll(new RegExp(whole, "g")), rangeOf);
        const words = triggered(prose);
        expect(placesIn(list, prose)).toEqual(expected);
        expect(list.areIn(prose, words)).toBe(expected.length > 0);
        if (expected.length > 0) expect(list.mayBeIn(words)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("placesIn", () => {
  const list = phrases(["rules serve", "serve", "baseline"]);
  const wordsIn = (text: string) => placesIn(list, text).map(({ start, end }) => text.slice(start, end));

  it("takes the first place, and of two phrases there the one listed first, and goes on behind it", () => {
    expect(wordsIn("the baseline: rules serve, serve")).toEqual(["baseline", "rules serve", "serve"]);
  });

  it("finds whole words only, also behind what it has found", () => {
    expect(wordsIn("serve observe")).toEqual(["serve"]);
  });

  it("finds nothing where there are no phrases", () => {
    expect(placesIn(phrases([]), "anything")).toEqual([]);
  });
});

function placesIn(list: Phrases, text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  const next = list.placesIn(text, triggered(text));
  for (let place = next(); place; place = next()) found.push(place);
  return found;
}

function rangeOf({ 0: words, index }: RegExpExecArray): TextRange {
  return { start: index, end: index + words.length };
}
