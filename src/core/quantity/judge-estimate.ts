import { causeOf, matches, type Cause, toleranceOf, type Tolerance } from "./compare.ts";
import type { AgreeingEstimate, DifferingEstimate } from "./estimate.ts";
import {
  evaluate,
  isBareTimeConstant,
  isPrefixConstant,
  isTimeConstant,
  type Evaluated,
  type Reading,
  type TimeReading,
} from "./evaluate.ts";
import { operandsOf, type LeftSide } from "./expression.ts";
import { formatLike, formatQuantity } from "./format-quantity.ts";
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

/** What comparing both sides of an equals sign tells, without its place in the text. */
export type Judgement =
  | Omit<AgreeingEstimate, "range" | "resultRange">
  | Omit<DifferingEstimate, "range" | "resultRange">
  | { readonly kind: "unknown" };

const unknown: Judgement = { kind: "unknown" };

/**
 * Compares arithmetic with its written result. People are loose with units of time and nouns, so there are several
 * readings; one that agrees is enough. A difference is named only when every reading differs and the arithmetic is
 * certain.
 */
export function judgeEstimate(left: LeftSide, written: Quantity, isApproximate: boolean): Judgement {
  const operands = operandsOf(left.expression);
  const tolerance = toleranceOf(
    written,
    isApproximate || written.approximate || operands.some((one) => one.approximate),
  );
  const readings = byteReadings(operands).map((inBytes) => candidatesOf(left, written, tolerance, inBytes));
  for (const candidate of readings.flatMap((reading) => reading.candidates)) {
    if (agrees(candidate, written, tolerance)) return agreeing(candidate, written);
  }
  const isSpan = written.low !== written.high || operands.some((one) => one.low !== one.high);
  const isBound = written.comparator !== undefined && written.comparator !== "~";
  if (left.isUncertain || isSpan || isBound || written.value === 0) return unknown;
  return differing(readings, operands, written);
}

/** A value of the left side in the written quantity's terms, and whether a difference from it may be named. */
interface Candidate {
  /** In the base unit of the written quantity, as `written.value` is. */
  readonly low: number;
  readonly high: number;
  readonly isCertain: boolean;
  readonly tolerance: Tolerance;
}

interface ReadingResult {
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
  if (exact && sameMeasures(exact.unit, written.unit)) {
    const isLabelled = operands.some(isBareTimeConstant);
    if (isLabelled) add(label, time, true);
    add(exact, 1, true, rate && exact.timeFactor !== time ? coarse : tolerance);
    if (operands.some(isTimeConstant)) {
      add(label, time, false);
      add(converted, 1, false, coarse);
    }
  } else if (exact && label && sameMeasures(label.unit, withoutTime(written.unit))) {
    // Where a time and a rate cancel (`40 min × 96 kbps`), the result is a total whatever label it carries.
    const isTotal = exponentOf(exact.unit, "second") === 0;
    add(isTotal ? exact : label, time, isLooseTime(exact, written));
    add(isTotal ? label : exact, time, false);
    add(converted, converted && sameMeasures(converted.unit, written.unit) ? 1 : time, false, coarse);
  } else if (!exact || kindsClash(exact, written) === undefined) {
    // One side leaves its bytes or dollars out: the numbers may still agree.
    add(label, time, false);
    add(label, written.notation.unitFactor, false);
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

function agrees(candidate: Candidate, written: Quantity, tolerance: Tolerance): boolean {
  const isSize = exponentOf(written.unit, "byte") !== 0;
  const isShare = written.text.endsWith("%");
  // Nobody buys two thirds of a machine.
  const isRoundedUp = isWholeCount(written) && Math.ceil(candidate.high - 1e-9) === written.value;
  return isRoundedUp || matches(candidate, written, isShare ? tolerance : candidate.tolerance, isSize);
}

function isWholeCount(written: Quantity): boolean {
  return (
    isUnitless(measuresOf(written.unit)) && Number.isInteger(written.value) && written.notation.scale === ""
  );
}

function agreeing(candidate: Candidate, written: Quantity): Judgement {
  const value = (candidate.low + candidate.high) / 2;
  return {
    kind: "agrees",
    written,
    computed: { value, unit: written.unit },
    suggestion: formatLike(value, written.notation),
  };
}

function differing(
  readings: readonly ReadingResult[],
  operands: readonly Quantity[],
  written: Quantity,
): Judgement {
  const certain = readings.flatMap((reading) =>
    reading.candidates.filter((candidate) => candidate.isCertain),
  );
  const candidate = certain[0];
  if (!candidate) return clash(readings, written);
  const isAmbiguous =
    readings.length > 1 &&
    readings.filter((reading) => reading.candidates.some((one) => one.isCertain)).length > 1;
  const value = candidate.low;
  if (isAmbiguous || value === 0 || !Number.isFinite(value) || !isComparable(operands, written, value))
    return unknown;
  const ratio = written.value / value;
  const hasTime =
    exponentOf(written.unit, "second") !== 0 || operands.some((one) => exponentOf(one.unit, "second") !== 0);
  const cause = causeOf(ratio, written, hasTime);
  // `600M requests × $0.20 = $120`: a price is often meant per thousand or million.
  const isPrice =
    cause === "off-by-1000" && currencies.some((currency) => exponentOf(written.unit, currency) !== 0);
  // `10.000` is ten thousand for many writers.
  const isDotted = [written, ...operands].some((one) => /^\D?[1-9]\d{0,2}\.\d{3}(?!\d)/.test(one.text));
  if (isPrice || (cause === "off-by-1000" && isDotted)) return unknown;
  const suggestion = [0, 2]
    .map((more) => formatLike(value, written.notation, more))
    .find((text) => text !== written.text);
  if (suggestion === undefined) return unknown;
  const isUnit = cause !== undefined && cause !== "off-by-10" && cause !== "off-by-1000";
  return {
    kind: isUnit ? "unit-differs" : "value-differs",
    written,
    computed: { value, unit: written.unit },
    suggestion,
    ...(cause === undefined ? {} : { likelyCause: cause }),
  };
}

/** A percent sign, a sign or a unit left out on one side is no error of arithmetic. */
function isComparable(operands: readonly Quantity[], written: Quantity, value: number): boolean {
  const ratio = Math.abs(written.value / value);
  const isShareLeftOut = Math.abs(ratio - 100) < 5 || Math.abs(ratio - 0.01) < 0.0005;
  const hasShare =
    written.text.endsWith("%") || written.notation.isPlain || operands.some((one) => one.text.endsWith("%"));
  const isScaleLeftOut =
    written.notation.isPlain && isUnitless(written.unit) && operands.some((one) => one.notation.scale !== "");
  return (
    value > 0 === written.value > 0 &&
    !(isShareLeftOut && hasShare && isUnitless(written.unit)) &&
    !isScaleLeftOut
  );
}

/** Bytes where seconds are claimed, and the like; each side must be plainly of one kind. */
function clash(readings: readonly ReadingResult[], written: Quantity): Judgement {
  const exact = readings.length === 1 ? readings[0]?.exact : undefined;
  const cause = exact && kindsClash(exact, written);
  if (!exact || cause === undefined) return unknown;
  const computed: Measure = { value: (exact.low + exact.high) / 2, unit: measuresOf(exact.unit) };
  return {
    kind: "unit-differs",
    written,
    computed,
    suggestion: formatQuantity(computed),
    likelyCause: cause,
  };
}

function kindsClash(left: Pick<Measure, "unit">, right: Pick<Measure, "unit">): Cause | undefined {
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
