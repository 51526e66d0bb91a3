import type { Framework } from "../framework/framework.ts";
import type { Cues } from "./cues.ts";
import type { DesignDoc, OutlineStep, Section } from "./design-doc.ts";
import { coverageStatus } from "./step-coverage.ts";

/** How well each step of the framework is covered; `names[i]` are the steps that `sections[i]` names by their own words. */
export function outlineSteps(
  framework: Framework,
  sections: readonly Section[],
  names: readonly (readonly string[])[],
  cues: Cues,
): readonly OutlineStep[] {
  const steps = framework.steps.filter((step) => step.covers.length > 0);
  const owners = sectionOwners(steps, sections, names);
  return steps.map((step) => {
    const own = owners.flatMap((ids, index) => (ids.includes(step.id) ? [index] : []));
    const cueCount = Math.max(...step.covers.map((id) => cues[id].size));
    return {
      step,
      sections: own,
      status: coverageStatus(
        own.flatMap((index) => sections[index] ?? []),
        cueCount,
      ),
    };
  });
}

/**
 * The steps that each section belongs to. Where several steps cover what it is about, it belongs to the one that
 * it names, or else to that of the section it stands in, or else to all of them.
 */
function sectionOwners(
  steps: Framework["steps"],
  sections: readonly Section[],
  names: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const owners: (readonly string[])[] = [];
  sections.forEach((section, index) => {
    const able = steps.filter((step) => step.covers.some((id) => section.steps.includes(id)));
    const ids = able.map((step) => step.id);
    const named = ids.filter((id) => names[index]?.includes(id));
    const above = section.parent === undefined ? [] : (owners[section.parent] ?? []);
    const inherited = ids.filter((id) => above.includes(id));
    owners.push(ids.length < 2 ? ids : (firstFilled(named, inherited) ?? ids));
  });
  return owners;
}

function firstFilled(...lists: readonly (readonly string[])[]): readonly string[] | undefined {
  return lists.find((list) => list.length > 0);
}

/** The steps of the framework that a section (its index) belongs to, in the framework's order. */
export function outlineStepsOf(doc: DesignDoc, section: number): readonly OutlineStep[] {
  return doc.outline.filter((entry) => entry.sections.includes(section));
}
