import * as z from "zod";
import {
  contextOf,
  headingsAbove,
  placeOf,
  quoted,
  where,
  type Placed,
  type Stated,
} from "../core/facts/statement-fact.ts";
import { reportedValues, type ReportedValue } from "../core/facts/reported-values.ts";
import { defineRule } from "../core/lint/rule.ts";

export const baselineBeatsResult = defineRule({
  id: "baseline-beats-result",
  summary: "By the reported numbers the baseline is better than the model.",
  severity: "warning",
  fixable: false,
  options: z.strictObject({}),
  *check({ doc }) {
    const rivals = baselines(doc);
    const results = rivals.length === 0 ? [] : modelResults(doc);
    for (const result of results) {
      const rival = rivals.find(
        (other) => isSameMeasure(other.value, result.value) && isBetter(other.value, result.value),
      );
      if (!rival || leadsElsewhere(results, rivals, result)) continue;
      const range = placeOf(result, result.value.range);
      const baseline = placeOf(rival, rival.value.range);
      yield {
        message: `"${quoted(doc, range)}" is worse than the baseline's ${quoted(doc, baseline)} (${result.value.name}, ${result.value.better} is better); expected the model to beat it, or a reason to prefer it.`,
        range,
        related: [{ range: baseline, message: "The baseline" }],
      };
      return;
    }
  },
});

const baselines = where(reportedValues, (stated) => roleOf(stated) === "baseline");
const modelResults = where(reportedValues, (stated) => roleOf(stated) === "result");

function roleOf(stated: Stated<ReportedValue>): ReportedValue["role"] {
  const { value } = stated;
  if (value.role !== undefined) return value.role;
  const context = contextOf(stated);
  return /\bbaseline/.test(context) && !/\b(?:candidates|results?|and)\b/.test(headingsAbove(stated))
    ? "baseline"
    : undefined;
}

function isSameMeasure(a: ReportedValue, b: ReportedValue): boolean {
  return a.name === b.name && a.isPercent === b.isPercent;
}

function isBetter(a: ReportedValue, b: ReportedValue): boolean {
  return a.better === "higher" ? a.amount > b.amount : a.amount < b.amount;
}

/** A model that loses on one metric and wins on another has been traded off, not beaten. */
function leadsElsewhere(
  results: readonly Placed<ReportedValue>[],
  rivals: readonly Placed<ReportedValue>[],
  loser: Placed<ReportedValue>,
): boolean {
  return results.some(
    (result) =>
      result.statement === loser.statement &&
      result.value.name !== loser.value.name &&
      rivals.some((other) => isSameMeasure(other.value, result.value) && isBetter(result.value, other.value)),
  );
}
