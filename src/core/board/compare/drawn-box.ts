import type { SceneElement } from "../scene.ts";
import { boxAround, type ShapeBox } from "../shape-box.ts";

/** The box that an element is drawn in: of lines and arrows around all their points, which may lie on any side of the first. */
export function drawnBox(element: SceneElement): ShapeBox | undefined {
  const { x, y, points } = element;
  if (typeof x !== "number" || typeof y !== "number" || !Array.isArray(points)) return boxAround(element);
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const point of points as readonly unknown[]) {
    const [dx, dy] = Array.isArray(point) ? (point as readonly unknown[]) : [];
    if (typeof dx !== "number" || typeof dy !== "number") continue;
    [left, right] = [Math.min(left, dx), Math.max(right, dx)];
    [top, bottom] = [Math.min(top, dy), Math.max(bottom, dy)];
  }
  return boxAround({ x: x + left, y: y + top, width: right - left, height: bottom - top });
}
