import type { DesignDoc } from "../core/document/design-doc.ts";
import { askForSubject } from "../core/facts/ask-for-subject.ts";
import { comparedModels } from "../core/facts/compared-models.ts";
import { toldScores } from "../core/facts/told-scores.ts";
import { defineRule } from "../core/lint/rule.ts";

export const noBaseline = defineRule({
  id: "no-baseline",
  summary: "The model section names nothing simple, and nothing that runs today, that the model has to beat.",
  severity: "warning",
  fixable: true,
  check: ({ doc, profile }) =>
    comparesSomethingSimple(doc)
      ? []
      : askForSubject(doc, profile, {
          subject: "baseline",
          askedOf: ["model"],
          missing: "no baseline",
          expected:
            "the simplest thing that works or what runs today (a heuristic, rules, a linear model), with its score",
          inInterviews: true,
        }),
});

/** A table of scores in which a row is no trained model of some size, whatever it is called, or prose that scores something simple. */
function comparesSomethingSimple(doc: DesignDoc): boolean {
  const isTabled = comparedModels(doc).some(({ found }) =>
    found.some(({ models }) => models.some(({ isSimple }) => isSimple)),
  );
  return isTabled || toldScores(doc).some(({ value }) => value.isSimple);
}
