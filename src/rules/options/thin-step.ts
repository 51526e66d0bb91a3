import * as z from "zod";

const minWords = z.int().min(0).describe("A step of fewer words is thin where the others say much more.");

/** The options of the rule `thin-step`. */
export const schema = z.strictObject({
  minWords,
  minWordsInInterviews: minWords,
});
