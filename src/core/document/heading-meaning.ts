import type { StepId } from "../framework/step-id.ts";
import { stepIds } from "../framework/step-id.ts";
import { vocabularies, type Vocabulary } from "../framework/vocabulary.ts";
import { type Phrase, phraseIndex, type PhraseIndex } from "./phrase-index.ts";
import { normalizedWord, wordsOf, type Word } from "./words.ts";

/** What a heading's words alone say, before the text below it is asked. */
export interface HeadingMeaning {
  readonly parts: readonly HeadingPart[];
  /** The framework's steps (their ids) that it names in the framework's own words. */
  readonly names: readonly string[];
}

/** One thing that a heading names; "Model development and offline evaluation" names two. */
export interface HeadingPart {
  readonly kind: "step" | "hint" | "ambiguous";
  /** One step; or those among which the text below decides. */
  readonly steps: readonly StepId[];
  /** What an ambiguous part means where the text tells nothing. */
  readonly otherwise: readonly StepId[];
  /** The share of the part's telling words that are known: 1 is a heading as we would word it. */
  readonly coverage: number;
}

/** Headings of a team's own, by the step that they introduce. */
export type OwnHeadings = Readonly<Partial<Record<StepId, readonly string[]>>>;

/** Reads a heading's text, already without markup and numbering. */
export type HeadingReader = (text: string) => HeadingMeaning;

/** Reads headings by the built-in vocabularies, and by the words of `own` before them. */
export function vocabularyReader(own: OwnHeadings = {}): HeadingReader {
  const index = phraseIndex(allPhrases(own));
  return (text) => {
    // What stands in parentheses explains the rest: "Online metrics (production)" is about metrics.
    const outside = headingParts(text.replace(/\([^()]*\)/g, " "), index);
    const isTelling = outside.some((part) => part.coverage >= 0.5);
    return { parts: isTelling ? outside : headingParts(text.replace(purpose, " "), index), names: [] };
  };
}

/** "Weighted cross-entropy (for rare clicks)" is no data, whatever it is for. */
const purpose = /\((?:for|against|because of|due to|для|против|из-за)\s[^()]*\)/gi;

function headingParts(text: string, index: PhraseIndex<Meaning>): readonly HeadingPart[] {
  // "Goals & non-goals" and "Goals + non-goals" are read as with "and".
  const spelled = text.replace(/[&+]/g, " and ");
  return segments(spans(wordsOf(spelled), spelled, index), spelled).flatMap(headingPart);
}

type Meaning =
  | { readonly kind: "step"; readonly steps: readonly StepId[]; readonly head: Vocabulary["head"] }
  | { readonly kind: "hint"; readonly steps: readonly StepId[]; readonly head: Vocabulary["head"] }
  | {
      readonly kind: "ambiguous";
      readonly steps: readonly StepId[];
      readonly otherwise: readonly StepId[];
      readonly head: Vocabulary["head"];
    }
  | { readonly kind: "neutral" | "filler" | "stopword" | "preposition" | "conjunction" };

interface Span {
  readonly meaning: Meaning | { readonly kind: "unknown" };
  readonly words: readonly Word[];
}

/** Every phrase with its meaning; one that stands in several lists is here several times, and the first counts. */
function allPhrases(own: OwnHeadings): readonly Phrase<Meaning>[] {
  const found: Phrase<Meaning>[] = [];
  const add = (phrase: string, meaning: Meaning): void => {
    found.push([phrase, meaning]);
  };
  for (const kind of ["stopword", "filler", "preposition", "conjunction"] as const) {
    for (const vocabulary of vocabularies) for (const phrase of vocabulary[`${kind}s`]) add(phrase, { kind });
  }
  for (const [phrase, hint] of hints()) add(phrase, hint);
  for (const { neutral } of vocabularies) for (const phrase of neutral) add(phrase, { kind: "neutral" });
  for (const { head, steps } of vocabularies) {
    for (const step of stepIds) {
      for (const phrase of steps[step].headings) add(phrase, { kind: "step", steps: [step], head });
    }
  }
  for (const { head, ambiguous } of vocabularies) {
    for (const { phrases, steps, otherwise } of ambiguous) {
      for (const phrase of phrases) add(phrase, { kind: "ambiguous", steps, otherwise, head });
    }
  }
  for (const [phrase, meaning] of ownPhrases(own)) add(phrase, meaning);
  // The later loops know better.
  return found.reverse();
}

/** A team may use one heading for several steps. */
function ownPhrases(own: OwnHeadings): Iterable<readonly [string, Meaning]> {
  const found = new Map<string, { kind: "step"; steps: readonly StepId[]; head: "last" }>();
  for (const step of stepIds) {
    for (const heading of own[step] ?? []) {
      const phrase = wordsOf(heading)
        .map(({ word }) => word.text)
        .join(" ");
      if (phrase === "") continue;
      found.set(phrase, { kind: "step", steps: [...(found.get(phrase)?.steps ?? []), step], head: "last" });
    }
  }
  return found;
}

