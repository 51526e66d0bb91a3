import type { StepId } from "./step-id.ts";

/** Something that a good answer to a step speaks of. */
export interface Topic {
  readonly id: string;
  /** As it stands in bold in the skeleton, e.g. `Business objective`. */
  readonly label: string;
  /** What to ask oneself; in the skeleton it stands in italics until the author answers it. */
  readonly prompt: string;
}

/**
 * One step of a framework. A framework is a way of outlining a design (seven steps by default); each of its
 * steps covers one or more of the seven.
 */
export interface FrameworkStep {
  readonly id: string;
  readonly title: string;
  /** Other headings that introduce this very step, where several steps cover the same of the seven. */
  readonly headings: readonly string[];
  /** The heading under which it stands together with its neighbours, e.g. `Methodology`. */
  readonly part: string | undefined;
  /** Empty for a section that only stands in the skeleton: no rule asks for it. */
  readonly covers: readonly StepId[];
  /** What the step is for, one or two sentences. */
  readonly purpose: string;
  readonly topics: readonly Topic[];
  /** Markdown that "insert missing step" writes below the heading: the topics' prompts, one a list item. */
  readonly skeleton: string;
}

export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly FrameworkStep[];
}

/** The step of this id. */
export function stepById(framework: Framework, id: string): FrameworkStep | undefined {
  return framework.steps.find((step) => step.id === id);
}

/** The framework's step that covers one of the seven, if any does. */
export function frameworkStep(framework: Framework, step: StepId): FrameworkStep | undefined {
  return framework.steps.find((candidate) => candidate.covers.includes(step));
}
