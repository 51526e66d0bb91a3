import { askForSubject } from "../core/facts/ask-for-subject.ts";
import { defineRule } from "../core/lint/rule.ts";

export const noRetrainingTrigger = defineRule({
  id: "no-retraining-trigger",
  summary: "Nothing says when the model is trained again: neither a schedule nor a signal.",
  severity: "warning",
  fixable: true,
  check: ({ doc, profile }) =>
    askForSubject(doc, profile, {
      subject: "retraining",
      askedOf: ["monitoring", "model"],
      missing: "no retraining trigger",
      expected: "when the model is trained again: a schedule, or the signal and value that start it",
      inInterviews: false,
    }),
});
