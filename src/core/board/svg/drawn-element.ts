import type { Point } from "../element.ts";
import { boxAround } from "../shape-box.ts";
import { elementKeys, isObject, ownField, type SceneElement } from "../scene.ts";

/** An element of a file, looked at as something to draw: every number is one, and of a size that can be drawn. */
export interface DrawnElement {
  /** See `elementKeys`. */
  readonly key: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radians, clockwise, around the middle. */
  readonly angle: number;
  readonly strokeColor: string;
  readonly backgroundColor: string;
  readonly fillStyle: string;
  readonly strokeWidth: number;
  readonly strokeStyle: string;
  readonly roughness: number;
  /** From 0 to 1. */
  readonly opacity: number;
  readonly seed: number;
  readonly roundness: { readonly type: number; readonly value: number | undefined } | undefined;
  /** Of a line, counted from x and y; empty for other elements. */
  readonly points: readonly Point[];
  /** All fields as they are in the file. */
  readonly file: SceneElement;
}

/** Further out, a browser's numbers are too coarse to draw with, and nobody has drawn there. */
const edgeOfBoard = 1_000_000;

/** How many points the lines of a board may have together; of longer ones only every so many are drawn. */
const mostPoints = 200_000;

/** What of a board can be drawn, in the order in which it lies; what was deleted or is no shape is left out. */
export function drawnElements(elements: readonly SceneElement[]): readonly DrawnElement[] {
  const keys = elementKeys(elements.map(({ id }) => id));
  const lines = elements.reduce((count, { points }) => count + (Array.isArray(points) ? 1 : 0), 0);
  const mostOfOne = Math.max(2, Math.floor(mostPoints / Math.max(1, lines)));
  return elements.flatMap((file, i) => drawnElement(file, keys[i] ?? "", mostOfOne) ?? []);
}

function drawnElement(file: SceneElement, key: string, mostOfOne: number): DrawnElement | undefined {
  const box = boxAround(file);
  if (!box || typeof file.type !== "string" || file.isDeleted === true) return undefined;
  const { x, y, width, height } = box;
  if ([x, y, x + width, y + height].some((side) => Math.abs(side) > edgeOfBoard)) return undefined;
  const points = readPoints(file.points, mostOfOne);
  // A line counts from its first point, wherever its box is.
  const origin = points.length > 0 ? { x: file.x as number, y: file.y as number } : { x, y };
  const strokeWidth = within(file.strokeWidth, 0.1, 200, 2);
  return {
    ...{ key, type: file.type, ...origin, width, height, points, file, strokeWidth },
    angle: within(file.angle, -100, 100, 0),
    strokeColor: readColour(file.strokeColor, "#1e1e1e"),
    backgroundColor: readColour(file.backgroundColor, "transparent"),
    fillStyle: typeof file.fillStyle === "string" ? file.fillStyle : "solid",
    strokeStyle: typeof file.strokeStyle === "string" ? file.strokeStyle : "solid",
    roughness: within(file.roughness, 0, 10, 1),
    opacity: within(file.opacity, 0, 100, 100) / 100,
    // For a seed of 0 the strokes would be others at each call.
    seed: Math.trunc(within(file.seed, 1, 2 ** 31 - 1, 1)),
    roundness: readRoundness(file),
  };
}

export function isFrame({ type }: DrawnElement): boolean {
  return type === "frame" || type === "magicframe";
}

/** A number of a file between two bounds. */
export function within(value: unknown, least: number, most: number, usual: number): number {
  if (typeof value !== "number" || Number.isNaN(value)) return usual;
  return Math.min(most, Math.max(least, value));
}

/** A colour that can do nothing but colour: a `url()` would load something. */
export function readColour(value: unknown, usual: string): string {
  return typeof value === "string" && colour.test(value) ? value : usual;
}

const colour = /^(?:#[0-9a-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl)a?\([\d\s.,%/deg-]{1,60}\))$/i;

/** Whether there is nothing to see of a colour. */
export function isTransparent(value: string): boolean {
  return value === "transparent" || /^#(?:[0-9a-f]{3}0|[0-9a-f]{6}00)$/i.test(value);
}

function readRoundness({ roundness, strokeSharpness }: SceneElement): DrawnElement["roundness"] {
  // The older form, which knew one radius.
  if (roundness === undefined && strokeSharpness === "round") return { type: 1, value: undefined };
  if (!isObject(roundness) || typeof roundness.type !== "number") return undefined;
  const value = ownField(roundness, "value");
  return { type: roundness.type, value: typeof value === "number" ? within(value, 0, 1000, 0) : undefined };
}

function readPoints(points: unknown, most: number): readonly Point[] {
  if (!Array.isArray(points)) return [];
  const step = Math.max(1, Math.ceil(points.length / most));
  const kept: Point[] = [];
  for (let i = 0; i < points.length; i += step) {
    const point: unknown = points[i];
    if (!Array.isArray(point)) continue;
    const [x, y] = point as readonly unknown[];
    if (isOnBoard(x) && isOnBoard(y)) kept.push([x, y]);
  }
  return kept;
}

function isOnBoard(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= edgeOfBoard;
}
