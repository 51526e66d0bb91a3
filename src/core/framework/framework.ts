import type { StepId } from "./step-id.ts";

/**
 * One step of a framework. A framework is a way of outlining a design (seven steps by default); each of its
 * steps covers one or more of the seven.
 */
export interface FrameworkStep {
  readonly id: string;
  readonly title: string;
  readonly covers: readonly StepId[];
  /** What the step is for, one or two sentences. */
  readonly purpose: string;
  /** Markdown that "insert missing step" writes below the heading: prompts in the form `_Prompt?_`, one a topic. */
  readonly skeleton: string;
}

export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly FrameworkStep[];
}
