import type { Framework, FrameworkStep } from "./framework.ts";
import type { StepId } from "./step-id.ts";

/** The framework's step that covers one of the seven; the framework schema guarantees that there is one. */
export function stepOf(framework: Framework, id: StepId): FrameworkStep | undefined {
  return framework.steps.find((step) => step.covers.includes(id));
}

/** The step's title as the framework words it. */
export function stepTitle(framework: Framework, id: StepId): string {
  return stepOf(framework, id)?.title ?? id;
}

/** The prompts that stand for an answer, without a heading and without a final line break. */
export function skeletonOf(framework: Framework, id: StepId): string {
  return stepOf(framework, id)?.skeleton.trimEnd() ?? "";
}
