import { askForSubject } from "../core/facts/ask-for-subject.ts";
import { defineRule } from "../core/lint/rule.ts";

export const noOnlineMetric = defineRule({
  id: "no-online-metric",
  summary: "The evaluation names no metric of live users that shows the business objective moving.",
  severity: "warning",
  fixable: true,
  check: ({ doc, profile }) =>
    askForSubject(doc, profile, {
      subject: "online-metrics",
      askedOf: ["evaluation"],
      missing: "no online metric",
      expected:
        "a live metric that shows the business objective moving (conversion, retention, loss avoided)",
      inInterviews: true,
    }),
});
