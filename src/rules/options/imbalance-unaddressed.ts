import * as z from "zod";

/** The options of the rule `imbalance-unaddressed`. */
export const schema = z.strictObject({
  maxPositivePercent: z.number().min(0).max(50).describe("Positives are rare up to this share."),
});
