import { askForSubject } from "../core/facts/ask-for-subject.ts";
import { defineRule } from "../core/lint/rule.ts";

export const noRolloutPlan = defineRule({
  id: "no-rollout-plan",
  summary: "Nothing says how a new model reaches users step by step.",
  severity: "warning",
  fixable: true,
  check: ({ doc, profile }) =>
    askForSubject(doc, profile, {
      subject: "rollout",
      askedOf: ["serving", "evaluation"],
      missing: "no rollout plan",
      expected:
        "the steps by which a new model reaches users (shadow, canary, a ramp by share of traffic) and what stops them",
      inInterviews: false,
    }),
});
