import type { TextRange } from "../document/text-range.ts";
import type { Word } from "../document/words.ts";
import type { Term } from "./term.ts";
import { termIndex, type TermIndex, type TermMatch } from "./term-index.ts";
import { termById, terms } from "./terms.ts";

/** The words of the trade that a document is read with: the built-in ones and a team's own. */
export interface Glossary {
  /** A team's own first; none has the name of another. */
  readonly terms: readonly Term[];
  /** The term that this text as a whole names, e.g. `nDCG`, `Two towers` or the id `two-tower`. */
  readonly find: (text: string) => Term | undefined;
  /**
   * The terms that prose names within a range, in order; of names that overlap the longer, so `precision at 10` is
   * not also `precision`.
   */
  readonly termsIn: (text: string, range?: TextRange) => readonly TermMatch[];
  /** The same of a whole text whose words are known. */
  readonly termsAmong: (text: string, words: readonly Word[]) => readonly TermMatch[];
  /** The term named at an offset, e.g. below the pointer. */
  readonly termAt: (text: string, offset: number) => TermMatch | undefined;
}

/** Where nobody adds a word. Always this object, so that glossaries can be told apart by identity. */
export const builtInGlossary: Glossary = glossaryOf(terms, new Set());

/** The built-in glossary with terms of one's own, which win where both know a name; of two of one name the first. */
export function glossaryWith(own: readonly Term[]): Glossary {
  if (own.length === 0) return builtInGlossary;
  const byName = new Map<string, Term>();
  for (const term of [...own, ...terms]) {
    const name = term.name.toLowerCase();
    if (!byName.has(name)) byName.set(name, term);
  }
  return glossaryOf([...byName.values()], new Set(own));
}

function glossaryOf(all: readonly Term[], own: ReadonlySet<Term>): Glossary {
  let built: TermIndex | undefined;
  // Built at the first search: a process that never looks for a term does not pay for it.
  const index = (): TermIndex => (built ??= termIndex(all, own));
  const termsIn: Glossary["termsIn"] = (text, range = { start: 0, end: text.length }) =>
    index().matchesIn(text, range);
  return {
    terms: all,
    find: (text) => index().find(text) ?? termById(text.trim().toLowerCase()),
    termsIn,
    termsAmong: (text, words) => index().matchesAmong(text, words),
    termAt: (text, offset) => {
      const around = {
        start: Math.max(0, offset - widestName),
        end: Math.min(text.length, offset + widestName),
      };
      return termsIn(text, around).find(({ range: { start, end } }) => start <= offset && offset <= end);
    },
  };
}

/** Wider than any name in prose, with line breaks and indents inside. */
const widestName = 300;
