import * as z from "zod";
import { stepIds } from "./step-id.ts";

// What ships is not parsed at the start of the server: a test parses it instead. Nothing here fills in or changes anything.

const phrase = z.string().regex(/^[\p{Ll}\p{N}]+\*?(?: (?:[\p{Ll}\p{N}]+\*?|\*))*$/u, {
  error:
    "a phrase is lower-case words with single spaces; a word may end in * for whatever ending, or be * for any word",
});
const phrases = z.array(phrase).readonly();
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

const some = phrases.optional();

const topicCuesSchema = z.strictObject({
  labels: phrases.describe(
    "Labels of list items, first cells of tables and sub-headings that introduce the topic.",
  ),
  anywhere: some.describe("Phrases that speak of the topic wherever they stand in the document."),
  cues: some.describe("Phrases that speak of the topic when they stand in its step."),
  hints: some.describe("Words of which two different ones in its step speak of the topic."),
  units: some.describe("Words that speak of the topic, in its step, behind a number: 30M payments, 80 ms."),
  terms: z.array(z.string()).readonly().optional().describe("Ids of glossary terms that do so in its step."),
  kinds: z
    .array(z.enum(["loss", "model", "offline-metric", "online-metric", "operational-metric"]))
    .readonly()
    .optional()
    .describe("Kinds of glossary terms that do so in its step."),
});

/** How one language's design docs speak of the topics of a step, by the topic's id. A phrase added needs no code. */
export const topicVocabularySchema = z.strictObject({
  language: z.string(),
  topics: z.record(z.string(), topicCuesSchema),
});

/** What tells an ML design doc from other Markdown, as data. */
export const genresSchema = z.strictObject({
  designs: phrases.describe("Phrases of a title that name an ML design doc."),
  topics: phrases.describe("Phrases of a title that such documents have, and others too."),
  genres: z
    .array(
      z.strictObject({
        name: z.string().describe('Completes "reads like …".'),
        weight: z
          .number()
          .positive()
          .describe("How much one sign speaks against a design doc; a step's section speaks for it by 1."),
        headings: phrases.describe("Headings that such documents have."),
        openings: phrases.describe("Phrases near the start of such documents."),
      }),
    )
    .readonly(),
});
