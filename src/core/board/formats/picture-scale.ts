import { parseScene, type SceneElement } from "../scene.ts";

/** Sharp on the screens that most people have. */
const usualScale = 2;
const largestScale = 4;

/** The room that Excalidraw leaves around a drawing when it makes a picture of it. */
export const picturePadding = 10;

/**
 * The whole scale at which a picture `width` pixels wide was drawn from a scene, so that it is drawn at it again. A
 * turned shape or a thick line may stick out a little, which rounding forgives.
 */
export function pictureScale(sceneText: string, width: number | undefined): number {
  const extents = width === undefined ? [] : parseScene(sceneText).elements.flatMap(extentOf);
  if (width === undefined || extents.length === 0) return usualScale;
  const left = extents.reduce((least, { start }) => Math.min(least, start), Infinity);
  const right = extents.reduce((most, { end }) => Math.max(most, end), -Infinity);
  return Math.min(largestScale, Math.max(1, Math.round(width / (right - left + 2 * picturePadding))));
}

/** From where to where an element reaches; nothing for one that is not drawn. */
function extentOf({ x, width, points, isDeleted }: SceneElement) {
  if (typeof x !== "number" || typeof width !== "number" || isDeleted === true) return [];
  const offsets = Array.isArray(points) ? points.map(firstNumber) : [0, width];
  return offsets.map((offset) => ({ start: x + offset, end: x + offset }));
}

function firstNumber(point: unknown): number {
  return Array.isArray(point) && typeof point[0] === "number" ? point[0] : 0;
}
