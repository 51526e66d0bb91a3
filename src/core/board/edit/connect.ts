import type { ElementSource } from "../element.ts";
import { placeArrow } from "../place-arrow.ts";
import { facingSides } from "../route.ts";
import type { Addition } from "./add-component.ts";
import { boundElements, boxOf, changeOf, insertLast, update, type BoardContent } from "./board-content.ts";

const none: ReadonlySet<string> = new Set();

/** Draws an arrow from one component to another, bound to both; with a label unless that is empty. */
export function connect(
  content: BoardContent,
  from: string,
  to: string,
  label: string,
  source: ElementSource,
): Addition {
  const [fromBox, toBox] = [boxOf(content, from), boxOf(content, to)];
  const [fromSide, toSide] = facingSides(fromBox, toBox);
  const placed = placeArrow({
    ...source,
    from: { id: from, box: fromBox, side: fromSide, shift: 0 },
    to: { id: to, box: toBox, side: toSide, shift: 0 },
    isDashed: false,
    ...(label.trim() !== "" && { label: label.trim() }),
  });
  const arrow = { id: placed.arrow.id, type: "arrow" } as const;
  const ends = [...new Set([from, to])].map((key) =>
    update(content, key, { boundElements: boundElements(content, key, none, [arrow]) }, source.seed),
  );
  const drawn = placed.label ? [placed.arrow, placed.label] : [placed.arrow];
  return { change: changeOf([...ends, ...insertLast(content, drawn)]), key: arrow.id };
}
