import type { Cause, Tolerance } from "./compare.ts";
import {
  evaluate,
  isBareTimeConstant,
  isPrefixConstant,
  isTimeConstant,
  type Evaluated,
  type Reading,
  type TimeReading,
} from "./evaluate.ts";
import { isSum, type LeftSide, operandsOf } from "./expression.ts";
import type { Measure, Quantity } from "./quantity.ts";
import {
  currencies,
  exponentOf,
  isUnitless,
  measuresOf,
  sameMeasures,
  sameUnit,
  withoutTime,
} from "./unit.ts";

/** The values that the arithmetic may have, for each way to read tight `B`s; the first certain one is the best. */
export function readEstimate(
  left: LeftSide,
  written: Quantity,
  tolerance: Tolerance,
): readonly ReadingResult[] {
  return byteReadings(operandsOf(left.expression)).map((inBytes) =>
    candidatesOf(left, written, tolerance, inBytes),
  );
}

/** A value of the left side in the written quantity's terms, and whether a difference from it may be named. */
export interface Candidate {
  /** In the base unit of the written quantity, as `written.value` is. */
  readonly low: number;
  readonly high: number;
  readonly isCertain: boolean;
  readonly tolerance: Tolerance;
}

export interface ReadingResult {
  readonly candidates: readonly Candidate[];
  readonly exact: Evaluated | undefined;
}

function candidatesOf(
  left: LeftSide,
  written: Quantity,
  tolerance: Tolerance,
  inBytes: ReadonlySet<Quantity>,
): ReadingResult {
  const operands = operandsOf(left.expression);
  const exact = evaluate(left.expression, { time: "exact", convertsPrefix: false, inBytes });
  const candidates = timeCandidates(left, written, tolerance, { inBytes, convertsPrefix: false });
  if (!operands.some(isPrefixConstant)) return { candidates, exact };
  const converted = timeCandidates(left, written, tolerance, { inBytes, convertsPrefix: true });
  return { candidates: [...candidates, ...converted.map((one) => ({ ...one, isCertain: false }))], exact };
}

/** The candidates for each way to read units of time; the first certain one is what a correction says. */
function timeCandidates(
  left: LeftSide,
  written: Quantity,
  tolerance: Tolerance,
  reading: Omit<Reading, "time">,
): readonly Candidate[] {
  const value = (time: TimeReading) => evaluate(left.expression, { ...reading, time });
  const [exact, label, converted] = [value("exact"), value("label"), value("converted")];
  const candidates: Candidate[] = [];
  const add = (found: Evaluated | undefined, factor: number, isCertain: boolean, spread = tolerance) => {
    if (found)
      candidates.push({ low: found.low * factor, high: found.high * factor, isCertain, tolerance: spread });
  };
  const operands = operandsOf(left.expression);
  const time = written.notation.timeFactor;
  const rate = exponentOf(written.unit, "second") < 0;
  // Writers take a day for 100,000 seconds, so a conversion that is not spelled out may be coarse.
  const coarse = { ...tolerance, share: Math.max(tolerance.share, 0.16) };
  // `20 + 30 + 60 = 110 ms` says the unit once.
  const isAddition = isSum(left.expression);
  const isUnitShared = isAddition && operands.every(({ notation }) => notation.isPlain);
  if (exact && sameMeasures(exact.unit, written.unit)) {
    const isLabelled = operands.some(isBareTimeConstant);
    if (isLabelled) add(label, time, true);
    add(exact, 1, true, rate && exact.timeFactor !== time ? coarse : tolerance);
    // What is added converts nothing: 30 and 60 are numbers like any other.
    if (!isAddition && operands.some(isTimeConstant)) {
      add(label, time, false);
      add(converted, 1, false);
    }
  } else if (exact && label && sameMeasures(label.unit, withoutTime(written.unit))) {
    // Where a time and a rate cancel (`40 min × 96 kbps`), the result is a total whatever label it carries.
    const isTotal = exponentOf(exact.unit, "second") === 0;
    add(isTotal ? exact : label, time, isUnitShared || isLooseTime(exact, written));
    add(isTotal ? label : exact, time, false);
    const isConverted = converted && sameMeasures(converted.unit, written.unit);
    if (!isAddition) add(converted, isConverted ? 1 : time, false, coarse);
  } else if (!exact || kindsClash(exact, written) === undefined) {
    // One side leaves its bytes or dollars out: the numbers may still agree.
    add(label, time, false);
    add(label, written.notation.unitFactor, isUnitShared);
  }
  return candidates;
}

/** Whether only "per day" and "per second" are used loosely: those are the cases where labels can be trusted. */
function isLooseTime(exact: Evaluated, written: Quantity): boolean {
  const left = exponentOf(exact.unit, "second");
  const right = exponentOf(written.unit, "second");
  const isBare = written.notation.isPlain && !isUnitless(measuresOf(exact.unit));
  return left <= 0 && left >= -2 && right <= 0 && right >= -1 && !isBare;
}

/** Names the clash of bytes with seconds and the like; undefined unless each side is plainly of one kind. */
export function kindsClash(left: Pick<Measure, "unit">, right: Pick<Measure, "unit">): Cause | undefined {
  const found = plainKind(left);
  const claimed = plainKind(right);
  return found === undefined || claimed === undefined || found === claimed ? undefined : "different-kinds";
}

function plainKind(measured: Pick<Measure, "unit">): string | undefined {
  const unit = measuresOf(measured.unit);
  return ["byte", "second", ...currencies].find((name) => sameUnit(unit, { [name]: 1 }));
}

/** The ways to read tight `B`s: all as billions, or (one at a time, and all) as bytes. */
function byteReadings(operands: readonly Quantity[]): readonly ReadonlySet<Quantity>[] {
  const ambiguous = operands.filter((operand) => operand.otherReading !== undefined);
  if (ambiguous.length === 0) return [new Set()];
  return [new Set(), ...ambiguous.slice(0, 8).map((one) => new Set([one]))];
}
