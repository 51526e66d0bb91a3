import { askForSubject } from "../core/facts/ask-for-subject.ts";
import { comparedModels } from "../core/facts/compared-models.ts";
import { defineRule } from "../core/lint/rule.ts";

export const noOfflineMetric = defineRule({
  id: "no-offline-metric",
  summary: "The evaluation names no metric that is measured on held-out data.",
  severity: "warning",
  fixable: true,
  check: ({ doc, profile }) => {
    const open = askForSubject(doc, profile, {
      subject: "offline-metrics",
      askedOf: ["evaluation"],
      missing: "no offline metric",
      expected:
        "a metric on held-out data that fits the task (PR-AUC, NDCG, WAPE, a graded test set), with a target",
      inInterviews: true,
    });
    // A table of models by how good they are has measured them, whatever it calls that.
    const isMeasured = comparedModels(doc).some(({ found }) => found.some(({ isOfQuality }) => isOfQuality));
    return isMeasured ? [] : open;
  },
});
