import * as z from "zod";
import source from "./vocabulary/genres.json" with { type: "json" };
import { phrases } from "./vocabulary.ts";

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

export const genres = genresSchema.parse(source);
