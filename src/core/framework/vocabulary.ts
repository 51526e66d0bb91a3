import * as z from "zod";
import { stepIds } from "./step-id.ts";
import english from "./vocabulary/en.json" with { type: "json" };
import russian from "./vocabulary/ru.json" with { type: "json" };

const phrase = z.string().regex(/^[\p{Ll}\p{N}]+\*?(?: (?:[\p{Ll}\p{N}]+\*?|\*))*$/u, {
  error:
    "a phrase is lower-case words with single spaces; a word may end in * for whatever ending, or be * for any word",
});
export const phrases = z.array(phrase).readonly();
const stepId = z.enum(stepIds);

const stepVocabularySchema = z.strictObject({
  headings: phrases.describe('Headings that introduce the step by themselves, e.g. "data preparation".'),
  hints: phrases.describe(
    'Headings that introduce the step only if the text below speaks of it, e.g. "approach".',
  ),
  cues: phrases.describe('Words that a text about the step uses, e.g. "binary classification".'),
});

/** The words by which one language's design docs name the steps. A phrase added to the JSON needs no code. */
export const vocabularySchema = z.strictObject({
  language: z.string(),
  head: z
    .enum(["first", "last"])
    .describe('Which noun of a compound says what it is: "model evaluation" is about its last.'),
  steps: z.record(stepId, stepVocabularySchema),
  ambiguous: z
    .array(
      z.strictObject({
        phrases,
        steps: z.array(stepId).min(1).readonly().describe("The steps it may mean; the text below decides."),
        otherwise: z.array(stepId).readonly().describe("What it means where the text below tells nothing."),
      }),
    )
    .readonly(),
  neutral: phrases.describe("Headings that introduce no step, though they may hold a word that does."),
  fillers: phrases.describe('Words that add nothing to a heading, e.g. "strategy" in "data strategy".'),
  stopwords: phrases,
  conjunctions: phrases.describe("Words between two things that one heading names."),
  prepositions: phrases.describe("Words after which a heading only narrows what it named before."),
});

export type Vocabulary = z.infer<typeof vocabularySchema>;

/** Parsed on load, so that a mistake in the data fails at once and names its place. */
export const vocabularies: readonly Vocabulary[] = [english, russian].map((data) =>
  vocabularySchema.parse(data),
);
