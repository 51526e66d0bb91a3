import type { Expression } from "./expression.ts";
import type { Quantity } from "./quantity.ts";
import { secondsPerDay } from "./unit-names.ts";
import {
  divideUnits,
  exponentOf,
  isUnitless,
  multiplyUnits,
  sameMeasures,
  unitless,
  withoutTime,
  type Unit,
} from "./unit.ts";

/**
 * How times in an estimate are read. *exact*: per day is per 86,400 seconds. *label*: units of time are mere words, as
 * in `2B req/day ÷ 86,400 = 23k QPS`, where the number itself converts. *converted*: exact, and numbers that convert
 * units of time (86,400, 24, 365, `24 h`) are worth 1, because the units do their work already.
 */
export type TimeReading = "exact" | "label" | "converted";

export interface Reading {
  readonly time: TimeReading;
  /** Whether bare factors such as 1,000, 1024 and 8 only convert prefixes, as in `250 M GB ÷ 1,000 = 250k TB`. */
  readonly convertsPrefix: boolean;
  /** Quantities whose tight `B` stands for bytes. */
  readonly inBytes: ReadonlySet<Quantity>;
}

/** The value of an expression, as an interval, because operands may be spans. */
export interface Evaluated {
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  /** What the units of time in it amount to; 1 when there are none. */
  readonly timeFactor: number;
  readonly isPercent: boolean;
}

/** The value of an expression; undefined when units cannot be added, or a divisor is zero. */
export function evaluate(expression: Expression, reading: Reading): Evaluated | undefined {
  if (expression.kind === "operand") return operandValue(expression.quantity, reading, false);
  const isProduct = expression.operator === "*" || expression.operator === "/";
  const left = factorValue(expression.left, reading, isProduct);
  const right = factorValue(expression.right, reading, isProduct);
  if (!left || !right) return undefined;
  switch (expression.operator) {
    case "*":
      return product(left, right);
    case "/":
      return quotient(left, right);
    case "+":
      return sum(left, right, 1, reading.time);
    case "-":
      return sum(left, right, -1, reading.time);
  }
}

function factorValue(expression: Expression, reading: Reading, isFactor: boolean): Evaluated | undefined {
  return expression.kind === "operand"
    ? operandValue(expression.quantity, reading, isFactor)
    : evaluate(expression, reading);
}

function operandValue(quantity: Quantity, reading: Reading, isFactor: boolean): Evaluated {
  const { notation } = quantity;
  const isPercent = quantity.text.endsWith("%");
  const isConversion =
    (reading.time === "converted" && isTimeConstant(quantity)) ||
    (reading.convertsPrefix && isPrefixConstant(quantity));
  if (isFactor && isConversion) {
    return { low: 1, high: 1, unit: unitless, timeFactor: 1, isPercent: false };
  }
  const other = reading.inBytes.has(quantity) ? quantity.otherReading : undefined;
  const { low, high, unit } = other ? { low: other.value, high: other.value, unit: other.unit } : quantity;
  const { timeFactor } = notation;
  if (reading.time !== "label") return { low, high, unit, timeFactor, isPercent };
  return { low: low / timeFactor, high: high / timeFactor, unit: withoutTime(unit), timeFactor, isPercent };
}

const timeConstants: ReadonlySet<number> = new Set([
  7,
  12,
  24,
  30,
  31,
  52,
  60,
  365,
  1440,
  3600,
  secondsPerDay,
  1e5,
  2.5e6,
  2.6e6,
  2.592e6,
  3.15e7,
  31_536_000,
]);

/** A bare number that can only be there to convert units of time. */
export function isBareTimeConstant(quantity: Quantity): boolean {
  return isUnitless(quantity.unit) && isTimeConstant(quantity);
}

/** A bare number or a time that writers multiply or divide by to get from one unit of time to another. */
export function isTimeConstant(quantity: Quantity): boolean {
  const names = Object.keys(quantity.unit);
  if (names.length === 0) return !quantity.text.endsWith("%") && timeConstants.has(quantity.value);
  return names.length === 1 && exponentOf(quantity.unit, "second") === 1 && quantity.value >= 60;
}

const prefixConstants: ReadonlySet<number> = new Set([
  8,
  100,
  1e3,
  1e6,
  1e9,
  1e12,
  ...[1, 2, 3, 4].map((power) => 1024 ** power),
]);

/** A bare number that writers multiply or divide by to get from KB to MB, from bytes to bits, from a share to %. */
export function isPrefixConstant(quantity: Quantity): boolean {
  return isUnitless(quantity.unit) && !quantity.text.endsWith("%") && prefixConstants.has(quantity.value);
}

function product(left: Evaluated, right: Evaluated): Evaluated {
  const ends = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high];
  return {
    low: Math.min(...ends),
    high: Math.max(...ends),
    unit: multiplyUnits(left.unit, right.unit),
    timeFactor: left.timeFactor * right.timeFactor,
    isPercent: left.isPercent && right.isPercent,
  };
}

function quotient(left: Evaluated, right: Evaluated): Evaluated | undefined {
  if (right.low * right.high <= 0) return undefined;
  const inverse = {
    low: 1 / right.high,
    high: 1 / right.low,
    unit: divideUnits(unitless, right.unit),
    timeFactor: 1 / right.timeFactor,
    isPercent: false,
  };
  return product(left, inverse);
}

function sum(left: Evaluated, right: Evaluated, sign: 1 | -1, time: TimeReading): Evaluated | undefined {
  // `100M + 10%` grows by a tenth.
  if (right.isPercent && !left.isPercent) {
    const growth = { low: 1 + sign * right.low, high: 1 + sign * right.high };
    return product(left, { ...growth, unit: unitless, timeFactor: 1, isPercent: false });
  }
  const isSameTime = Math.abs(left.timeFactor / right.timeFactor - 1) < 1e-9;
  if (!sameMeasures(left.unit, right.unit) || (time === "label" && !isSameTime)) return undefined;
  return {
    low: left.low + sign * (sign > 0 ? right.low : right.high),
    high: left.high + sign * (sign > 0 ? right.high : right.low),
    unit: left.unit,
    timeFactor: isSameTime ? left.timeFactor : 1,
    isPercent: left.isPercent,
  };
}
