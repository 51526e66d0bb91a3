import { roundPixels } from "../line-points.ts";
import { defaultPorts, type PortsOfElement } from "../port.ts";
import type { Side } from "../route.ts";
import type { ElementChange, SceneChange } from "../scene-change.ts";
import { holds, type ShapeBox } from "../shape-box.ts";
import { freeSpot, gap } from "./add-component.ts";
import { arrowAfterMove, type Shift } from "./arrow-after-move.ts";
import { boxOf, changeOf, partsOf, update, type BoardContent } from "./board-content.ts";

/** Moves a component or a frame with all that is in it; arrows that are bound to it follow. */
export function move(
  content: BoardContent,
  key: string,
  { dx, dy }: Shift,
  seed: () => number,
  ports: PortsOfElement = () => defaultPorts,
): SceneChange {
  const parts = movedWith(content, key);
  const changes: ElementChange[] = [];
  for (const part of parts) {
    const { x, y } = content.elements.get(part) ?? {};
    if (typeof x !== "number" || typeof y !== "number") continue;
    changes.push(update(content, part, { x: roundPixels(x + dx), y: roundPixels(y + dy) }, seed));
  }
  for (const [arrow, element] of content.elements) {
    if (element.type !== "arrow" || parts.has(arrow)) continue;
    changes.push(...arrowAfterMove(content, arrow, { parts, shift: { dx, dy } }, ports, seed));
  }
  return changeOf(changes);
}

/** How far a component has to be moved to stand next to another one, where nothing is in the way. */
export function shiftBeside(content: BoardContent, key: string, other: string, side: Side): Shift {
  const [own, to] = [boxOf(content, key), boxOf(content, other)];
  const level = to.y + (to.height - own.height) / 2;
  const below = to.x + (to.width - own.width) / 2;
  const spots: Readonly<Record<Side, Pick<ShapeBox, "x" | "y">>> = {
    right: { x: to.x + to.width + gap, y: level },
    left: { x: to.x - own.width - gap, y: level },
    bottom: { x: below, y: to.y + to.height + gap },
    top: { x: below, y: to.y - own.height - gap },
  };
  const spot = freeSpot(content, { ...own, ...spots[side] }, partsOf(content, key));
  return { dx: spot.x - own.x, dy: spot.y - own.y };
}

function movedWith(content: BoardContent, key: string): ReadonlySet<string> {
  const frame = content.graph.frames.find(({ id }) => id === key);
  if (!frame) return partsOf(content, key);
  const inside = [...content.elements].flatMap(([other, element]) => {
    if (other !== key && element.type === "arrow") return [];
    return other === key || element.frameId === key || holds(frame.box, boxOf(content, other)) ? [other] : [];
  });
  const components = content.graph.components.filter(({ frame: around }) => around === key);
  const moved = new Set([...inside, ...components.flatMap(({ id }) => [...partsOf(content, id)])]);
  for (const [text, { containerId }] of content.elements) {
    // The label of an arrow goes with its arrow.
    if (typeof containerId === "string" && content.elements.get(containerId)?.type === "arrow")
      moved.delete(text);
  }
  return moved;
}
