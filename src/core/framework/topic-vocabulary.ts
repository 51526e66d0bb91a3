import * as z from "zod";
import english from "./vocabulary/topics.en.json" with { type: "json" };
import russian from "./vocabulary/topics.ru.json" with { type: "json" };
import { phrases } from "./vocabulary.ts";

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

export type TopicVocabulary = z.infer<typeof topicVocabularySchema>;
export type TopicCues = TopicVocabulary["topics"][string];

/** A test parses the files, so that starting up need not. */
export const topicVocabularies: readonly TopicVocabulary[] = [
  english,
  russian,
] as readonly unknown[] as readonly TopicVocabulary[];
