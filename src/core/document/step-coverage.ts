import type { Framework } from "../framework/framework.ts";
import type { StepId } from "../framework/step-id.ts";
import type { Cues } from "./cues.ts";
import type { Section, StepCoverage, StepStatus } from "./design-doc.ts";

/** How well each step of the framework is covered; `cues` are those of the whole document. */
export function stepCoverage(
  framework: Framework,
  sections: readonly Section[],
  cues: Cues,
): readonly StepCoverage[] {
  const ids = [...new Set(framework.steps.flatMap((step) => step.covers))];
  const own = new Map(ids.map((id) => [id, [] as number[]]));
  for (let index = 0; index < sections.length; index++) {
    for (const step of sections[index]?.steps ?? []) own.get(step)?.push(index);
  }
  return [...own].map(([id, indices]) => ({
    id,
    status: coverageStatus(indices, sections, cues[id].size),
    sections: indices,
  }));
}

/** @param own Indices of the step's sections. @param cueCount How many of the step's words the whole document uses. */
export function coverageStatus(
  own: readonly number[],
  sections: readonly Section[],
  cueCount: number,
): StepStatus {
  if (own.some((index) => sections[index]?.isEmpty === false)) return "present";
  if (own.length > 0) return "empty";
  return cueCount >= cuesOfMention ? "mentioned" : "missing";
}

/** One or two words of a step's vocabulary turn up in any text. */
const cuesOfMention = 3;

export function coverageOf(steps: readonly StepCoverage[], id: StepId): StepCoverage | undefined {
  return steps.find((step) => step.id === id);
}
