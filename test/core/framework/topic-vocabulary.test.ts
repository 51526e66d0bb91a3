import { describe, expect, it } from "vitest";
import { builtInFrameworks } from "../../../src/core/framework/frameworks.ts";
import { topicVocabularies } from "../../../src/core/framework/topic-vocabulary.ts";
import { topicVocabularySchema } from "../../../src/core/framework/vocabulary-schema.ts";
import { terms } from "../../../src/core/framework/terms.ts";

const topicIds = new Set(
  builtInFrameworks.flatMap(({ steps }) => steps.flatMap(({ topics }) => topics.map(({ id }) => id))),
);

describe.each(topicVocabularies)("The $language words for topics", (vocabulary) => {
  it("fit their schema", () => {
    expect(topicVocabularySchema.safeParse(vocabulary).error?.issues).toBeUndefined();
  });

  it("know every topic of the seven steps, and none that does not exist", () => {
    const [sevenSteps] = builtInFrameworks;
    const own = new Set(sevenSteps.steps.flatMap(({ topics }) => topics.map(({ id }) => id)));
    expect(new Set(Object.keys(vocabulary.topics))).toEqual(own);
    for (const id of own) expect(topicIds).toContain(id);
  });

  it("begin with at least three letters where they are stems, to be found by these", () => {
    const all = Object.values(vocabulary.topics).flatMap(({ labels, anywhere, cues, hints, units }) =>
      [labels, anywhere, cues, hints, units].flatMap((list) => list ?? []),
    );
    expect(all.filter((phrase) => /^.{0,2}\*/.test(phrase))).toEqual([]);
  });

  it("name glossary terms that exist", () => {
    const ids = new Set(terms.map(({ id }) => id));
    const named = Object.values(vocabulary.topics).flatMap((topic) => topic.terms ?? []);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
