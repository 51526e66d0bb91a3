import * as z from "zod";
import { askForSubject } from "../core/facts/ask-for-subject.ts";
import { defineRule } from "../core/lint/rule.ts";

export const noBaseline = defineRule({
  id: "no-baseline",
  summary: "The model section names nothing simple, and nothing that runs today, that the model has to beat.",
  severity: "warning",
  fixable: true,
  options: z.strictObject({}),
  check: ({ doc, profile }) =>
    askForSubject(doc, profile, {
      subject: "baseline",
      askedOf: ["model"],
      missing: "no baseline",
      expected:
        "the simplest thing that works or what runs today (a heuristic, rules, a linear model), with its score",
      inInterviews: true,
    }),
});
