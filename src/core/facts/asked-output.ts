import { matchingFact, standsIn, where } from "./statement-fact.ts";
import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { isAsserted } from "./asserted.ts";

/** What a model is asked for: one of some classes, or a number. */
export type OutputKind = "classes" | "numbers";

export interface AskedOutput {
  readonly kind: OutputKind;
  /** In the statement's text. */
  readonly range: TextRange;
}

const ways: readonly (readonly [OutputKind, RegExp])[] = [
  [
    "classes",
    /\b(?:predict|estimate|tell|say|decide|guess|answer|learn)(?:s|ed|ing)? (?:for each \w+ |us )?(?:whether|how likely|which of)\b|\btwo classes\b|\bprobability (?:that|for each|of each)\b/gi,
  ],
  [
    "numbers",
    /\b(?:predict|estimate|tell|say|guess|answer|learn|forecast)(?:s|ed|ing)? (?:for each \w+ |us )?how (?:many|much|long|far|late|high)\b/gi,
  ],
];

/** What the framing asks for in plain words, where it may name no task: "say how likely a crack is", "estimate how long". */
export const askedOutputs = where(
  matchingFact<AskedOutput>(
    ways.map(([, pattern]) => pattern),
    (statement) =>
      ways.flatMap(([kind, pattern]) =>
        everyMatch(statement.text, pattern).flatMap(({ 0: words, index }): AskedOutput[] => {
          const range = { start: index, end: index + words.length };
          return isAsserted(statement, range) ? [{ kind, range }] : [];
        }),
      ),
  ),
  (asked) => standsIn(asked, ["framing"]),
);
