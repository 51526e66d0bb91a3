import { askForSubject } from "../core/facts/ask-for-subject.ts";
import { defineRule } from "../core/lint/rule.ts";

export const noOfflineMetric = defineRule({
  id: "no-offline-metric",
  summary: "The evaluation names no metric that is measured on held-out data.",
  severity: "warning",
  fixable: true,
  check: ({ doc, profile }) =>
    askForSubject(doc, profile, {
      subject: "offline-metrics",
      askedOf: ["evaluation"],
      missing: "no offline metric",
      expected:
        "a metric on held-out data that fits the task (PR-AUC, NDCG, WAPE, a graded test set), with a target",
      inInterviews: true,
    }),
});
