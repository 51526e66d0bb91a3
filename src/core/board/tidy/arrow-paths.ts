import { boundTo, isReversedArrow } from "../component-graph.ts";
import { boxOf, update, type BoardContent } from "../edit/board-content.ts";
import type { Point } from "../element.ts";
import { linePoints, roundPixels } from "../line-points.ts";
import { labelPoint } from "../place-arrow.ts";
import { arrowGap } from "../route.ts";
import { isObject, type SceneElement } from "../scene.ts";
import type { ElementChange } from "../scene-change.ts";
import { centreOf, type ShapeBox } from "../shape-box.ts";

/** Where the boxes of components are by now. */
export type BoxOf = (key: string) => ShapeBox;

/** An arrow along a path between two components. */
export interface RoutedArrow {
  readonly key: string;
  readonly path: readonly Point[];
  /** The key of its text; undefined where it has none. */
  readonly label: string | undefined;
}

/** What becomes of an arrow and of its label. */
export function routedArrow(
  content: BoardContent,
  { key, path, label }: RoutedArrow,
  boxAfter: BoxOf,
  seed: () => number,
): readonly ElementChange[] {
  const element = content.elements.get(key) ?? {};
  const drawn = isReversedArrow(element) ? path.toReversed() : path;
  const { box, points } = linePoints(drawn);
  const first: Point = drawn[0] ?? [0, 0];
  const last: Point = drawn.at(-1) ?? first;
  const set: SceneElement = {
    ...{ ...box, points },
    ...bound("startBinding", element, first, boxAfter),
    ...bound("endBinding", element, last, boxAfter),
    ...("fixedSegments" in element && { fixedSegments: null, startIsSpecial: null, endIsSpecial: null }),
  };
  const changes = [update(content, key, set, seed)];
  if (label === undefined) return changes;
  const { width, height } = boxOf(content, label);
  const [x, y] = labelPoint(drawn);
  const place = { x: roundPixels(x - width / 2), y: roundPixels(y - height / 2) };
  return [...changes, update(content, label, place, seed)];
}

/** A straight line between two boxes, from edge to edge along the line between their middles, with gaps. */
export function straightPath(from: ShapeBox, to: ShapeBox): readonly Point[] {
  const [a, b] = [centreOf(from), centreOf(to)];
  return [edgeToward(from, b), edgeToward(to, a)];
}

function edgeToward(box: ShapeBox, [px, py]: Point): Point {
  const [x, y] = centreOf(box);
  const [dx, dy] = [px - x, py - y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [x, y];
  const share = Math.min(box.width / 2 / Math.abs(dx), box.height / 2 / Math.abs(dy)) + arrowGap / length;
  return [x + dx * Math.min(share, 1), y + dy * Math.min(share, 1)];
}

/** Moves both ends of a path away from the boxes on whose edges they lie, as far as Excalidraw keeps arrows from them. */
export function withGaps(path: readonly Point[]): readonly Point[] {
  const [first, second] = path;
  const [last, before] = [path.at(-1), path.at(-2)];
  if (!first || !second || !last || !before) return path;
  return [toward(first, second), ...path.slice(1, -1), toward(last, before)];
}

function toward([x, y]: Point, [px, py]: Point): Point {
  const length = Math.hypot(px - x, py - y) || 1;
  return [x + ((px - x) / length) * arrowGap, y + ((py - y) / length) * arrowGap];
}

/** The binding of an end that is bound, at the place where it ends now. */
function bound(
  name: "startBinding" | "endBinding",
  element: SceneElement,
  [x, y]: Point,
  boxAfter: BoxOf,
): SceneElement {
  const binding = element[name];
  const key = boundTo(binding);
  if (key === undefined || !isObject(binding)) return {};
  const box = boxAfter(key);
  const share = (value: number, start: number, length: number) =>
    length === 0 ? 0.5001 : aside(Math.round(((value - start) / length) * 10_000) / 10_000);
  const fixedPoint = [share(x, box.x, box.width), share(y, box.y, box.height)];
  return {
    [name]: { ...binding, focus: 0, gap: arrowGap, ...(element.elbowed === true && { fixedPoint }) },
  };
}

/** Excalidraw never writes exactly a half, so that the direction of an arrow's end stays unambiguous. */
function aside(share: number): number {
  return share === 0.5 ? 0.5001 : share;
}
