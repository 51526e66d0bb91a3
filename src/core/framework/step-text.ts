import { type Framework, frameworkStep } from "./framework.ts";
import type { StepId } from "./step-id.ts";

/** The step's title as the framework words it. */
export function stepTitle(framework: Framework, id: StepId): string {
  return frameworkStep(framework, id)?.title ?? id;
}

/** The prompts that stand for an answer, without a heading and without a final line break. */
export function skeletonOf(framework: Framework, id: StepId): string {
  return frameworkStep(framework, id)?.skeleton.trimEnd() ?? "";
}
