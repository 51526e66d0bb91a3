import type { TextRange } from "../document/text-range.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { exponentOf } from "../quantity/unit.ts";
import { isAsserted } from "./asserted.ts";
import { quantitiesIn } from "./quantities.ts";
import { matchingFact } from "./statement-fact.ts";

/** A load as its writer counts it: `10k QPM` is 10,000 in 60 seconds. */
export interface RequestRate {
  readonly amount: number;
  /** What the amount is per. */
  readonly seconds: number;
  readonly text: string;
  /** In the statement's text. */
  readonly range: TextRange;
}

const hint = /\b(?:[QR]P[SM]|[qr]p[sm])\b|\b(?:requests?|queries|req)(?: a | per |\/)(?:s|m|h)/;

/**
 * Requests and queries per second, minute or hour. What a statement gives in two units of time, or sets as a limit for
 * somebody, is left out: neither is a slip.
 */
export const requestRates = matchingFact<RequestRate>([hint], (statement) => {
  const { text } = statement;
  if (!hint.test(text) || !/\d/.test(text) || limit.test(text)) return [];
  const rates = quantitiesIn(statement).flatMap((quantity) => rateOf(quantity));
  return rates.filter(
    (rate) =>
      isAsserted(statement, rate.range) &&
      !rates.some((other) => other.amount === rate.amount && other.seconds !== rate.seconds),
  );
});

const limit = /\b(?:limit(?:s|ed)?|quotas?|throttl\w+|per (?:user|client|key|customer))\b|\/user/i;

/** Small numbers meet by chance. */
const leastAmount = 100;

function rateOf({ unit, value, notation, text, range }: Quantity): readonly RequestRate[] {
  const isOfRequests = exponentOf(unit, "query") === 1 || exponentOf(unit, "request") === 1;
  if (!isOfRequests || exponentOf(unit, "second") !== -1 || Object.keys(unit).length !== 2) return [];
  const seconds = Math.round(1 / notation.timeFactor);
  const amount = Number((value / notation.timeFactor).toPrecision(9));
  return seconds <= 3600 && amount >= leastAmount ? [{ amount, seconds, text, range }] : [];
}
