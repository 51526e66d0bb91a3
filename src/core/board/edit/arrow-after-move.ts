import { boundTo, isReversedArrow } from "../component-graph.ts";
import type { Point } from "../element.ts";
import { linePoints, pathOf, roundPixels } from "../line-points.ts";
import { labelPoint } from "../place-arrow.ts";
import { facingPorts, isClear, portEnd, type Port, type PortedBox, type PortsOfElement } from "../port.ts";
import { facingSides, fixedPoint, route, type End, type Side } from "../route.ts";
import { isObject, type SceneElement } from "../scene.ts";
import type { ElementChange } from "../scene-change.ts";
import type { ShapeBox } from "../shape-box.ts";
import { boundTexts, boxOf, update, type BoardContent } from "./board-content.ts";
import { portOfEnd, type EndName } from "./keep-on-ports.ts";
import { endingAt, startingAt } from "./path-end.ts";

/** How far things are moved, in pixels of the board. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/** The keys of what is moved, and how far. */
export interface Movement {
  readonly parts: ReadonlySet<string>;
  readonly shift: Shift;
}

/** What becomes of an arrow and of its label when one or both of its ends are bound to what moves. */
export function arrowAfterMove(
  content: BoardContent,
  key: string,
  movement: Movement,
  ports: PortsOfElement,
  seed: () => number,
): readonly ElementChange[] {
  const element = content.elements.get(key) ?? {};
  const path = pathOf(element);
  const [isStart, isEnd] = [
    isMoved(element, "startBinding", movement),
    isMoved(element, "endBinding", movement),
  ];
  if (!path || (!isStart && !isEnd)) return [];
  const after = isStart && isEnd ? shifted(path, movement) : bent(content, element, path, movement, ports);
  const { box, points } = linePoints(after.path);
  const fixed = "fixedSegments" in element ? { fixedSegments: null } : {};
  const labels = boundTexts(content, key).map((label) => {
    const { x, y } = boxOf(content, label);
    const [from, to] = [labelPoint(path), labelPoint(after.path)];
    return update(
      content,
      label,
      { x: roundPixels(x + to[0] - from[0]), y: roundPixels(y + to[1] - from[1]) },
      seed,
    );
  });
  return [update(content, key, { ...box, points, ...fixed, ...after.bindings }, seed), ...labels];
}

function isMoved(element: SceneElement, name: EndName, { parts }: Movement): boolean {
  return parts.has(boundTo(element[name]) ?? "");
}

interface BentArrow {
  readonly path: readonly Point[];
  /** The bindings that are others now. */
  readonly bindings: SceneElement;
}

function shifted(path: readonly Point[], { shift }: Movement): BentArrow {
  return { path: path.map((point) => moved(point, shift)), bindings: {} };
}

/** An arrow of right angles between two shapes finds its way anew; of any other, the end that moves goes along. */
function bent(
  content: BoardContent,
  element: SceneElement,
  path: readonly Point[],
  movement: Movement,
  ports: PortsOfElement,
): BentArrow {
  const isElbow = element.elbowed === true;
  const isBetween = boundTo(element.startBinding) !== undefined && boundTo(element.endBinding) !== undefined;
  if (isElbow && isBetween) return rerouted(content, element, movement, ports);
  const [first = [0, 0], last = first] = [path[0], path.at(-1)];
  const after = isMoved(element, "startBinding", movement)
    ? startingAt(path, moved(first, movement.shift), isElbow)
    : endingAt(path, moved(last, movement.shift), isElbow);
  return { path: after, bindings: {} };
}

/** Ends on ports stay on them, as they do when a shape is dragged; where no way leads from there, they go to others. */
function rerouted(
  content: BoardContent,
  element: SceneElement,
  movement: Movement,
  ports: PortsOfElement,
): BentArrow {
  const isReversed = isReversedArrow(element);
  const names = isReversed
    ? (["endBinding", "startBinding"] as const)
    : (["startBinding", "endBinding"] as const);
  const boxOfEnd = (name: EndName) => boxAfter(content, boundTo(element[name]) ?? "", movement);
  const boxes = [boxOfEnd(names[0]), boxOfEnd(names[1])] as const;
  const sides = facingSides(...boxes);
  const endOf = (i: 0 | 1): BoundEnd => {
    const found = portOfEnd(element, names[i], content.elements, ports);
    const kept = found?.port ?? placeOnSide(boxes[i], sides[i], element[names[i]]);
    return { box: boxes[i], kept, ports: found ? ports(content.elements.get(found.card) ?? {}) : [kept] };
  };
  const ends = [endOf(0), endOf(1)] as const;
  const places = placesOf(ends);
  const path = route(...places);
  const bindings = Object.fromEntries(
    names.map((name, i) => {
      const binding = element[name];
      return [name, { ...(isObject(binding) && binding), fixedPoint: fixedPoint(places[i === 0 ? 0 : 1]) }];
    }),
  );
  return { path: isReversed ? path.toReversed() : path, bindings };
}

/** Where an arrow may be bound to a shape. */
interface BoundEnd extends PortedBox {
  readonly kept: Port;
}

function placesOf([from, to]: readonly [BoundEnd, BoundEnd]): readonly [End, End] {
  const kept = [portEnd(from.kept, from.box), portEnd(to.kept, to.box)] as const;
  if (isClear(route(...kept), [from.box, to.box])) return kept;
  const [out, into] = facingPorts(from, to) ?? [from.kept, to.kept];
  return [portEnd(out, from.box), portEnd(into, to.box)];
}

/** The place on a side where an arrow ended before, if it ended on that side; else its middle. */
function placeOnSide({ width, height }: ShapeBox, side: Side, binding: unknown): Port {
  const place = { id: side, side, at: 0.5, flow: "both" } as const;
  const point: unknown = isObject(binding) ? binding.fixedPoint : undefined;
  const [fx, fy] = Array.isArray(point) ? (point as readonly unknown[]).map(Number) : [];
  if (fx === undefined || fy === undefined) return place;
  const distances: Readonly<Record<Side, number>> = {
    left: Math.abs(fx),
    right: Math.abs(1 - fx),
    top: Math.abs(fy),
    bottom: Math.abs(1 - fy),
  };
  if (distances[side] > Math.min(...Object.values(distances))) return place;
  return { ...place, at: side === "left" || side === "right" ? toPixel(fy, height) : toPixel(fx, width) };
}

/** Excalidraw keeps places beside the middle of a side; whole pixels from there are what was meant. */
function toPixel(share: number, length: number): number {
  return 0.5 + Math.round((share - 0.5) * length) / (length || 1);
}

function boxAfter(content: BoardContent, key: string, { parts, shift }: Movement): ShapeBox {
  const box = boxOf(content, key);
  return parts.has(key) ? { ...box, x: box.x + shift.dx, y: box.y + shift.dy } : box;
}

function moved([x, y]: Point, { dx, dy }: Shift): Point {
  return [x + dx, y + dy];
}
