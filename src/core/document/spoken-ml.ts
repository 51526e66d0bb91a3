import { mlSpeech } from "../framework/ml-speech.ts";
import type { DesignDoc } from "./design-doc.ts";
import { wordsIn } from "./line-words.ts";
import { type Phrase, phraseIndex } from "./phrase-index.ts";
import { documentFact, sectionFact } from "./section-fact.ts";

/** How much a text speaks of machine learning, and how long it is. */
export interface SpokenMl {
  /** Of the kinds in `mlSpeech`. */
  readonly kinds: ReadonlySet<string>;
  /** Of words and phrases; of each kind only so many count as no text needs more of. */
  readonly uses: number;
  /** Of the prose. */
  readonly words: number;
}

interface Counted {
  readonly uses: ReadonlyMap<string, number>;
  readonly words: number;
}

const index = phraseIndex(
  Object.entries(mlSpeech).flatMap(([kind, phrases]) =>
    phrases.map((phrase): Phrase<string> => [phrase, kind]),
  ),
);

const countedIn = sectionFact(({ lines }): Counted => {
  const uses = new Map<string, number>();
  let count = 0;
  for (const { line } of lines) {
    const words = wordsIn(line);
    count += words.length;
    for (let at = 0; at < words.length;) {
      const match = index.longestAt(words, at);
      if (match) uses.set(match.meaning, (uses.get(match.meaning) ?? 0) + 1);
      at += match?.length ?? 1;
    }
  }
  return { uses, words: count };
});

/** Computed once a document: it is asked for the detector and for the review. */
export const spokenMl: (doc: DesignDoc) => SpokenMl = documentFact(readSpokenMl);

function readSpokenMl(doc: DesignDoc): SpokenMl {
  const uses = new Map<string, number>();
  let words = 0;
  for (let section = -1; section < doc.sections.length; section++) {
    const counted = countedIn(doc, section);
    words += counted.words;
    for (const [kind, count] of counted.uses) uses.set(kind, (uses.get(kind) ?? 0) + count);
  }
  return {
    kinds: new Set(uses.keys()),
    uses: [...uses.values()].reduce((sum, count) => sum + Math.min(count, mostOfAKind), 0),
    words,
  };
}

/** A text on loss functions is no more about machine learning for saying "loss" all the time. */
const mostOfAKind = 12;
