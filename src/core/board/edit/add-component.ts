import { gridStep } from "../board-grid.ts";
import type { ElementSource } from "../element.ts";
import { cardHeight, cardWidth, placeStencil } from "../place-stencil.ts";
import type { SceneChange } from "../scene-change.ts";
import { overlaps, type ShapeBox } from "../shape-box.ts";
import type { Stencil } from "../stencil.ts";
import { boxOf, changeOf, insertLast, type BoardContent } from "./board-content.ts";

/** The room between cards: a label of an arrow fits between two of a row. */
export const gap = 120;

/** A change that adds something, and what it added. */
export interface Addition {
  readonly change: SceneChange;
  readonly key: string;
}

/**
 * Adds the card of a stencil, in the nearest free place to the right of a component (`beside`) or else of everything.
 */
export function addComponent(
  content: BoardContent,
  stencil: Stencil,
  beside: string | undefined,
  source: ElementSource,
): Addition {
  const size = { width: cardWidth, height: cardHeight };
  const frame = content.graph.components.find(({ id }) => id === beside)?.frame;
  const frameId = frame !== undefined && content.elements.get(frame)?.type === "frame" ? frame : null;
  const spot = freeSpot(content, { ...wantedSpot(content, beside), ...size });
  const placed = placeStencil(stencil, { ...source, ...spot, frameId });
  return { change: changeOf(insertLast(content, placed)), key: placed[0]?.id ?? "" };
}

function wantedSpot(content: BoardContent, beside: string | undefined): Pick<ShapeBox, "x" | "y"> {
  if (beside !== undefined) {
    const { x, y, width, height } = boxOf(content, beside);
    return { x: x + width + gap, y: y + (height - cardHeight) / 2 };
  }
  const boxes = content.graph.components.map(({ box }) => box);
  if (boxes.length === 0) return { x: 0, y: 0 };
  // One by one: a file may have more boxes than a function takes arguments.
  const right = boxes.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity);
  return { x: right + gap, y: boxes.reduce((least, { y }) => Math.min(least, y), Infinity) };
}

/** On the grid, and no component in the way: the next one below, and so on. */
export function freeSpot(
  { graph }: BoardContent,
  { x, y, width, height }: ShapeBox,
  except: ReadonlySet<string> = new Set(),
): Pick<ShapeBox, "x" | "y"> {
  // Beside a shape at the end of all numbers there is no room, but a place must be a number.
  const snap = (value: number) => (Number.isFinite(value) ? Math.round(value / gridStep) * gridStep : 0);
  const others = graph.components.filter(({ id }) => !except.has(id)).map(({ box }) => box);
  let spot = { x: snap(x), y: snap(y) };
  // Each step goes below a box that is in the way, so there are no more steps than boxes.
  for (let count = 0; count <= others.length; count++) {
    const inTheWay = others.filter((box) => overlaps({ ...spot, width, height }, box));
    if (inTheWay.length === 0) return spot;
    const bottom = inTheWay.reduce((most, box) => Math.max(most, box.y + box.height), -Infinity);
    spot = { x: spot.x, y: snap(bottom + gap / 2) };
  }
  return spot;
}
