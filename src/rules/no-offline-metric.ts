import type { DesignDoc } from "../core/document/design-doc.ts";
import { askForSubject } from "../core/facts/ask-for-subject.ts";
import { comparedModels } from "../core/facts/compared-models.ts";
import { defineRule } from "../core/lint/rule.ts";

export const noOfflineMetric = defineRule({
  id: "no-offline-metric",
  summary: "The evaluation names no metric that is measured on held-out data.",
  severity: "warning",
  fixable: true,
  check: ({ doc, profile }) =>
    comparesByScores(doc)
      ? []
      : askForSubject(doc, profile, {
          subject: "offline-metrics",
          askedOf: ["evaluation"],
          missing: "no offline metric",
          expected:
            "a metric on held-out data that fits the task (PR-AUC, NDCG, WAPE, a graded test set), with a target",
          inInterviews: true,
        }),
});

/** A table in which models have scores: whatever the evaluation is made of, they were measured on something. */
function comparesByScores(doc: DesignDoc): boolean {
  return comparedModels(doc).some(({ found }) =>
    found.some(({ models }) => models.some(({ scores }) => scores.some(({ isOffline }) => isOffline))),
  );
}
