import type { DesignDoc, Section } from "../document/design-doc.ts";
import type { StepId } from "../framework/step-id.ts";
import { standIn } from "./unanswered-subject.ts";

/** The first section of a step, or the one that alone stands in for it, if its sections together say as much as this. */
export function filledStep(doc: DesignDoc, id: StepId, minWords: number): Section | undefined {
  const indices = doc.steps.find((step) => step.id === id && step.status === "present")?.sections ?? [];
  const own = indices.flatMap((index) => doc.sections[index] ?? []);
  const sections = own.length > 0 ? own : [standIn(doc, [id], true) ?? []].flat();
  const [first] = sections;
  // A section that introduces other steps as well is about them, too.
  if (!first || sections.some((section) => section.steps.length > 1)) return undefined;
  let wanted = minWords * lettersOfWord;
  for (const { range, headingRange } of sections) {
    wanted -= range.end - headingRange.end;
    if (wanted <= 0) return first;
  }
  return undefined;
}

/** With the space behind it. */
const lettersOfWord = 6;
