import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { capacityMismatches } from "../core/facts/capacities.ts";
import { downtimeMismatches } from "../core/facts/downtimes.ts";
import { estimatesIn } from "../core/facts/estimates.ts";
import { peakMismatches } from "../core/facts/peak-loads.ts";
import { rateMismatches } from "../core/facts/rate-chains.ts";
import { placeOf, quoted } from "../core/facts/statement-fact.ts";
import { tabledEstimates } from "../core/facts/tabled-estimates.ts";
import { toldMismatches } from "../core/facts/told-arithmetic.ts";
import { wrongChanges } from "../core/facts/told-changes.ts";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule } from "../core/lint/rule.ts";
import type { DifferingEstimate } from "../core/quantity/estimate.ts";
import { formatNumber } from "../core/quantity/format-quantity.ts";

export const estimateMismatch = defineRule({
  id: "estimate-mismatch",
  summary: "The result of an estimate does not follow from its arithmetic.",
  severity: "warning",
  fixable: true,
  *check({ doc }) {
    // What is written with signs and in words, too ("= 240M a day → 28k/s"), is said once.
    const starts = new Set<number>();
    for (const estimate of estimatesIn(doc)) {
      if (estimate.kind !== "value-differs" && estimate.kind !== "unit-differs") continue;
      const { resultRange, suggestion } = estimate;
      const written = doc.source.slice(resultRange.start, resultRange.end);
      starts.add(resultRange.start);
      yield {
        message: messageOf(estimate, written),
        range: resultRange,
        fixes: [replaceBy(doc, resultRange, suggestion)],
      };
    }
    for (const tabled of tabledEstimates(doc)) {
      const { estimate } = tabled.value;
      const range = placeOf(tabled, tabled.value.range);
      yield {
        message: messageOf(estimate, doc.source.slice(range.start, range.end)),
        range,
        fixes: [replaceBy(doc, range, estimate.suggestion)],
      };
    }
    for (const { range, factor, base, expected } of peakMismatches(doc)) {
      if (starts.has(range.start)) continue;
      const written = doc.source.slice(range.start, range.end);
      yield {
        message: `\`${written}\` is not ${factor} times \`${base.text}\`, which is ${expected}.`,
        range,
        related: [{ range: base.range, message: `The load before it: ${base.text}` }],
        fixes: [replaceBy(doc, range, expected)],
      };
    }
    for (const found of rateMismatches(doc)) {
      const { base, expected } = found.value;
      const range = placeOf(found, found.value.range);
      yield {
        message: `\`${quoted(doc, range)}\` is not \`${base.text}\`, which is ${expected}.`,
        range,
        related: [{ range: placeOf(found, base.range), message: `Beside it: ${base.text}` }],
        fixes: [replaceBy(doc, range, expected)],
      };
    }
    for (const found of wrongChanges(doc)) {
      const range = placeOf(found, found.value.range);
      yield {
        message: `"${quoted(doc, range)}" is not the change between ${found.value.values}, which is ${found.value.expected}.`,
        range,
      };
    }
    for (const found of downtimeMismatches(doc)) {
      const range = placeOf(found, found.value.range);
      const { availability, expected } = found.value;
      yield {
        message: `"${quoted(doc, range)}" is not what ${availability} leaves, which is ${expected}.`,
        range,
      };
    }
    for (const found of capacityMismatches(doc)) {
      const range = placeOf(found, found.value.range);
      const { each, asked, needed } = found.value;
      yield {
        message: `"${quoted(doc, range)}" at \`${each}\` each are too few for \`${asked}\`, which takes ${needed}.`,
        range,
      };
    }
    for (const told of toldMismatches(doc)) {
      const range = placeOf(told, told.value.range);
      if (starts.has(range.start)) continue;
      const given = formatNumber(told.value.expected, 3, ",");
      yield {
        message: `\`${quoted(doc, range)}\` does not follow from the numbers before it, which give ${given}.`,
        range,
      };
    }
  },
});

function replaceBy(doc: DesignDoc, range: TextRange, newText: string): Fix {
  const written = doc.source.slice(range.start, range.end);
  return { title: `Replace ${written} by ${newText}`, safety: "suggested", edits: [{ range, newText }] };
}

/** Says how the slip may have come about, where that can be seen from how far the result is off. */
function messageOf(estimate: DifferingEstimate, written: string): string {
  const { suggestion, likelyCause } = estimate;
  const gives = `the arithmetic before it gives ${suggestion}`;
  if (likelyCause === undefined)
    return `\`${written}\` does not follow from the arithmetic before it, which gives ${suggestion}.`;
  switch (likelyCause) {
    case "off-by-10":
    case "off-by-1000":
      return `\`${written}\` is ${factorOf(estimate)} too ${isTooLarge(estimate) ? "large" : "small"}: ${gives}.`;
    case "bits-for-bytes":
      return `\`${written}\` takes bits for bytes: ${gives}.`;
    case "per-day-for-per-second":
      return `\`${written}\` takes days for seconds: ${gives}.`;
    case "per-hour-for-per-second":
      return `\`${written}\` takes hours for seconds: ${gives}.`;
    case "per-minute-for-per-second":
      return `\`${written}\` takes minutes for seconds: ${gives}.`;
    case "different-kinds":
      return `\`${written}\` is another kind of quantity than the arithmetic before it gives, which is ${suggestion}.`;
  }
}

function isTooLarge({ written, computed }: DifferingEstimate): boolean {
  return Math.abs(written.value) > Math.abs(computed.value);
}

/** "1,000 times": the power of ten that the result is off by. */
function factorOf({ written, computed }: DifferingEstimate): string {
  const power = Math.round(Math.abs(Math.log10(Math.abs(written.value / computed.value))));
  return `${formatNumber(10 ** power, 1, ",")} times`;
}
