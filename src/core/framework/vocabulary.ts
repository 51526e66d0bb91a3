import type * as z from "zod";
import type { vocabularySchema } from "./vocabulary-schema.ts";
import english from "./vocabulary/en.json" with { type: "json" };
import russian from "./vocabulary/ru.json" with { type: "json" };

export type Vocabulary = z.output<typeof vocabularySchema>;

/** A test parses the files, so that starting up need not. */
export const vocabularies: readonly Vocabulary[] = [
  english,
  russian,
] as readonly unknown[] as readonly Vocabulary[];
