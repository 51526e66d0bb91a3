/**
 * How long what is drawn may wait, in milliseconds: on the canvas before the host hears of it, and in the host before
 * the journal is written. What a crash costs at most is the sum of both, so that stays within a second.
 */
export const boardDelays = {
  /** With a button down: a stroke is committed when it ends, for it is one undo step; on its way the host gets drafts. */
  stroke: 400,
  /** Text, or a line of many points: that may take minutes and is committed as far as it is. */
  entry: 600,
  /** Several changes are written to the journal at once. */
  journal: 300,
} as const;
