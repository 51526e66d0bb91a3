import type { Box, Point } from "./element.ts";
import type { SceneElement } from "./scene.ts";

export interface LinePoints {
  /** Where the line begins, and how far it reaches. */
  readonly box: Box;
  /** Counted from where the line begins. */
  readonly points: readonly Point[];
}

/**
 * The place and size of a line or arrow through these points of the board, as Excalidraw computes them when it opens a
 * file: the size comes from the rounded points and is not rounded again.
 */
export function linePoints(path: readonly Point[]): LinePoints {
  const [x, y] = path[0] ?? [0, 0];
  const points = path.map(([px, py]): Point => [roundPixels(px - x), roundPixels(py - y)]);
  const xs = points.map(([px]) => px);
  const ys = points.map(([, py]) => py);
  const box = {
    x: roundPixels(x),
    y: roundPixels(y),
    width: extent(xs),
    height: extent(ys),
  };
  return { box, points };
}

/** The points of a line on the board; undefined where they are none. */
export function pathOf({ x, y, points }: SceneElement): readonly Point[] | undefined {
  if (typeof x !== "number" || typeof y !== "number" || !Array.isArray(points)) return undefined;
  const path = points.flatMap((point: unknown): readonly Point[] => {
    const [dx, dy] = Array.isArray(point) ? (point as readonly unknown[]) : [];
    return typeof dx === "number" && typeof dy === "number" ? [[x + dx, y + dy]] : [];
  });
  return path.length >= 2 && path.length === points.length ? path : undefined;
}

export type Segment = readonly [from: Point, to: Point];

/** The lines from each point of a path to the next. */
export function segmentsOf(path: readonly Point[]): readonly Segment[] {
  return path.slice(1).map((to, i): Segment => [path[i] ?? to, to]);
}

/** To a hundredth of a pixel: finer than anybody sees, and short in the file. */
export function roundPixels(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  // A number so large that a hundred of it are beyond all numbers has no fraction anyway.
  return Number.isFinite(rounded) ? rounded : value;
}

/** How far numbers reach; one by one, as a line may have more points than a function takes arguments. */
function extent(values: readonly number[]): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return most - least;
}
