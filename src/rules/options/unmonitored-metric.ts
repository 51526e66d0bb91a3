import * as z from "zod";

/** The options of the rule `unmonitored-metric`. */
export const schema = z.strictObject({
  minWords: z
    .int()
    .min(0)
    .describe(
      "A shorter monitoring section is left to other rules, unless it lists what is watched of the service.",
    ),
});
