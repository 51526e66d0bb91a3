import type { DesignDoc } from "../core/document/design-doc.ts";
import { filledSections, placedFact, sectionStart } from "../core/document/section-fact.ts";
import { isAtHome } from "../core/facts/subject-mentions.ts";
import { goalWords } from "../core/facts/vague-goals.ts";
import { defineRule } from "../core/lint/rule.ts";

export const undefinedMetric = defineRule({
  id: "undefined-metric",
  summary: "The goal is something like engagement, and nothing says how it is measured.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const sections = [...sectionsWithGoals(doc)].map(({ index, found }) => ({ index, words: found[0] }));
    const stated = sections.find(({ index, words }) => words?.goal && statesGoals(doc, index));
    const goal = stated?.words?.goal;
    if (!stated || !goal) return;
    // A named metric of live users is the measure, whatever the goal is called.
    if (sections.some(({ words }) => words && (words.measured.has(goal.noun) || words.hasLiveMetric))) return;
    const start = sectionStart(doc, stated.index);
    yield {
      message: `The goal is ${goal.noun}, and nothing says how it is measured; expected a number that can be counted, such as sessions a week or a survey score.`,
      range: { start: start + goal.range.start, end: start + goal.range.end },
    };
  },
});

const sectionsWithGoals = filledSections(
  placedFact((_, of) => {
    const words = of(goalWords);
    return words.goal !== undefined || words.hasLiveMetric || words.measured.size > 0 ? [words] : [];
  }),
);

/** Goals are stated in the opening and in the requirements; elsewhere "improve relevance" is about a method. */
function statesGoals(doc: DesignDoc, index: number): boolean {
  return index === -1 || index === doc.title || isAtHome(doc, index, ["requirements"]);
}
