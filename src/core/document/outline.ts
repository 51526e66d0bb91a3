import type { Framework } from "../framework/framework.ts";
import type { Cues } from "./cues.ts";
import type { StepId } from "../framework/step-id.ts";
import type { DesignDoc, OutlineStep, Section } from "./design-doc.ts";
import type { ReadSection } from "./section-steps.ts";
import { outlineFact } from "./outline-fact.ts";
import { coverageStatus } from "./step-coverage.ts";

/** How well each step of the framework is covered; `read` are the headings of the sections. */
export function outlineSteps(
  framework: Framework,
  sections: readonly Section[],
  read: readonly ReadSection[],
  cues: Cues,
): readonly OutlineStep[] {
  const steps = framework.steps.filter((step) => step.covers.length > 0);
  const own = new Map(steps.map((step) => [step.id, [] as number[]]));
  sectionOwners(steps, sections, read).forEach((ids, index) => {
    for (const id of ids) own.get(id)?.push(index);
  });
  return steps.map((step) => {
    const indices = own.get(step.id) ?? [];
    const cueCount = Math.max(...step.covers.map((id) => cues[id].size));
    return { step, sections: indices, status: coverageStatus(indices, sections, cueCount) };
  });
}

/**
 * The steps that each section belongs to. Where several steps cover what it is about, it belongs to the one that
 * it names, or else to that of the section it stands in, or else to all of them.
 */
function sectionOwners(
  steps: Framework["steps"],
  sections: readonly Section[],
  read: readonly ReadSection[],
): readonly (readonly string[])[] {
  const owners: (readonly string[])[] = [];
  const able = new Map<readonly StepId[], readonly string[]>();
  sections.forEach(({ steps: own, parent }, index) => {
    // The same steps are the same array.
    const known = able.get(own);
    const ids =
      known ?? steps.filter((step) => step.covers.some((id) => own.includes(id))).map(({ id }) => id);
    if (!known) able.set(own, ids);
    const above = parent === undefined ? [] : owners[parent];
    owners.push(ids.length < 2 ? ids : ownersAmong(ids, read[index], above));
  });
  return owners;
}

function ownersAmong(
  ids: readonly string[],
  section: ReadSection | undefined,
  above: readonly string[] = [],
): readonly string[] {
  const named = ids.filter((id) => section?.heading.meaning.names.includes(id));
  const inherited = ids.filter((id) => above.includes(id));
  return firstFilled(named, inherited) ?? ids;
}

function firstFilled(...lists: readonly (readonly string[])[]): readonly string[] | undefined {
  return lists.find((list) => list.length > 0);
}

/** The steps of the framework that a section (its index) belongs to, in the framework's order. */
export function outlineStepsOf(doc: DesignDoc, section: number): readonly OutlineStep[] {
  return stepsBySection(doc).get(section) ?? [];
}

const stepsBySection = outlineFact(({ outline }): ReadonlyMap<number, readonly OutlineStep[]> => {
  const all = new Map<number, OutlineStep[]>();
  for (const entry of outline) {
    for (const index of entry.sections) {
      const others = all.get(index);
      if (others) others.push(entry);
      else all.set(index, [entry]);
    }
  }
  return all;
});
