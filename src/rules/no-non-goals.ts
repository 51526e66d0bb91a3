import { askForSubject } from "../core/facts/ask-for-subject.ts";
import { defineRule } from "../core/lint/rule.ts";

export const noNonGoals = defineRule({
  id: "no-non-goals",
  summary: "The requirements leave nothing out on purpose.",
  severity: "info",
  fixable: true,
  check: ({ doc, profile }) =>
    askForSubject(doc, profile, {
      subject: "scope",
      askedOf: ["requirements"],
      missing: "no non-goals",
      expected: "what this version leaves out on purpose",
      inInterviews: false,
    }),
});
