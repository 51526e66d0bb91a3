/** A mistake put into a held-out design: found when its rule says something that it did not say of the clean design. */
export interface HeldOutDefect {
  /** The rule that is for it, by its description alone: no defect here was written from what a rule looks for. */
  readonly rule: string;
  readonly what: string;
  /** Each finds its place once, however the lines are broken; a pattern replaces its whole match. */
  readonly edits: readonly (readonly [find: string | RegExp, replacement: string])[];
}
