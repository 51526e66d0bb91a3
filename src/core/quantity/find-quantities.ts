import { maskProse, type Scope } from "./prose.ts";
import type { Quantity } from "./quantity.ts";
import { readQuantity } from "./read-quantity.ts";
import { tokenize, type Token } from "./token.ts";
import { isUnitless } from "./unit.ts";

/**
 * The numbers with units in a piece of Markdown, in text order. Bare numbers count only when their form shows an
 * amount (`1e9`, `86,400`, `2M`); dates, versions, years, list numbers, code, math and URLs never do.
 */
export function findQuantities(text: string, scope: Scope = {}): readonly Quantity[] {
  return quantitiesIn(text, tokenize(maskProse(text, scope), scope.range?.start ?? 0));
}

/** The same for text that is tokenized already. */
export function quantitiesIn(text: string, tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const read = tokens[at]?.kind === "number" ? readQuantity(text, tokens, at) : undefined;
    if (read && isAmount(tokens, at, read.quantity)) {
      const powered = timesPowerOfTen(text, tokens, read.quantity, read.next);
      found.push(powered?.quantity ?? read.quantity);
      at = powered?.next ?? read.next;
    } else {
      at = read?.next ?? at + 1;
    }
  }
  return found;
}

function isAmount(tokens: readonly Token[], at: number, quantity: Quantity): boolean {
  const { notation, unit } = quantity;
  if (notation.isPlain) return isMantissa(tokens, at);
  const isBare = notation.scale === "" && notation.grouping === "" && notation.prefix === "";
  if (isBare && /^(?:19|20)\d\d$/.test(quantity.text.slice(0, 4)) && !/^\d{4}[.\d]/.test(quantity.text)) {
    // "In 2024 users asked …": a year, unless what follows is a real unit.
    return "byte" in unit || quantity.text.endsWith("%") || (isUnitless(unit) && quantity.text.length > 4);
  }
  const before = tokens[at - 1];
  const names =
    /^(?:step|phase|figure|fig|table|section|chapter|version|option|part|tier|stage|level|layer|appendix|шаг|этап)$/i;
  return !(isBare && before?.kind === "word" && names.test(before.text));
}

/** The `2` of `2 × 10⁶`: no amount by itself. */
function isMantissa(tokens: readonly Token[], at: number): boolean {
  return powerAt(tokens, at + 1) !== undefined;
}

function powerAt(tokens: readonly Token[], at: number): number | undefined {
  const times = tokens[at];
  const power = tokens[at + 1];
  const isTimes =
    (times?.kind === "symbol" && times.text === "*") || (times?.kind === "word" && /^[xх]$/.test(times.text));
  if (!isTimes || power?.kind !== "number" || power.style !== "^") return undefined;
  return Number.isInteger(Math.log10(power.value)) ? at + 1 : undefined;
}

function timesPowerOfTen(text: string, tokens: readonly Token[], mantissa: Quantity, next: number) {
  const power = mantissa.notation.isPlain ? powerAt(tokens, next) : undefined;
  const read = power === undefined ? undefined : readQuantity(text, tokens, power);
  if (!read) return undefined;
  const range = { start: mantissa.range.start, end: read.quantity.range.end };
  const value = mantissa.value * read.quantity.value;
  const quantity: Quantity = {
    ...mantissa,
    value,
    low: value,
    high: value,
    unit: read.quantity.unit,
    range,
    text: text.slice(range.start, range.end),
    percentile: mantissa.percentile ?? read.quantity.percentile,
    notation: {
      ...read.quantity.notation,
      step: mantissa.notation.step * read.quantity.value,
      digits: mantissa.notation.digits,
    },
  };
  return { quantity, next: read.next };
}
