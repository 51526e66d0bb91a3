import type { Heading } from "./headings.ts";

/** Where a section stands among the others. */
export interface TreePlace {
  /** 1–6 for Markdown headings; a bold line, label or list item gets one more than the heading it stands under. */
  readonly level: number;
  readonly parent: number | undefined;
  /** The index behind its last subsection. */
  readonly last: number;
}

/** Nests sections by level; levels may jump in either direction. */
export function nested(headings: readonly Heading[]): readonly TreePlace[] {
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
function levels(): (heading: Heading) => number {
  let markdown = 0;
  let loose = 0;
  return ({ kind, level }) => {
    if (kind === "atx" || kind === "setext") return (markdown = loose = level);
    if (kind === "list-item") return loose + 1;
    if (kind === "label") return markdown + 1;
    return (loose = markdown + 1);
  };
}
