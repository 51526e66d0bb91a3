/**
 * A mistake put into a finished design. The rule it is for must find it, once, and no rule may say anything else that it did not
 * say before.
 */
export interface Defect {
  /** A document of this folder or of the examples, without its ending. */
  readonly document: string;
  /** What a reader of the test should know the defect as. */
  readonly what: string;
  /** Each finds its place once; a pattern replaces its whole match. */
  readonly edits: readonly (readonly [find: string | RegExp, replacement: string])[];
}
