import * as z from "zod";
import type { DesignDoc } from "../core/document/design-doc.ts";
import { sectionStart } from "../core/document/section-fact.ts";
import { isAtHome } from "../core/facts/subject-mentions.ts";
import { goalWords } from "../core/facts/vague-goals.ts";
import { defineRule } from "../core/lint/rule.ts";

export const undefinedMetric = defineRule({
  id: "undefined-metric",
  summary: "The goal is something like engagement, and nothing says how it is measured.",
  severity: "warning",
  fixable: false,
  options: z.strictObject({}),
  *check({ doc }) {
    const all = [-1, ...doc.sections.keys()];
    const index = all.find((at) => statesGoals(doc, at) && goalWords(doc, at).goal);
    const goal = index === undefined ? undefined : goalWords(doc, index).goal;
    if (index === undefined || !goal) return;
    // A named metric of live users is the measure, whatever the goal is called.
    if (all.some((at) => goalWords(doc, at).measured.has(goal.noun) || goalWords(doc, at).hasLiveMetric))
      return;
    const start = sectionStart(doc, index);
    yield {
      message: `The goal is ${goal.noun}, and nothing says how it is measured; expected a number that can be counted, such as sessions a week or a survey score.`,
      range: { start: start + goal.range.start, end: start + goal.range.end },
    };
  },
});

/** Goals are stated in the opening and in the requirements; elsewhere "improve relevance" is about a method. */
function statesGoals(doc: DesignDoc, index: number): boolean {
  return index === -1 || index === doc.title || isAtHome(doc, index, ["requirements"]);
}
