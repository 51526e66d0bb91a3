import type { DesignDoc } from "../core/document/design-doc.ts";
import { outlineFact } from "../core/document/outline-fact.ts";
import { stepSize, type StepSize } from "../core/facts/step-words.ts";
import { firstFilledSection } from "../core/facts/unanswered-subject.ts";
import { statedTasks } from "../core/facts/tasks.ts";
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
    for (const [step, { isAlone, ...size }] of sizes) {
      if (!isAlone || !isShort(size, least)) continue;
      // "Binary classification, P(fraud | payment)" leaves an interviewer nothing to ask.
      if (profile === "interview" && step === "framing" && statedTasks(doc).length > 0) continue;
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

interface PresentStep extends StepSize {
  /** A step that shares its sections with another ("Model and evaluation") may say its part in either. */
  readonly isAlone: boolean;
}

/** Of sections that several steps share each has its part. */
function presentSteps(doc: DesignDoc): ReadonlyMap<StepId, PresentStep> {
  return new Map(
    sharingSteps(doc).map(([id, sharing]) => {
      const size = stepSize(doc, id);
      return [id, { ...size, words: Math.floor(size.words / sharing), isAlone: sharing === 1 }] as const;
    }),
  );
}

/** The steps that are there, with how many share their sections. */
const sharingSteps = outlineFact((doc) =>
  doc.steps.flatMap(({ id, status, sections }): readonly (readonly [StepId, number])[] =>
    status === "present"
      ? [[id, Math.max(1, ...sections.map((index) => doc.sections[index]?.steps.length ?? 1))]]
      : [],
  ),
);

function isShort({ words, points, hasMore }: StepSize, least: number): boolean {
  return words < least && points <= 1 && !hasMore;
}

/** How many times as long the other steps are. */
const muchMore = 5;

/** The median of the other steps; 0 where there are too few to tell. */
function usualWords(sizes: ReadonlyMap<StepId, PresentStep>, except: StepId): number {
  const others = [...sizes]
    .flatMap(([step, { words }]) => (step === except ? [] : [words]))
    .sort((a, b) => a - b);
  return others.length < 3 ? 0 : (others[others.length >> 1] ?? 0);
}
