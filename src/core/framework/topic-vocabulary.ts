import type * as z from "zod";
import type { topicVocabularySchema } from "./vocabulary-schema.ts";
import english from "./vocabulary/topics.en.json" with { type: "json" };
import russian from "./vocabulary/topics.ru.json" with { type: "json" };

export type TopicVocabulary = z.output<typeof topicVocabularySchema>;
export type TopicCues = TopicVocabulary["topics"][string];

/** A test parses the files, so that starting up need not. */
export const topicVocabularies: readonly TopicVocabulary[] = [
  english,
  russian,
] as readonly unknown[] as readonly TopicVocabulary[];
