import type { StepId } from "../framework/step-id.ts";
import type { TermMatch } from "../framework/term-index.ts";
import type { Phrases } from "./phrases.ts";

/**
 * Something that a design is asked for ("a fallback") and the ways in which people say it, in phrases
 * as `phraseSource` reads them.
 */
export interface Subject {
  /** Steps whose sections are its place; only these are asked for it. */
  readonly home: readonly StepId[];
  /** Headings and labels that are about it. */
  readonly labels: Phrases;
  /** Headings and labels that are about it in a section of its home. */
  readonly labelsAtHome?: Phrases;
  /** Says it wherever it stands. */
  readonly said: Phrases;
  /** Says it in a section of its home; elsewhere it only suggests it. */
  readonly saidAtHome: Phrases;
  /** Says it in the text below such a heading, in a section of its home. */
  readonly saidBelow?: { readonly heading: Phrases; readonly said: Phrases };
  /** Says the contrary, so that a heading or label around it says nothing: "Launch: to 100% of users on March 1". */
  readonly contrary?: Phrases;
  /** Never says it, but suggests that somebody thought of it: "better than the baseline". */
  readonly suggested: Phrases;
  /** Which of the glossary's terms that a line names says it, in a section of its home. */
  readonly termAtHome?: (terms: readonly TermMatch[], line: string) => TermMatch | undefined;
  /** Below which headings such a term says nothing. */
  readonly isSilentBelow?: (heading: string) => boolean;
}
