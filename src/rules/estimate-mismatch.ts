import { estimatesIn } from "../core/facts/estimates.ts";
import { peakMismatches } from "../core/facts/peak-loads.ts";
import { placeOf, quoted } from "../core/facts/statement-fact.ts";
import { toldMismatches } from "../core/facts/told-arithmetic.ts";
import { defineRule } from "../core/lint/rule.ts";
import type { DifferingEstimate } from "../core/quantity/estimate.ts";
import { formatNumber } from "../core/quantity/format-quantity.ts";

export const estimateMismatch = defineRule({
  id: "estimate-mismatch",
  summary: "The result of an estimate does not follow from its arithmetic.",
  severity: "warning",
  fixable: true,
  *check({ doc }) {
    for (const estimate of estimatesIn(doc)) {
      if (estimate.kind !== "value-differs" && estimate.kind !== "unit-differs") continue;
      const { resultRange, suggestion } = estimate;
      const written = doc.source.slice(resultRange.start, resultRange.end);
      const fix = { range: resultRange, newText: suggestion };
      yield {
        message: messageOf(estimate, written),
        range: resultRange,
        fixes: [{ title: `Replace ${written} by ${suggestion}`, safety: "suggested", edits: [fix] }],
      };
    }
    for (const { range, factor, base, expected } of peakMismatches(doc)) {
      const written = doc.source.slice(range.start, range.end);
      yield {
        message: `\`${written}\` is not ${factor} times \`${base.text}\`, which is ${expected}.`,
        range,
        related: [{ range: base.range, message: `The load before it: ${base.text}` }],
        fixes: [
          {
            title: `Replace ${written} by ${expected}`,
            safety: "suggested",
            edits: [{ range, newText: expected }],
          },
        ],
      };
    }
    for (const told of toldMismatches(doc)) {
      const range = placeOf(told, told.value.range);
      const given = formatNumber(told.value.expected, 3, ",");
      yield {
        message: `\`${quoted(doc, range)}\` does not follow from the numbers before it, which give ${given}.`,
        range,
      };
    }
  },
});

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
