import type { StepId } from "../framework/step-id.ts";
import type { TermMatch } from "../framework/term-index.ts";

/**
 * Something that a design is asked for ("a fallback") and the ways in which people say it. Patterns are written
 * as phrases: a space stands for spaces or a hyphen (` ?`: or nothing), `*` for the rest of a word, `…` for anything in between within a
 * sentence, `|` and groups as in regular expressions. They match whole words in a text of small letters (`lowerCase`).
 */
export interface Subject {
  /** Steps whose sections are its place; only these are asked for it. */
  readonly home: readonly StepId[];
  /** Headings and labels that are about it. */
  readonly labels: RegExp;
  /** Headings and labels that are about it in a section of its home. */
  readonly labelsAtHome?: RegExp;
  /** Says it wherever it stands. */
  readonly said: RegExp;
  /** Says it in a section of its home; elsewhere it only suggests it. */
  readonly saidAtHome: RegExp;
  /** Says it in the text below such a heading, in a section of its home. */
  readonly saidBelow?: { readonly heading: RegExp; readonly said: RegExp };
  /** Never says it, but suggests that somebody thought of it: "better than the baseline". */
  readonly suggested: RegExp;
  /** Which of the glossary's terms that a line names says it, in a section of its home. */
  readonly termAtHome?: (terms: readonly TermMatch[], line: string) => TermMatch | undefined;
  /** Below which headings such a term says nothing. */
  readonly isSilentBelow?: (heading: string) => boolean;
}

/**
 * The phrases as one pattern, to be looked for in small letters; no phrases match nothing. Most of a first review was once the
 * compiling of these: hence neither `i` nor `u`, and letters as few ranges.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  if (phrases.length === 0) return /(?!)/;
  const source = phrases
    .join("|")
    .replaceAll("\\p{L}", inWord)
    .replaceAll("*", `${inWord}{0,}`)
    .replaceAll(" ?", "[ \\t\u00a0-]{0,6}")
    .replaceAll(/ (?!\\t)/g, "[ \\t\u00a0-]{1,6}")
    .replaceAll("…", "(?:[^.!?|\\n]|\\.(?=\\d)){0,80}?");
  return new RegExp(`(?<!${inWord})(?:${source})(?!${inWord})`);
}

/**
 * A character of a word: none of the controls, spaces, punctuation marks, symbols and emoji that stand between words of the
 * languages that phrases are written in.
 */
const inWord =
  "[^\\x00-\\x2f:-@\\[-`{-\\xa9\\xab-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7\\u2000-\\u206f\\u20a0-\\u20cf\\u2100-\\u2bff\\u3000-\\u303f\\ud800-\\uf8ff\\ufe00-\\ufe0f]";
