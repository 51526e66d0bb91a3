import type { DesignDoc } from "../document/design-doc.ts";
import type { StepId } from "../framework/step-id.ts";
import { placeOfSection, type SpokenPlace, standIn } from "./stand-in.ts";

/** The first section of a step, or the place that alone stands in for it, if its places together say as much as this. */
export function filledStep(doc: DesignDoc, id: StepId, minWords: number): SpokenPlace | undefined {
  const indices = doc.steps.find((step) => step.id === id && step.status === "present")?.sections ?? [];
  const own = indices.flatMap((index) => doc.sections[index] ?? []).map(placeOfSection);
  const places = own.length > 0 ? own : [standIn(doc, [id], true) ?? []].flat();
  const [first] = places;
  // A section that introduces other steps as well is about them, too.
  if (!first || places.some(({ section }) => (section?.steps.length ?? 0) > 1)) return undefined;
  let wanted = minWords * lettersOfWord;
  for (const { section, range, extent } of places) {
    // A heading says nothing yet, the first words of a paragraph do.
    wanted -= extent.end - (section ? range.end : extent.start);
    if (wanted <= 0) return first;
  }
  return undefined;
}

/** With the space behind it. */
const lettersOfWord = 6;
