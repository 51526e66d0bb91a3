import { causeOf, matches, toleranceOf, toleranceOfSum, type Tolerance } from "./compare.ts";
import type { AgreeingEstimate, DifferingEstimate } from "./estimate.ts";
import { kindsClash, readEstimate, type Candidate, type ReadingResult } from "./estimate-readings.ts";
import { isSum, type LeftSide, operandsOf } from "./expression.ts";
import { formatLike, formatQuantity } from "./format-quantity.ts";
import type { Measure, Quantity } from "./quantity.ts";
import { currencies, exponentOf, isUnitless, measuresOf } from "./unit.ts";

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
  const isLoose = isApproximate || [written, ...operands].some((one) => one.approximate);
  const tolerance =
    !isLoose && isSum(left.expression) ? toleranceOfSum(written, operands) : toleranceOf(written, isLoose);
  const readings = readEstimate(left, written, tolerance);
  for (const candidate of readings.flatMap((reading) => reading.candidates)) {
    if (agrees(candidate, written, tolerance)) return agreeing(candidate, written);
  }
  const isSpan = written.low !== written.high || operands.some((one) => one.low !== one.high);
  const isBound = written.comparator !== undefined && written.comparator !== "~";
  if (left.isUncertain || isSpan || isBound || written.value === 0) return unknown;
  return differing(readings, operands, written);
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
  const candidate = certain[0] ?? slipped(readings, written);
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
  if (cause === "off-by-1000" && isMeantInThousands(operands, written)) return unknown;
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

/**
 * Of readings of which none is certain and none agrees, one that is a lost or added digit off: "7 sensors × 1,440 minutes" is
 * a number of readings a day, and a tenth of it is none, whatever the minutes stand for.
 */
function slipped(readings: readonly ReadingResult[], written: Quantity): Candidate | undefined {
  const all = readings.flatMap(({ candidates }) => candidates);
  return all.find(
    ({ low, high }) => low === high && [10, 0.1].some((factor) => isNear(written.value, low * factor)),
  );
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a / b - 1) < 0.01;
}

/** A price per thousand or million (`600M requests × $0.20 = $120`), or `10.000` for ten thousand. */
function isMeantInThousands(operands: readonly Quantity[], written: Quantity): boolean {
  const isPrice = currencies.some((currency) => exponentOf(written.unit, currency) !== 0);
  return isPrice || [written, ...operands].some((one) => /^\D?[1-9]\d{0,2}\.\d{3}(?!\d)/.test(one.text));
}

/** A percent sign, a sign or a unit left out on one side is no error of arithmetic. */
function isComparable(operands: readonly Quantity[], written: Quantity, value: number): boolean {
  const ratio = Math.abs(written.value / value);
  const isShareLeftOut = Math.abs(ratio - 100) < 5 || Math.abs(ratio - 0.01) < 0.0005;
  const hasShare =
    written.text.endsWith("%") || written.notation.isPlain || operands.some((one) => one.text.endsWith("%"));
  const isScaleLeftOut =
    written.notation.isPlain && isUnitless(written.unit) && operands.some((one) => one.notation.scale !== "");
  // "21 points × 410,000 calls" takes points for hundredths.
  const hasPoints = operands.some((one) => /\bpoints?$/i.test(one.text));
  return (
    value > 0 === written.value > 0 &&
    !(isShareLeftOut && hasPoints) &&
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
