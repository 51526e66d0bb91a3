import { coverageOf } from "../core/document/step-coverage.ts";
import type { DesignDoc } from "../core/document/design-doc.ts";
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
      const section = firstFilledSection(doc, [step]);
      if (!section || !isThin(size, least, usualWords(sizes, step))) continue;
      yield {
        message: `"${section.text}" says ${size.words} words on the step ${stepTitle(doc.framework, step)}, where the other steps say ${usualWords(sizes, step)}; expected more than a sentence.`,
        range: section.textRange,
      };
    }
  },
});

function presentSteps(doc: DesignDoc): ReadonlyMap<StepId, StepSize> {
  return new Map(
    doc.steps.filter(({ id }) => isAlone(doc, id)).map(({ id }) => [id, stepSize(doc, id)] as const),
  );
}

/** A step that shares its sections with another ("Model and evaluation") may say its part in either. */
function isAlone(doc: DesignDoc, step: StepId): boolean {
  const coverage = coverageOf(doc.steps, step);
  return (
    coverage?.status === "present" &&
    coverage.sections.every((index) => doc.sections[index]?.steps.length === 1)
  );
}

function isThin({ words, points, hasMore }: StepSize, least: number, usual: number): boolean {
  return (
    words < least && points <= 1 && !hasMore && usual >= muchMore * Math.max(words, 1) && usual >= least * 3
  );
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