/** A hint may point at several steps. */
function hints(): Iterable<readonly [string, Meaning]> {
  const found = new Map<string, { kind: "hint"; steps: readonly StepId[]; head: Vocabulary["head"] }>();
  for (const { head, steps } of vocabularies) {
    for (const step of stepIds) {
      for (const phrase of steps[step].hints.map(comparablePhrase)) {
        const others = found.get(phrase)?.steps ?? [];
        if (!others.includes(step)) found.set(phrase, { kind: "hint", steps: [...others, step], head });
      }
    }
  }
  return found;
}

/** "Experiment" and "experiments" are one phrase. */
function comparablePhrase(phrase: string): string {
  return phrase.split(" ").map(normalizedWord).join(" ");
}

/** Cuts the words into known phrases, the longest first, and unknown words. */
function spans(words: readonly Word[], text: string, index: PhraseIndex<Meaning>): readonly Span[] {
  const found: Span[] = [];
  const ends = reaches(words, text);
  for (let at = 0; at < words.length;) {
    const match = index.longestAt(words, at, ends[at]);
    const length = match?.length ?? 1;
    found.push({ meaning: match?.meaning ?? { kind: "unknown" }, words: words.slice(at, at + length) });
    at += length;
  }
  return found;
}

/** For each word, where a phrase that starts with it must end: phrases do not reach over a comma or a bracket. */
function reaches(words: readonly Word[], text: string): readonly number[] {
  const ends = new Array<number>(words.length).fill(words.length);
  for (let at = words.length - 2; at >= 0; at--) {
    ends[at] = separation.test(text.slice(words[at]?.end, words[at + 1]?.start))
      ? at + 1
      : (ends[at + 1] ?? 0);
  }
  return ends;
}

/** Punctuation between two things; a slash may also join ("A/B", "input/output"). */
const separation = /[,;:|()[\]→>—–]|\s-\s/;

/** Splits at conjunctions and at punctuation that separates things. */
function segments(all: readonly Span[], text: string): readonly (readonly Span[])[] {
  const result: Span[][] = [[]];
  let end = 0;
  for (const span of all) {
    const start = span.words[0]?.start ?? 0;
    const gap = text.slice(end, start);
    const isBreak = span.meaning.kind === "conjunction" || separation.test(gap) || gap.includes("/");
    end = span.words[span.words.length - 1]?.end ?? start;
    if (isBreak) result.push([]);
    if (span.meaning.kind !== "conjunction") result[result.length - 1]?.push(span);
  }
  return result;
}

function headingPart(segment: readonly Span[]): readonly HeadingPart[] {
  const head = headOf(segment);
  if (
    !head ||
    (head.meaning.kind !== "step" && head.meaning.kind !== "hint" && head.meaning.kind !== "ambiguous")
  )
    return [];
  const { meaning } = head;
  const known = count(segment, ["step", "hint", "ambiguous", "neutral"]);
  const unknown = count(segment, ["unknown"]);
  return [
    {
      kind: meaning.kind,
      steps: meaning.steps,
      otherwise: meaning.kind === "ambiguous" ? meaning.otherwise : [],
      coverage: known / (known + unknown),
    },
  ];
}

/** The span that says what a segment is about: in English the last noun before a preposition, in Russian the first. */
function headOf(segment: readonly Span[]): Span | undefined {
  const preposition = segment.findIndex((span) => span.meaning.kind === "preposition");
  const isTelling = (span: Span): boolean =>
    ["step", "hint", "ambiguous", "neutral"].includes(span.meaning.kind);
  const before = segment.slice(0, preposition === -1 ? undefined : preposition).filter(isTelling);
  const telling = before.length > 0 ? before : segment.filter(isTelling);
  const candidates = mostDecisive(telling);
  const first = candidates[0];
  const isHeadFirst = first !== undefined && "head" in first.meaning && first.meaning.head === "first";
  return isHeadFirst ? first : candidates[candidates.length - 1];
}

/** "Architecture" says little, and beside "training" nothing: the plainer phrase decides. */
function mostDecisive(telling: readonly Span[]): readonly Span[] {
  const plain = telling.filter(({ meaning }) => meaning.kind === "step" || meaning.kind === "neutral");
  if (plain.length > 0) return plain;
  const ambiguous = telling.filter(({ meaning }) => meaning.kind === "ambiguous");
  return ambiguous.length > 0 ? ambiguous : telling;
}

function count(segment: readonly Span[], kinds: readonly string[]): number {
  return segment
    .filter((span) => kinds.includes(span.meaning.kind))
    .reduce((sum, span) => sum + span.words.length, 0);
}
