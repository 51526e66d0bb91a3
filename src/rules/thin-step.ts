import type { DesignDoc } from "../core/document/design-doc.ts";
import { outlineFact } from "../core/document/outline-fact.ts";
import { stepSize, type StepSize } from "../core/facts/step-words.ts";
import { firstFilledSection } from "../core/facts/unanswered-subject.ts";
import { stepTitle } from "../core/framework/step-text.ts";
import type { StepId } from "../core/framework/step-id.ts";
import { defineRule } from "../core/lint/rule.ts";

export const thinStep = defineRule({
  id: "thin-step",
  summary: "A step is one bare sentence where the others say much more.",
  severity: "info",
  fixable: false,
  options: {
    defaults: { minWords: 15, minWordsInInterviews: 8 },
    schema: async () => (await import("./options/thin-step.ts")).schema,
  },
  *check({ doc, options, profile }) {
    const least = profile === "interview" ? options.minWordsInInterviews : options.minWords;
    const sizes = presentSteps(doc);
    for (const [step, size] of sizes) {
      if (!isShort(size, least)) continue;
      const section = firstFilledSection(doc, [step]);
      const usual = usualWords(sizes, step);
      if (!section || usual < muchMore * Math.max(size.words, 1) || usual < least * 3) continue;
      yield {
        message: `"${section.text}" says ${size.words} words on the step ${stepTitle(doc.framework, step)}, where the other steps say ${usual}; expected more than a sentence.`,
        range: section.textRange,
      };
    }
  },
});

function presentSteps(doc: DesignDoc): ReadonlyMap<StepId, StepSize> {
  return new Map(stepsAlone(doc).map((id) => [id, stepSize(doc, id)] as const));
}

/** A step that shares its sections with another ("Model and evaluation") may say its part in either. */
const stepsAlone = outlineFact((doc) =>
  doc.steps.flatMap(({ id, status, sections }) =>
    status === "present" && sections.every((index) => doc.sections[index]?.steps.length === 1) ? [id] : [],
  ),
);

function isShort({ words, points, hasMore }: StepSize, least: number): boolean {
  return words < least && points <= 1 && !hasMore;
}

/** How many times as long the other steps are. */
const muchMore = 5;

/** The median of the other steps; 0 where there are too few to tell. */
function usualWords(sizes: ReadonlyMap<StepId, StepSize>, except: StepId): number {
  const others = [...sizes]
    .flatMap(([step, { words }]) => (step === except ? [] : [words]))
    .sort((a, b) => a - b);
  return others.length < 3 ? 0 : (others[others.length >> 1] ?? 0);
}
