import * as z from "zod";

/** The options of the rule `broken-anchor`. */
export const schema = z.strictObject({
  otherFiles: z
    .boolean()
    .describe("Links to headings of other Markdown files and to places on boards are checked, too."),
});
