import { type PlacedSection, placedSection, type SectionShape } from "./placed-section.ts";
import type { Layout } from "./section-spans.ts";
import type { DecidedSteps, ReadSection } from "./section-steps.ts";
import type { VersionMatch } from "./version-match.ts";

/** The sections at their places; those of before where they are the same. */
export function placeSections(
  read: readonly ReadSection[],
  decided: readonly DecidedSteps[],
  layout: Layout,
  match: VersionMatch,
  previous: readonly PlacedSection[] | undefined,
): readonly PlacedSection[] {
  const filled = nextFilled(read);
  return read.map(({ heading, level, parent, last }, index) => {
    const steps = decided[index]?.steps ?? [];
    const isEmpty = (filled[index] ?? last) >= last;
    const before = previous?.[match.before(index) ?? -1];
    const shape = { heading, level, parent, steps, isEmpty };
    return at(layout, index, last, before, before && isSame(before.shape, shape) ? before.shape : shape);
  });
}

/** The same sections at other places. */
export function movedSections(
  sections: readonly PlacedSection[],
  read: readonly ReadSection[],
  layout: Layout,
): readonly PlacedSection[] {
  return sections.map((section, index) =>
    at(layout, index, read[index]?.last ?? index + 1, section, section.shape),
  );
}

function at(
  { starts }: Layout,
  index: number,
  last: number,
  before: PlacedSection | undefined,
  shape: SectionShape,
): PlacedSection {
  return placedSection(before, shape, starts[index] ?? 0, starts[index + 1] ?? 0, starts[last] ?? 0);
}

function isSame(a: SectionShape, b: SectionShape): boolean {
  return (
    a.heading === b.heading &&
    a.level === b.level &&
    a.parent === b.parent &&
    a.steps === b.steps &&
    a.isEmpty === b.isEmpty
  );
}

/** For each section the index of the first one from there on that holds content. */
function nextFilled(read: readonly ReadSection[]): readonly number[] {
  const filled = new Array<number>(read.length);
  let next = read.length;
  for (let index = read.length - 1; index >= 0; index--) {
    if (read[index]?.body.isEmpty === false) next = index;
    filled[index] = next;
  }
  return filled;
}
