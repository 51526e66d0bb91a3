import type { DesignDoc } from "../core/document/design-doc.ts";
import { stepsAbove } from "../core/document/section-part.ts";
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
    return open.length > 0 && isTabled(doc) ? [] : open;
  },
});

/**
 * Whether a table holds models against each other by how good they are, whatever it calls that. Who has a section for the model and
 * one for the evaluation says in the second what the first is measured by.
 */
function isTabled(doc: DesignDoc): boolean {
  return comparedModels(doc).some(({ index, found }) => {
    const steps = stepsAbove(doc.parts[index + 1]?.place);
    return (
      (!steps.includes("model") || steps.includes("evaluation")) &&
      found.some(({ isOfQuality }) => isOfQuality)
    );
  });
}
