import type { Framework } from "../framework/framework.ts";
import { defaultFramework } from "../framework/frameworks.ts";
import {
  type HeadingMeaning,
  type HeadingPart,
  type HeadingReader,
  type OwnHeadings,
  vocabularyReader,
} from "./heading-meaning.ts";
import { phraseIndex } from "./phrase-index.ts";
import { wordsOf } from "./words.ts";

/** No headings of one's own; always this object, so that readers can be told apart by identity. */
export const noOwnHeadings: OwnHeadings = {};

/**
 * Reads headings in the words of the framework first, then in the team's own, then by the built-in vocabularies.
 * The same two arguments give the same reader.
 */
export function headingReader(framework: Framework, own: OwnHeadings): HeadingReader {
  const ofFramework = readers.get(framework) ?? new WeakMap<OwnHeadings, HeadingReader>();
  readers.set(framework, ofFramework);
  const known = ofFramework.get(own);
  if (known) return known;
  const plain = own === noOwnHeadings ? builtInReader : vocabularyReader(own);
  // The words of the default framework are those of the vocabularies.
  const reader = framework === defaultFramework ? plain : frameworkReader(framework, plain);
  ofFramework.set(own, reader);
  return reader;
}

const readers = new WeakMap<Framework, WeakMap<OwnHeadings, HeadingReader>>();
const builtInReader = vocabularyReader();

/** A heading that is a title of the framework introduces that step, whatever the words mean elsewhere. */
function frameworkReader(framework: Framework, plain: HeadingReader): HeadingReader {
  const exact = exactMeanings(framework);
  const names = phraseIndex(
    framework.steps.flatMap((step) =>
      [step.title, ...step.headings].map((name) => [comparable(name), step.id] as const),
    ),
  );
  return (text) => {
    const meaning = exact.get(comparable(text));
    if (meaning) return meaning;
    const words = wordsOf(text);
    const named = words.flatMap((_, at) => names.longestAt(words, at)?.meaning ?? []);
    return { parts: plain(text).parts, names: [...new Set(named)] };
  };
}

function exactMeanings(framework: Framework): ReadonlyMap<string, HeadingMeaning> {
  const meanings = new Map<string, HeadingMeaning>();
  // The heading above several steps is none of them.
  for (const { part } of framework.steps) {
    if (part !== undefined) meanings.set(comparable(part), { parts: [], names: [] });
  }
  for (const { id, title, headings, covers } of framework.steps) {
    const part: HeadingPart = { kind: "step", steps: covers, otherwise: [], coverage: 1 };
    const parts = covers.length > 0 ? [part] : [];
    for (const name of [title, ...headings]) meanings.set(comparable(name), { parts, names: [id] });
  }
  return meanings;
}

/** "Success Metrics:" and "success metric" are one heading. */
function comparable(text: string): string {
  return wordsOf(text.replace(/[&+]/g, " and "))
    .map(({ word }) => word.text)
    .join(" ");
}
