import { type Framework, type FrameworkStep, frameworkStep, stepById } from "./framework.ts";
import { isStepId } from "./step-id.ts";

/** The title, as the framework words it, of one of its steps or of one of the seven. */
export function stepTitle(framework: Framework, id: string): string {
  return stepOf(framework, id)?.title ?? id;
}

/** The prompts that stand for an answer, without a heading and without a final line break. */
export function skeletonOf(framework: Framework, id: string): string {
  return stepOf(framework, id)?.skeleton.trimEnd() ?? "";
}

/** The framework's own step of this id, or else the first that covers the one of the seven. */
function stepOf(framework: Framework, id: string): FrameworkStep | undefined {
  return stepById(framework, id) ?? (isStepId(id) ? frameworkStep(framework, id) : undefined);
}
