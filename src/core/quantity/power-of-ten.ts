import type { Quantity } from "./quantity.ts";
import { readQuantity, type ReadQuantity } from "./read-quantity.ts";
import type { Token } from "./token.ts";

/** Like `readQuantity`, and `2 × 10⁶ users` is one quantity. */
export function readAmountAt(text: string, tokens: readonly Token[], at: number): ReadQuantity | undefined {
  const read = readQuantity(text, tokens, at);
  const mantissa = read?.quantity;
  const power = mantissa?.notation.isPlain === true ? powerOfTenAt(tokens, read?.next ?? at) : undefined;
  const scaled = power === undefined ? undefined : readQuantity(text, tokens, power);
  return mantissa && scaled
    ? { quantity: product(text, mantissa, scaled.quantity), next: scaled.next }
    : read;
}

/** The index of the power of ten that a times sign at `at` multiplies by; undefined for other factors. */
export function powerOfTenAt(tokens: readonly Token[], at: number): number | undefined {
  const times = tokens[at];
  const power = tokens[at + 1];
  const isTimes =
    (times?.kind === "symbol" && times.text === "*") || (times?.kind === "word" && /^[xх]$/.test(times.text));
  if (!isTimes || power?.kind !== "number" || power.style !== "^") return undefined;
  return Number.isInteger(Math.log10(power.value)) ? at + 1 : undefined;
}

function product(text: string, mantissa: Quantity, power: Quantity): Quantity {
  const range = { start: mantissa.range.start, end: power.range.end };
  const value = mantissa.value * power.value;
  const { step, digits } = mantissa.notation;
  return {
    ...mantissa,
    value,
    low: value,
    high: value,
    unit: power.unit,
    range,
    text: text.slice(range.start, range.end),
    percentile: mantissa.percentile ?? power.percentile,
    notation: { ...power.notation, step: step * power.value, digits },
  };
}
