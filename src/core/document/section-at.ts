import type { DesignDoc } from "./design-doc.ts";

/** Index in `doc.sections` of the last one that starts at a place or before it; -1 before the first. Found by halves. */
export function sectionAt({ sections }: Pick<DesignDoc, "sections">, offset: number): number {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.headingRange.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
