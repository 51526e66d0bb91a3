import type { Framework } from "./framework.ts";
import { fourPhase } from "./frameworks/four-phase.ts";
import { fourStepInterview } from "./frameworks/four-step-interview.ts";
import { mlDesignDoc } from "./frameworks/ml-design-doc.ts";
import { nineSteps } from "./frameworks/nine-steps.ts";
import { sevenSteps } from "./frameworks/seven-steps.ts";

/** The frameworks that ship with the extension; the first is the default. */
export const builtInFrameworks: readonly [Framework, ...Framework[]] = [
  sevenSteps,
  fourStepInterview,
  fourPhase,
  nineSteps,
  mlDesignDoc,
];

export const defaultFramework: Framework = builtInFrameworks[0];

/** The framework that a document or config names, by id or title. */
export function findFramework(
  name: string,
  known: readonly Framework[] = builtInFrameworks,
): Framework | undefined {
  const wanted = name.trim().toLowerCase();
  return known.find((framework) => framework.id === wanted || framework.title.toLowerCase() === wanted);
}
