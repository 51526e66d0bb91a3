import { boundTo } from "../component-graph.ts";
import type { Point } from "../element.ts";
import { linePoints, pathOf, roundPixels } from "../line-points.ts";
import { facingSides, route, type End, type Side } from "../route.ts";
import { isObject, type SceneElement } from "../scene.ts";
import type { ElementChange, SceneChange } from "../scene-change.ts";
import { centreOf, holds, type ShapeBox } from "../shape-box.ts";
import { freeSpot, gap } from "./add-component.ts";
import { boundTexts, boxOf, changeOf, partsOf, update, type BoardContent } from "./board-content.ts";

/** How far things are moved, in pixels of the board. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/** Moves a component or a frame with all that is in it; arrows that are bound to it follow. */
export function move(content: BoardContent, key: string, { dx, dy }: Shift, seed: () => number): SceneChange {
  const parts = movedWith(content, key);
  const changes: ElementChange[] = [];
  for (const part of parts) {
    const { x, y } = content.elements.get(part) ?? {};
    if (typeof x !== "number" || typeof y !== "number") continue;
    changes.push(update(content, part, { x: roundPixels(x + dx), y: roundPixels(y + dy) }, seed));
  }
  for (const [arrow, element] of content.elements) {
    if (element.type !== "arrow" || parts.has(arrow)) continue;
    changes.push(...arrowAfter(content, arrow, element, parts, { dx, dy }, seed));
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

/** What becomes of an arrow of which none, one or both ends are bound to what moves. */
function arrowAfter(
  content: BoardContent,
  key: string,
  element: SceneElement,
  parts: ReadonlySet<string>,
  shift: Shift,
  seed: () => number,
): readonly ElementChange[] {
  const [start, end] = [boundTo(element.startBinding), boundTo(element.endBinding)];
  const moves = [start !== undefined && parts.has(start), end !== undefined && parts.has(end)] as const;
  const path = pathOf(element);
  if (!path || (!moves[0] && !moves[1])) return [];
  const after =
    moves[0] && moves[1]
      ? path.map((point) => moved(point, shift))
      : bent(content, element, path, moves, shift);
  const { box, points } = linePoints(after);
  const labels = boundTexts(content, key).map((label) => {
    const { x, y, width, height } = boxOf(content, label);
    const [from, to] = [middleOf(path), middleOf(after)];
    const place = { x: x + to[0] - from[0], y: y + to[1] - from[1], width, height };
    return update(content, label, { x: roundPixels(place.x), y: roundPixels(place.y) }, seed);
  });
  const fixed = "fixedSegments" in element ? { fixedSegments: null } : {};
  return [update(content, key, { ...box, points, ...fixed }, seed), ...labels];
}

/** An arrow of right angles finds its way anew; of any other, the end that moves goes along. */
function bent(
  content: BoardContent,
  element: SceneElement,
  path: readonly Point[],
  [isStart, isEnd]: readonly [boolean, boolean],
  shift: Shift,
): readonly Point[] {
  const [start, end] = [boundTo(element.startBinding), boundTo(element.endBinding)];
  if (element.elbowed === true && start !== undefined && end !== undefined) {
    const from = movedBox(boxOf(content, start), isStart ? shift : still);
    const to = movedBox(boxOf(content, end), isEnd ? shift : still);
    const [fromSide, toSide] = facingSides(from, to);
    return route(endAt(from, fromSide, element.startBinding), endAt(to, toSide, element.endBinding));
  }
  return path.map((point, i) =>
    (isStart && i === 0) || (isEnd && i === path.length - 1) ? moved(point, shift) : point,
  );
}

const still: Shift = { dx: 0, dy: 0 };

/** The place on a side where the arrow ended before, if it ended on that side. */
function endAt(box: ShapeBox, side: Side, binding: unknown): End {
  const point: unknown = isObject(binding) ? binding.fixedPoint : undefined;
  const [fx, fy] = Array.isArray(point) ? (point as readonly unknown[]).map(Number) : [];
  if (fx === undefined || fy === undefined) return { box, side, shift: 0 };
  const distances: Readonly<Record<Side, number>> = {
    left: Math.abs(fx),
    right: Math.abs(1 - fx),
    top: Math.abs(fy),
    bottom: Math.abs(1 - fy),
  };
  const isSame = distances[side] <= Math.min(...Object.values(distances));
  const along = side === "left" || side === "right" ? (fy - 0.5) * box.height : (fx - 0.5) * box.width;
  return { box, side, shift: isSame ? Math.round(along) : 0 };
}

function middleOf(path: readonly Point[]): Point {
  const [first = [0, 0], last = [0, 0]] = [
    path[Math.floor((path.length - 1) / 2)],
    path[Math.ceil((path.length - 1) / 2)],
  ];
  return centreOf({ x: first[0], y: first[1], width: last[0] - first[0], height: last[1] - first[1] });
}

function moved([x, y]: Point, { dx, dy }: Shift): Point {
  return [x + dx, y + dy];
}

function movedBox(box: ShapeBox, { dx, dy }: Shift): ShapeBox {
  return { ...box, x: box.x + dx, y: box.y + dy };
}
