import { askForSubject } from "../core/facts/ask-for-subject.ts";
import { servesOnline } from "../core/facts/online-serving.ts";
import { defineRule } from "../core/lint/rule.ts";

export const noFallback = defineRule({
  id: "no-fallback",
  summary: "A model that answers requests has nothing to answer when it is slow or down.",
  severity: "warning",
  fixable: true,
  check: ({ doc, profile }) =>
    // Of a nightly batch, yesterday's predictions are still there.
    servesOnline(doc)
      ? askForSubject(doc, profile, {
          subject: "fallback",
          askedOf: ["serving"],
          missing: "no fallback",
          expected:
            "what users get when the model is slow, wrong or down (rules, a cached or default answer)",
          inInterviews: false,
        })
      : [],
});
