import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerCase } from "../../../src/core/document/lower-case.ts";
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
        const found = whole.exec(prose);
        const words = triggered(prose);
        expect(list.firstIn(prose, words)).toEqual(
          found ? { start: found.index, end: found.index + found[0].length } : undefined,
        );
        expect(list.areIn(prose, words)).toBe(found !== null);
        if (found) expect(list.mayBeIn(words)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("firstIn", () => {
  const list = phrases(["rules serve", "serve", "baseline"]);
  const find = (text: string, from?: number) => list.firstIn(text, triggered(text), from);

  it("takes the first place, and of two phrases there the one listed first", () => {
    expect(find("the baseline: rules serve")).toEqual({ start: 4, end: 12 });
    expect(find("rules serve")).toEqual({ start: 0, end: 11 });
  });

  it("looks from a place on, with what stands before it in sight", () => {
    expect(find("rules serve and serve", 1)).toEqual({ start: 6, end: 11 });
    expect(find("rules serve and serve", 7)).toEqual({ start: 16, end: 21 });
    expect(find("observe", 2)).toBeUndefined();
  });

  it("finds nothing where there are no phrases", () => {
    expect(phrases([]).firstIn("anything", triggered("anything"))).toBeUndefined();
  });
});
