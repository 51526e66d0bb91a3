import type { SceneElement } from "./scene.ts";

/** The room that a shape takes on a board, in its pixels; rotation is left out of account. */
export interface ShapeBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The box of an element; undefined where its numbers are none, or it reaches beyond all numbers. Drawn leftwards or
 * upwards, it is the same box.
 */
export function boxAround({ x, y, width = 0, height = 0 }: SceneElement): ShapeBox | undefined {
  if (![x, y, width, height].every((value) => Number.isFinite(value))) return undefined;
  const [left, top, w, h] = [x, y, width, height] as [number, number, number, number];
  if (!Number.isFinite(left + w) || !Number.isFinite(top + h)) return undefined;
  return { x: Math.min(left, left + w), y: Math.min(top, top + h), width: Math.abs(w), height: Math.abs(h) };
}

export function centreOf({ x, y, width, height }: ShapeBox): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}

/** Whether the middle of `inner` lies in `outer`, and `inner` is the smaller one. */
export function holds(outer: ShapeBox, inner: ShapeBox): boolean {
  if (inner.width * inner.height >= outer.width * outer.height) return false;
  // This is asked of every pair of shapes, so it makes no list and takes no root.
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

/** Whether two boxes have room in common; those that only touch have none. */
export function overlaps(a: ShapeBox, b: ShapeBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function areaOf({ width, height }: ShapeBox): number {
  return width * height;
}

/** The first of those that take the least room. */
export function smallest<T extends { readonly box: ShapeBox }>(shapes: readonly T[]): T | undefined {
  return shapes.reduce<T | undefined>(
    (best, shape) => (!best || areaOf(shape.box) < areaOf(best.box) ? shape : best),
    undefined,
  );
}

/** How far a point is from a box; 0 inside. */
export function distanceTo({ x, y, width, height }: ShapeBox, [px, py]: readonly [number, number]): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}
