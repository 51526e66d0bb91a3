import type { Framework, FrameworkStep } from "./framework.ts";
import type { FrameworkFile } from "./framework-schema.ts";
import { topicSkeleton } from "./skeleton.ts";

/** What an author wrote, already checked against the schema, with the skeletons that come of it. */
export function toFramework({ id, title, steps }: FrameworkFile): Framework {
  return { id, title, steps: steps.map(toStep) };
}

function toStep(step: FrameworkFile["steps"][number]): FrameworkStep {
  const { headings = [], part } = step;
  return { ...step, headings, part, skeleton: topicSkeleton(step.topics) };
}

/** A framework that ships with the extension. A test checks each file against the schema, so that starting up need not. */
export function builtInFramework(source: unknown): Framework {
  return toFramework(source as FrameworkFile);
}
