import { evaluate, isBareTimeConstant, isTimeConstant, type Evaluated } from "./evaluate.ts";
import { operandsOf, type Expression } from "./expression.ts";
import { formatQuantity, type QuantityStyle } from "./format-quantity.ts";
import type { Measure, Quantity } from "./quantity.ts";
import { exponentOf, isUnitless, measuresOf, withoutTime, type Unit } from "./unit.ts";

/** The result that belongs behind the equals sign of an unfinished line; undefined when it is not certain. */
export function finishEstimate(
  expression: Expression,
): { computed: Measure; suggestion: string } | undefined {
  const operands = operandsOf(expression);
  const inBytes = bytesAtTheEnd(operands);
  const exact = evaluate(expression, { time: "exact", convertsPrefix: false, inBytes });
  if (!exact || exact.low !== exact.high || !Number.isFinite(exact.low)) return undefined;
  const rate = operands.find((one) => exponentOf(one.unit, "second") === -1);
  const constants = operands.filter(isTimeConstant);
  const hasConstant = constants.length > 0;
  // `86,400 s/day` is one: it only says how the rate beside it is to be written.
  if (operands.some((one) => isUnitless(one.unit) && one.notation.timeFactor !== 1)) return undefined;
  if (!hasConstant || rate === undefined)
    return hasConstant || isPlainTime(exact) ? written(exact, operands, rate) : undefined;
  // Twelve months are a year, and not 360 days.
  if (constants.some((one) => isMonthByYear(rate, one))) return undefined;
  // `1k req/s × 30 days =`: the units convert by themselves.
  if (exponentOf(exact.unit, "second") === 0 && !operands.some(isBareTimeConstant))
    return written(exact, operands, undefined);
  const converted = evaluate(expression, { time: "converted", convertsPrefix: false, inBytes });
  const label = evaluate(expression, { time: "label", convertsPrefix: false, inBytes });
  if (!converted || !label) return undefined;
  // `2B req/day ÷ 86,400 =` is per second: the number says so. `… × 365 =` is a total: no unit of time is certain.
  const isPerSecond = divides(expression) && exponentOf(converted.unit, "second") === -1;
  if (isPerSecond && Math.abs(converted.low / label.low - 1) < 0.01)
    return written(converted, operands, undefined);
  // As mere words, days beside a rate per second would be seconds.
  if (constants.some((one) => !isUnitless(one.unit) && !isPerSameTime(rate, one))) return undefined;
  return written({ ...label, unit: withoutTime(label.unit) }, operands, undefined);
}

function isMonthByYear(rate: Quantity, { notation: { timeFactor } }: Quantity): boolean {
  const ratio = rate.notation.timeFactor * timeFactor;
  return Math.abs(ratio * (360 / 365) - 12) < 1e-6 || Math.abs(ratio * (365 / 360) * 12 - 1) < 1e-6;
}

function isPerSameTime(rate: Quantity, time: Quantity): boolean {
  return Math.abs(rate.notation.timeFactor * time.notation.timeFactor - 1) < 1e-6;
}

function isPlainTime(value: Evaluated): boolean {
  const exponent = exponentOf(value.unit, "second");
  return exponent >= -1 && exponent <= 1;
}

function written(value: Evaluated, operands: readonly Quantity[], rate: Quantity | undefined) {
  const computed: Measure = { value: value.low, unit: mainUnit(value.unit, operands) };
  const style: QuantityStyle = { binary: operands.some((one) => /[KMGTP]iB/.test(one.text)), ...perOf(rate) };
  const isShare = value.isPercent;
  return {
    computed,
    suggestion: isShare ? `${Number((value.low * 100).toPrecision(3))}%` : formatQuantity(computed, style),
  };
}

/** Rates are given per the time that the writer uses. */
function perOf(rate: Quantity | undefined): QuantityStyle {
  const per = (
    [
      ["minute", 60],
      ["hour", 3600],
      ["day", 86_400],
      ["month", 2_592_000],
      ["year", 31_536_000],
    ] as const
  ).find(([, seconds]) => rate !== undefined && Math.abs(rate.notation.timeFactor * seconds - 1) < 1e-6);
  return { per: per?.[0] ?? "second" };
}

/**
 * Measured units, and a noun only where it says what is counted: the one that stands over a unit of time. Items times
 * dimensions times bytes are bytes.
 */
function mainUnit(unit: Unit, operands: readonly Quantity[]): Unit {
  const measures = measuresOf(unit);
  if (Object.keys(withoutTime(measures)).length > 0) return measures;
  const rated = operands.findLast((one) => exponentOf(one.unit, "second") === -1) ?? operands.at(-1);
  const above = Object.entries(unit).filter(
    ([name, exponent]) =>
      exponent === 1 && !(name in measures) && !(name === "user" && isCountedPerUser(operands)),
  );
  const named =
    above.find(([name]) => rated !== undefined && exponentOf(rated.unit, name) === 1) ??
    (above.length === 1 ? above[0] : undefined);
  return named ? { ...measures, [named[0]]: 1 } : measures;
}

/** What 20 users do 5 times each is no longer users: `100M DAU × 20 / 86,400 =` is of requests, or whatever they make. */
function isCountedPerUser(operands: readonly Quantity[]): boolean {
  return operands.some(({ unit, value, text }) => isUnitless(unit) && !text.endsWith("%") && value >= 2);
}

function divides(expression: Expression): boolean {
  return (
    expression.kind === "binary" &&
    (expression.operator === "/" || divides(expression.left) || divides(expression.right))
  );
}

/** A tight `B` after the first operand, on a small power of two, is bytes: `1B × 256 × 4B =`. */
function bytesAtTheEnd(operands: readonly Quantity[]): ReadonlySet<Quantity> {
  const hasBytes = operands.some((one) => exponentOf(one.unit, "byte") !== 0);
  const sizes = operands.filter(
    (one, index) => index > 0 && one.otherReading && [1, 2, 4, 8, 16].includes(one.otherReading.value),
  );
  return new Set(hasBytes ? [] : sizes);
}
