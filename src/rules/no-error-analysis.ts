import { askForSubject } from "../core/facts/ask-for-subject.ts";
import { defineRule } from "../core/lint/rule.ts";

export const noErrorAnalysis = defineRule({
  id: "no-error-analysis",
  summary: "The evaluation looks at averages only: no slices, no reading of errors.",
  severity: "info",
  fixable: true,
  check: ({ doc, profile }) =>
    askForSubject(doc, profile, {
      subject: "error-analysis",
      askedOf: ["evaluation"],
      missing: "no error analysis",
      expected: "the slices that are reported apart, or how errors are read and grouped",
      inInterviews: false,
    }),
});
