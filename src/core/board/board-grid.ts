import type { BoardNode, BoardSpec, BoardZone } from "./board-spec.ts";
import type { Box } from "./element.ts";
import { cardHeight, cardWidth } from "./place-stencil.ts";

export const gridStep = 20;

/** From one card to the next: the gap between columns has room for a label, the gap between rows for a bend. */
const columnStep = cardWidth + 120;
const rowStep = cardHeight + 120;

/** The space between the outermost cards of a zone and its border; a short label in a gap between columns stays clear of it. */
const zonePadding = { x: 28, y: 44 };

/** Where the card of a node lies. Labels on boards take two lines at most, so that every card has the same height. */
export function nodeBox(node: BoardNode): Box {
  return { x: node.column * columnStep, y: node.row * rowStep, width: cardWidth, height: cardHeight };
}

/** Where a zone lies: around the cards of its columns and rows. */
export function zoneBox(zone: BoardZone): Box {
  return {
    x: zone.column * columnStep - zonePadding.x,
    y: zone.row * rowStep - zonePadding.y,
    width: zone.columns * columnStep - columnStep + cardWidth + 2 * zonePadding.x,
    height: zone.rows * rowStep - rowStep + cardHeight + 2 * zonePadding.y,
  };
}

/** The smallest box around all zones and cards. */
export function boardBox({ zones = [], nodes }: BoardSpec): Box {
  const boxes = [...zones.map(zoneBox), ...nodes.map(nodeBox)];
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
