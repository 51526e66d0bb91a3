import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { filledSections, placedFact, sectionStart } from "../core/document/section-fact.ts";
import { isAtHome } from "../core/facts/subject-mentions.ts";
import { quoted } from "../core/facts/statement-fact.ts";
import { goalWords, type GoalWords } from "../core/facts/vague-goals.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

export const undefinedMetric = defineRule({
  id: "undefined-metric",
  summary: "The goal is something like engagement, and nothing says how it is measured.",
  severity: "warning",
  fixable: false,
  *check({ doc }) {
    const sections = [...sectionsWithGoals(doc)].map(({ index, found }) => ({ index, words: found[0] }));
    const felt = sections.find(({ index, words }) => words?.feeling && statesGoals(doc, index));
    const stated = sections.find(({ index, words }) => words?.goal && statesGoals(doc, index));
    const goal = stated?.words?.goal;
    if (!stated || !goal) {
      if (felt?.words?.feeling) yield* unmeasured(doc, felt.index, felt.words.feeling, sections);
      return;
    }
    if (sections.some(({ words }) => words?.measured.has(goal.noun))) return;
    // A named metric of live users is the measure, whatever the goal is called, unless the goal itself is named as one.
    const isNamed = sections.some(({ words }) => words?.decidedBy === goal.noun);
    if (!isNamed && sections.some(({ words }) => words?.hasLiveMetric)) return;
    const start = sectionStart(doc, stated.index);
    yield {
      message: `The goal is ${goal.noun}, and nothing says how it is measured; expected a number that can be counted, such as sessions a week or a survey score.`,
      range: { start: start + goal.range.start, end: start + goal.range.end },
    };
  },
});

/** What somebody shall feel, with no number to reach beside it and nothing counted of live users anywhere. */
function* unmeasured(
  doc: DesignDoc,
  index: number,
  feeling: TextRange,
  sections: readonly { readonly index: number; readonly words: GoalWords | undefined }[],
): Generator<Report> {
  const isCounted = sections.some(
    ({ index: other, words }) =>
      words && (words.hasLiveMetric || words.hasCount || (other === index && words.hasTarget)),
  );
  // What decides is itself something that nobody can count.
  const isVague = sections.some(
    ({ words }) =>
      words?.decidedBy !== undefined &&
      !sections.some((other) => other.words?.measured.has(words.decidedBy ?? "")),
  );
  if (isCounted && !isVague) return;
  const start = sectionStart(doc, index);
  const range = { start: start + feeling.start, end: start + feeling.end };
  yield {
    message: `The goal is "${quoted(doc, range)}", and nothing says how it is measured; expected a number that can be counted, such as complaints a week or a survey score.`,
    range,
  };
}

const sectionsWithGoals = filledSections(
  placedFact((_, of) => {
    const words = of(goalWords);
    return words.goal !== undefined ||
      words.feeling !== undefined ||
      words.decidedBy !== undefined ||
      words.hasLiveMetric ||
      words.hasCount ||
      words.measured.size > 0
      ? [words]
      : [];
  }),
);

/** Goals are stated in the opening and in the requirements; elsewhere "improve relevance" is about a method. */
function statesGoals(doc: DesignDoc, index: number): boolean {
  return index === -1 || index === doc.title || isAtHome(doc, index, ["requirements"]);
}
