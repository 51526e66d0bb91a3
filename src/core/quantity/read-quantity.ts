import type { Measure, Notation, Quantity } from "./quantity.ts";
import { quantityContext } from "./quantity-context.ts";
import { readScale } from "./read-scale.ts";
import { readUnit } from "./read-unit.ts";
import type { NumberToken, Token } from "./token.ts";
import { measuredUnit } from "./unit-names.ts";
import { currencies, exponentOf, isUnitless, multiplyUnits, sameMeasures, type Unit } from "./unit.ts";

/** A quantity with the index of the first token behind it. */
export interface ReadQuantity {
  readonly quantity: Quantity;
  readonly next: number;
}

/**
 * The quantity whose number is token `at`, with everything that belongs to it: currency, scale, unit, the other end
 * of a span. Undefined when letters hang on the number that are no unit (`5m`, `3D`, `2PR`): that is no quantity.
 */
export function readQuantity(text: string, tokens: readonly Token[], at: number): ReadQuantity | undefined {
  const first = readAmount(tokens, at);
  if (!first) return undefined;
  const span = readSpan(tokens, first);
  const amount = span ?? first;
  const last = tokens[amount.next - 1];
  if (!last) return undefined;
  const range = { start: first.start, end: last.end };
  const low = first.number.value * (span ? span.firstFactor : first.factor) * first.sign;
  const high = span ? amount.number.value * amount.factor : low;
  const quantity: Quantity = {
    value: (low + high) / 2,
    unit: amount.unit,
    range,
    text: text.slice(range.start, range.end),
    low,
    high,
    ...quantityContext(tokens, first.firstToken, amount.next),
    ...(amount.isAtLeast ? { comparator: ">=" } : {}),
    notation: notationOf(text, amount, range.end),
    ...(span || first.otherReading === undefined ? {} : { otherReading: first.otherReading }),
  };
  return { quantity, next: amount.next };
}

/** One number with its scale and unit. */
interface Amount {
  readonly number: NumberToken;
  readonly firstToken: number;
  readonly start: number;
  readonly sign: 1 | -1;
  readonly prefix: string;
  readonly scale: { readonly text: string; readonly factor: number; readonly spaced: boolean };
  readonly scaleEnd: number;
  /** Scale times unit. */
  readonly factor: number;
  readonly unit: Unit;
  readonly unitFactor: number;
  readonly timeFactor: number;
  readonly next: number;
  /** True for `10M+`. */
  readonly isAtLeast: boolean;
  readonly otherReading?: Measure;
}

function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const number = tokens[at];
  if (number?.kind !== "number") return undefined;
  const front = readFront(tokens, at);
  const scale = readScale(tokens, at + 1);
  const plus = isPlusBehind(tokens, scale.next);
  const read = readUnit(tokens, scale.next + (plus ? 1 : 0), front.prefix !== "");
  const hanging = tokens[read.next];
  if (hanging?.kind === "word" && hanging.tight && read.next === scale.next && !isTimes(tokens, read.next))
    return undefined;
  const isCounted = Object.values(read.unit).some((exponent) => exponent > 0);
  const currency = front.prefix === "" ? undefined : measuredUnit(front.prefix);
  // `$800M USD` names its currency twice.
  const isNamedTwice = currency !== undefined && exponentOf(read.unit, front.prefix) === 1;
  const unit = currency && !isNamedTwice ? multiplyUnits(currency.unit, read.unit) : read.unit;
  const bytes =
    scale.mayBeBytes && !isCounted && front.prefix === ""
      ? { value: number.value * read.factor, unit: multiplyUnits(read.unit, { byte: 1 }) }
      : undefined;
  return {
    number,
    ...front,
    scale,
    scaleEnd: tokens[scale.next - 1]?.end ?? number.end,
    factor: scale.factor * read.factor,
    unit,
    unitFactor: read.factor,
    timeFactor: read.timeFactor,
    next: read.next,
    isAtLeast: plus,
    ...(bytes ? { otherReading: bytes } : {}),
  };
}

/** The currency sign and the minus before a number. */
function readFront(tokens: readonly Token[], at: number) {
  const before = tokens[at - 1];
  const isCurrency =
    before?.kind === "symbol" &&
    tokens[at]?.tight === true &&
    currencies.some((currency) => currency === before.text);
  const first = isCurrency ? at - 1 : at;
  const minus = tokens[first - 1];
  const isNegative =
    minus?.kind === "symbol" && minus.text === "-" && !minus.tight && tokens[first]?.tight === true;
  const firstToken = isNegative ? first - 1 : first;
  return {
    firstToken,
    start: tokens[firstToken]?.start ?? 0,
    sign: isNegative ? (-1 as const) : (1 as const),
    prefix: isCurrency ? before.text : "",
  };
}

/** `10M+ users`: a plus that belongs to the number before it and adds nothing. */
function isPlusBehind(tokens: readonly Token[], at: number): boolean {
  const plus = tokens[at];
  return plus?.kind === "symbol" && plus.text === "+" && plus.tight && tokens[at + 1]?.tight !== true;
}

/** An `x` that multiplies what follows: `10x20`; at the end it is a factor, `3x`, and still no unit. */
function isTimes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === "word" && /^[xXх]$/.test(token.text);
}

interface Span extends Amount {
  /** What one of the first number is worth: its own scale and unit, or those of the second. */
  readonly firstFactor: number;
}

/** `3–5 days`, `10M-20M`, `3 to 5 days`: the second end, if this is a span that grows. */
function readSpan(tokens: readonly Token[], first: Amount): Span | undefined {
  const joint = tokens[first.next];
  const number = tokens[first.next + 1];
  if (joint === undefined || number?.kind !== "number" || first.sign < 0) return undefined;
  const isDash =
    joint.kind === "symbol" && (joint.text === "-" || joint.text === "–") && joint.tight && number.tight;
  const isBare = first.factor === 1 && isUnitless(first.unit);
  const isLoose =
    isBare && (joint.kind === "word" ? joint.text === "to" : joint.kind === "symbol" && joint.text === "–");
  if (!isDash && !isLoose) return undefined;
  const second = readAmount(tokens, first.next + 1);
  if (!second || (isLoose && isUnitless(second.unit))) return undefined;
  const firstFactor = isBare ? second.factor : first.factor;
  const sharesPrefix = first.prefix !== "" && isUnitless(second.unit);
  if (!isBare && !sharesPrefix && !sameMeasures(first.unit, second.unit)) return undefined;
  const grows = first.number.value * firstFactor < second.number.value * second.factor;
  return grows
    ? { ...second, prefix: first.prefix, unit: first.prefix === "" ? second.unit : first.unit, firstFactor }
    : undefined;
}

function notationOf(text: string, amount: Amount, end: number): Notation {
  const { number, scale } = amount;
  const suffix = text.slice(amount.scaleEnd, end).replace(/^\+/, "");
  const grouping = number.style === "^" ? "" : number.style;
  return {
    prefix: amount.prefix,
    scale: scale.text,
    scaleSpaced: scale.spaced,
    suffix,
    unitFactor: amount.unitFactor,
    timeFactor: amount.timeFactor,
    step: number.step * amount.factor,
    digits: number.digits,
    grouping,
    isPlain: amount.prefix === "" && scale.text === "" && suffix === "" && number.style === "",
  };
}
