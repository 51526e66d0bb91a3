import * as z from "zod";
import type { DesignDoc } from "../core/document/design-doc.ts";
import { contextOf, headingsAbove, placeOf, quoted } from "../core/facts/statement-fact.ts";
import { reportedValues, type ReportedValue } from "../core/facts/reported-values.ts";
import { defineRule } from "../core/lint/rule.ts";
import type { Placed } from "../core/facts/statement-fact.ts";

export const baselineBeatsResult = defineRule({
  id: "baseline-beats-result",
  summary: "By the reported numbers the baseline is better than the model.",
  severity: "warning",
  fixable: false,
  options: z.strictObject({}),
  *check({ doc }) {
    const values = reportedValues(doc).map((value) => ({ ...value, role: roleOf(doc, value) }));
    const results = values.filter(({ role }) => role === "result");
    for (const result of results) {
      const rival = values.find(
        (other) =>
          other.role === "baseline" &&
          isSameMeasure(other.value, result.value) &&
          isBetter(other.value, result.value),
      );
      if (!rival || leadsElsewhere(results, values, result)) continue;
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

type Role = "baseline" | "result" | undefined;

function roleOf(doc: DesignDoc, placed: Placed<ReportedValue>): Role {
  const { value } = placed;
  if (value.role !== undefined) return value.role;
  const context = contextOf(placed);
  return /\bbaseline/.test(context) && !/\b(?:candidates|results?|and)\b/.test(headingsAbove(placed))
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
  values: readonly (Placed<ReportedValue> & { readonly role: Role })[],
  loser: Placed<ReportedValue>,
): boolean {
  return results.some(
    (result) =>
      result.statement === loser.statement &&
      result.value.name !== loser.value.name &&
      values.some(
        (other) =>
          other.role === "baseline" &&
          isSameMeasure(other.value, result.value) &&
          isBetter(result.value, other.value),
      ),
  );
}
