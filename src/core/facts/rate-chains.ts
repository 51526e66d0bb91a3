import type { TextRange } from "../document/text-range.ts";
import { formatLike } from "../quantity/format-quantity.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { currencies, exponentOf, sameUnit } from "../quantity/unit.ts";
import { isAsserted } from "./asserted.ts";
import { quantitiesIn } from "./quantities.ts";
import { matchingFact } from "./statement-fact.ts";

/** One amount in two units of time that do not agree: "480 GB/day, 175 TB/year". Places are in the statement's text. */
export interface RateMismatch {
  readonly range: TextRange;
  readonly base: { readonly text: string; readonly range: TextRange };
  /** The other amount in this one's unit. */
  readonly expected: string;
}

const perTime = /(?:\/|\bper |\ba )(?:day|week|month|quarter|year|yr)\b/i;
/** Nothing stands between the two that makes the second a thing of its own. */
const joined =
  /^\s*(?:,|\(|\/|or|i\.e\.,?|that is,?|and so|so|,? or|,? i\.e\.,?)?\s*(?:about|around|roughly|some|~)?\s*$/i;

export const rateMismatches = matchingFact<RateMismatch>([perTime], (statement) => {
  if (statement.kind === "quote" || statement.kind === "question" || !perTime.test(statement.text)) return [];
  const rates = quantitiesIn(statement).filter(isRate);
  return rates.slice(1).flatMap((rate, at): readonly RateMismatch[] => {
    const before = rates[at];
    if (!before || !sameUnit(before.unit, rate.unit)) return [];
    if (before.notation.timeFactor === rate.notation.timeFactor) return [];
    if (!joined.test(statement.text.slice(before.range.end, rate.range.start))) return [];
    const ratio = rate.value / before.value;
    if (!(ratio > 0) || Math.abs(Math.log(ratio)) < Math.log(tolerance) || !isAsserted(statement, rate.range))
      return [];
    return [
      {
        range: rate.range,
        base: { text: before.text, range: before.range },
        expected: formatLike(before.value, rate.notation),
      },
    ];
  });
});

/** Bytes or money per time; of what people do in a day there are peaks. */
function isRate({ unit, value }: Quantity): boolean {
  const isStored = exponentOf(unit, "byte") === 1 || currencies.some((sign) => exponentOf(unit, sign) === 1);
  return isStored && exponentOf(unit, "second") === -1 && Object.keys(unit).length === 2 && value > 0;
}

/** A month of 28 to 31 days, a year of 360, and all of it rounded. */
const tolerance = 1.35;
