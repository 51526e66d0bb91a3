import type { Point } from "./element.ts";

/** An SVG path along straight lines. */
export function polyline(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x},${y}`).join("L")}`;
}

/** An SVG path that goes smoothly through all points, as the canvas draws a curve. */
export function smoothCurve(points: readonly Point[]): string {
  const at = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0];
  const curves = points.slice(1).map(([x, y], i) => {
    const [before, from, after] = [at(i - 1), at(i), at(i + 2)];
    const [ax, ay] = [from[0] + (x - before[0]) / 6, from[1] + (y - before[1]) / 6];
    const [bx, by] = [x - (after[0] - from[0]) / 6, y - (after[1] - from[1]) / 6];
    return `C${ax},${ay} ${bx},${by} ${x},${y}`;
  });
  return polyline([at(0)]) + curves.join("");
}

/** An SVG path of horizontal and vertical lines whose corners are rounded. */
export function elbowPath(points: readonly Point[], radius: number): string {
  const inner = points.slice(1, -1).map((corner, i) => {
    const [before, after] = [points[i] ?? corner, points[i + 2] ?? corner];
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    return `L${String(towards(corner, before, r))}Q${String(corner)} ${String(towards(corner, after, r))}`;
  });
  return `M${String(points[0] ?? [0, 0])}${inner.join("")}L${String(points.at(-1) ?? [0, 0])}`;
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

function towards(from: Point, to: Point, length: number): Point {
  const share = length / (distance(from, to) || 1);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
