import type { Point } from "../element.ts";
import type { ShapeBox } from "../shape-box.ts";
import { type DrawnElement, isFrame } from "./drawn-element.ts";
import { frameNameRoom } from "./svg-frame.ts";

/** The box of an element before it is turned. */
export function plainBox({ x, y, width, height, points }: DrawnElement): ShapeBox {
  if (points.length === 0) return { x, y, width, height };
  const [across, down] = [reach(points, 0), reach(points, 1)];
  return {
    x: x + across.least,
    y: y + down.least,
    width: across.most - across.least,
    height: down.most - down.least,
  };
}

/** The box of an element as it lies on the board, turned. */
function turnedBox(element: DrawnElement): ShapeBox {
  const box = plainBox(element);
  if (element.angle === 0) return box;
  const [sin, cos] = [Math.abs(Math.sin(element.angle)), Math.abs(Math.cos(element.angle))];
  const [width, height] = [box.width * cos + box.height * sin, box.width * sin + box.height * cos];
  return {
    x: box.x + (box.width - width) / 2,
    y: box.y + (box.height - height) / 2,
    ...{ width, height },
  };
}

/** The box around all of them; undefined for none. */
export function extentOf(elements: readonly DrawnElement[]): ShapeBox | undefined {
  if (elements.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const element of elements) {
    const { x, y, width, height } = turnedBox(element);
    [left, top] = [Math.min(left, x), Math.min(top, isFrame(element) ? y - frameNameRoom : y)];
    [right, bottom] = [Math.max(right, x + width), Math.max(bottom, y + height)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A box with room on all sides. */
export function padded({ x, y, width, height }: ShapeBox, by: number): ShapeBox {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function reach(points: readonly Point[], axis: 0 | 1): { readonly least: number; readonly most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const point of points) [least, most] = [Math.min(least, point[axis]), Math.max(most, point[axis])];
  return { least, most };
}
