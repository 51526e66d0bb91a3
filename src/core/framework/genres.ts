import type * as z from "zod";
import type { genresSchema } from "./vocabulary-schema.ts";
import source from "./vocabulary/genres.json" with { type: "json" };

/** What tells an ML design doc from other Markdown. A test parses the file, so that starting up need not. */
export const genres = source as unknown as z.output<typeof genresSchema>;
