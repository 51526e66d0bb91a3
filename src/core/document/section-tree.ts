import type { Section } from "./design-doc.ts";
import type { Heading } from "./headings.ts";

/** A heading and where its section lies; what it means is decided later. */
export interface PlacedHeading extends Pick<Section, "ownRange" | "range" | "parent"> {
  readonly heading: Heading;
}

/** Nests sections by level; levels may jump in either direction. */
export function placeSections(headings: readonly Heading[], textEnd: number): readonly PlacedHeading[] {
  const ends = new Array<number>(headings.length).fill(textEnd);
  const parents: (number | undefined)[] = [];
  const open: number[] = [];
  headings.forEach((heading, index) => {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if ((headings[last]?.level ?? 0) < heading.level) break;
      ends[last] = heading.range.start;
      open.pop();
    }
    parents.push(open.at(-1));
    open.push(index);
  });
  return headings.map((heading, index) => ({
    heading,
    ownRange: { start: heading.range.end, end: headings[index + 1]?.range.start ?? textEnd },
    range: { start: heading.range.start, end: ends[index] ?? textEnd },
    parent: parents[index],
  }));
}
