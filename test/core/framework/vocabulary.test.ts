import { describe, expect, test } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { genres } from "../../../src/core/framework/genres.ts";
import { stepIds } from "../../../src/core/framework/step-id.ts";
import { vocabularies } from "../../../src/core/framework/vocabulary.ts";
import { genresSchema, vocabularySchema } from "../../../src/core/framework/vocabulary-schema.ts";

test("the signs of genres fit their schema", () => {
  expect(genresSchema.parse(genres)).toEqual(genres);
});

describe.each(vocabularies)("the vocabulary of $language", (vocabulary) => {
  test("fits its schema", () => {
    expect(vocabularySchema.parse(vocabulary)).toEqual(vocabulary);
  });

  test("has words for each step", () => {
    for (const step of stepIds) {
      const { headings, cues } = vocabulary.steps[step];
      expect(headings.length, step).toBeGreaterThan(10);
      expect(cues.length, step).toBeGreaterThan(10);
    }
  });

  test("no phrase introduces two steps, except an ambiguous one", () => {
    const seen = new Map<string, string>();
    for (const step of stepIds) {
      for (const phrase of vocabulary.steps[step].headings) {
        expect(
          seen.get(phrase),
          `"${phrase}" is in the headings of ${seen.get(phrase) ?? ""} and ${step}`,
        ).toBeUndefined();
        seen.set(phrase, step);
      }
    }
    const ambiguous = vocabulary.ambiguous.flatMap((entry) => entry.phrases);
    expect([...vocabulary.neutral, ...ambiguous].filter((phrase) => seen.has(phrase))).toEqual([]);
  });

  test("no list says a phrase twice", () => {
    const { neutral, fillers, stopwords } = vocabulary;
    const lists = [
      neutral,
      fillers,
      stopwords,
      ...stepIds.flatMap((step) => Object.values(vocabulary.steps[step])),
    ];
    for (const list of lists)
      expect(list.filter((phrase, index) => list.indexOf(phrase) !== index)).toEqual([]);
  });

  test("each heading phrase, written as a heading, introduces its step", () => {
    const wrong = stepIds.flatMap((step) =>
      vocabulary.steps[step].headings
        .map((phrase) => phrase.replaceAll(" *", " something").replaceAll("*", ""))
        .filter((heading) => !parseDesignDoc(`# A\n\n## ${heading}\n\nx\n`).sections[1]?.steps.includes(step))
        .map((heading) => `${step}: ${heading}`),
    );
    expect(wrong).toEqual([]);
  });
});

test("genres have signs to know them by", () => {
  for (const genre of genres.genres) expect(genre.headings.length, genre.name).toBeGreaterThan(5);
});
