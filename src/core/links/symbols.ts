import type { TextRange } from "../document/text-range.ts";
import type { Page } from "./page.ts";

/** Something in the workspace that can be gone to by its name. */
export interface PageSymbol {
  readonly page: Page;
  readonly name: string;
  readonly range: TextRange;
}

/** A board's frame or component, or a heading, that matches a query; the best first, at most `most`. */
export function findSymbols(query: string, pages: readonly Page[], most: number): readonly PageSymbol[] {
  const letters = query.toLowerCase().replace(/\s+/g, "");
  const found = pages.flatMap((page) =>
    page.names.flatMap(({ name, range }) => {
      const score = matchScore(letters, name.toLowerCase());
      return score === undefined ? [] : [{ page, name, range, score }];
    }),
  );
  return found.sort((a, b) => b.score - a.score).slice(0, most);
}

/**
 * How well the letters of a query, in their order, are found in a name: letters that follow each other and those
 * that start a word count more. Undefined when one is not found.
 */
export function matchScore(letters: string, name: string): number | undefined {
  let score = 0;
  let from = 0;
  let previous = -2;
  for (const letter of letters) {
    const at = name.indexOf(letter, from);
    if (at < 0) return undefined;
    if (at === previous + 1) score += 3;
    if (at === 0 || /[^\p{L}\p{N}]/u.test(name.charAt(at - 1))) score += 2;
    previous = at;
    from = at + letter.length;
  }
  // Of two names that match alike, the shorter one is closer to what was typed.
  return (
    score - name.length / 1_000 + (letters !== "" && name.replace(/\s+/g, "").includes(letters) ? 10 : 0)
  );
}
