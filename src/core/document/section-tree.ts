import type { Heading } from "./headings.ts";
import { namedSteps } from "./label-structure.ts";

/** Where a section stands among the others. */
export interface TreePlace {
  /** 1–6 for Markdown headings; a bold line, label or list item gets one more than the heading it stands under. */
  readonly level: number;
  readonly parent: number | undefined;
  /** The index behind its last subsection. */
  readonly last: number;
}

/** A heading, and whether nothing stands between it and the next one. */
export interface TreeHeading {
  readonly heading: Heading;
  readonly isBare: boolean;
}

/** Nests sections by level; levels may jump in either direction. */
export function nested(headings: readonly TreeHeading[]): readonly TreePlace[] {
  const places: { level: number; parent: number | undefined; last: number }[] = [];
  const open: { readonly level: number; readonly index: number }[] = [];
  const levelOf = levels();
  for (let index = 0; index < headings.length; index++) {
    const heading = headings[index];
    if (!heading) break;
    const level = levelOf(heading);
    for (let above = open.at(-1); above !== undefined && above.level >= level; above = open.at(-1)) {
      (places[above.index] as { last: number }).last = index;
      open.pop();
    }
    places.push({ level, parent: open.at(-1)?.index, last: headings.length });
    open.push({ level, index });
  }
  return places;
}

/** Gives the level of one heading after the other. */
function levels(): (heading: TreeHeading) => number {
  let markdown = 0;
  let loose = 0;
  let label: TreeHeading | undefined;
  return (one) => {
    const { kind, level } = one.heading;
    if (kind === "label") {
      if (label && isPointOf(one.heading, label)) return markdown + 2;
      label = one;
      return markdown + 1;
    }
    label = undefined;
    if (kind === "atx" || kind === "setext") return (markdown = loose = level);
    if (kind === "list-item") return loose + 1;
    return (loose = markdown + 1);
  };
}

/**
 * Whether a label names a point of the step that the one above opens ("Step 4 - Model:", "Baseline: …"): labels have no levels. Where
 * steps are neither counted nor left to what follows, "Baseline: …", "Model: …" stand beside each other.
 */
function isPointOf({ numbering, meaning }: Heading, above: TreeHeading): boolean {
  const ofAbove = namedSteps(above.heading.meaning);
  const isOpened = ofAbove !== 0 && (above.isBare || above.heading.numbering !== "");
  return isOpened && numbering === "" && (namedSteps(meaning) & ~ofAbove) === 0;
}
