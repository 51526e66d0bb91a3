import type { Quantity } from "./quantity.ts";
import { exponentOf } from "./unit.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How far a written result may be from the computed one. */
export interface Tolerance {
  /** As a share of the written value. */
  readonly share: number;
  /** In the written value's unit: half of its last digit. */
  readonly absolute: number;
}

/** `=` promises 5 %, `≈` 15 %, and both allow what rounding to the last written digit does. */
export function toleranceOf(written: Quantity, isApproximate: boolean): Tolerance {
  return { share: isApproximate ? 0.15 : 0.05, absolute: Math.abs(written.notation.step) / 2 };
}

/**
 * A sum has the precision of its addends: of whole numbers it is exact to the last digit that is written of it, of rounded
 * ones it is off by what rounding each of them may have done.
 */
export function toleranceOfSum(written: Quantity, addends: readonly Quantity[]): Tolerance {
  const absolute = [written, ...addends.filter(isRounded)].reduce(
    (sum, { notation }) => sum + Math.abs(notation.step) / 2,
    0,
  );
  return { share: 0, absolute };
}

/** Whether a written total can be the sum of these, as far as the digits of each tell; `rest` is what is added without digits of its own. */
export function isSumOf(total: Quantity, addends: readonly Quantity[], rest = 0): boolean {
  const isApproximate = [...addends, total].some(({ approximate }) => approximate);
  const tolerance = isApproximate ? toleranceOf(total, true) : toleranceOfSum(total, addends);
  const low = addends.reduce((sum, addend) => sum + addend.low, rest);
  const high = addends.reduce((sum, addend) => sum + addend.high, rest);
  return matches({ low, high }, total, tolerance, false);
}

/** `1.2 ms`, `20k` and `33%` may stand for anything near; `20 ms` is meant. */
function isRounded({ notation, text }: Quantity): boolean {
  const hasDecimals = Math.abs(notation.step) < notation.unitFactor * (1 - 1e-9);
  return hasDecimals || notation.scale !== "" || text.endsWith("%");
}

/**
 * Whether a computed value can stand for the written one. Sizes may be off by the difference between decimal and
 * binary prefixes, because most writers mean either by `GB`.
 */
export function matches(
  computed: Interval,
  written: Interval,
  tolerance: Tolerance,
  isSize: boolean,
): boolean {
  const slack = (value: number) =>
    Math.max(Math.abs(value) * tolerance.share, tolerance.absolute) * (1 + 1e-9);
  const low = written.low - slack(written.low);
  const high = written.high + slack(written.high);
  return (isSize ? prefixRatios : [1]).some(
    (ratio) => computed.high * ratio >= low && computed.low * ratio <= high,
  );
}

const powersOfTwoRatio = [1, 2, 3, 4].map((power) => 1.024 ** power);
const prefixRatios = [1, ...powersOfTwoRatio, ...powersOfTwoRatio.map((ratio) => 1 / ratio)];

export type Cause =
  | "off-by-10"
  | "off-by-1000"
  | "bits-for-bytes"
  | "per-day-for-per-second"
  | "per-hour-for-per-second"
  | "per-minute-for-per-second"
  | "different-kinds";

/** The slip that explains why the written value is `ratio` times the computed one; undefined when none does. */
export function causeOf(ratio: number, written: Quantity, hasTime: boolean): Cause | undefined {
  const size = Math.max(ratio, 1 / ratio);
  const isNear = (factor: number) => Math.abs(size / factor - 1) < 0.06;
  if (exponentOf(written.unit, "byte") !== 0 && isNear(8)) return "bits-for-bytes";
  if (hasTime && isNear(86_400)) return "per-day-for-per-second";
  if (hasTime && isNear(3600)) return "per-hour-for-per-second";
  if (hasTime && isNear(60)) return "per-minute-for-per-second";
  if ([1e3, 1e6, 1e9, 1e12].some(isNear)) return "off-by-1000";
  return isNear(10) || isNear(100) ? "off-by-10" : undefined;
}
