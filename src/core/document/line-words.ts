import type { TermMatch } from "../framework/term-index.ts";
import { lineFact } from "./prose-lines.ts";
import type { PatternBits } from "./trigger-words.ts";
import { triggeredBy } from "./triggers.ts";
import { wordsOf } from "./words.ts";

/** The words of a line as phrases see them, found once for all that look for phrases, terms and certain words in it. */
export const wordsIn = lineFact(({ text }) => wordsOf(text));

/** The terms that a line names. */
export const termsIn = lineFact((line): readonly TermMatch[] =>
  line.glossary.termsAmong(line.text, wordsIn(line)),
);

/** What the words of a line trigger. */
export const triggeredIn = lineFact((line): PatternBits => triggeredBy(wordsIn(line)));
