import * as z from "zod";

/** The options of the rule `missing-topic`. */
export const schema = z.strictObject({
  ignore: z.array(z.string()).readonly().describe("Ids of topics that are not asked for, e.g. `labels`."),
});
