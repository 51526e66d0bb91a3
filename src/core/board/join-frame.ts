import type { Box } from "./element.ts";
import { boxAround, distanceTo, centreOf } from "./shape-box.ts";
import type { SceneElement } from "./scene.ts";

/** The frame that a new shape belongs to: the topmost one that the middle of the shape lies in; null if there is none. */
export function frameAt(elements: readonly SceneElement[], box: Box): string | null {
  const frame = elements.findLast((element) => {
    const around = isFrame(element) && element.isDeleted !== true ? boxAround(element) : undefined;
    return around !== undefined && distanceTo(around, centreOf(box)) === 0;
  });
  return typeof frame?.id === "string" ? frame.id : null;
}

/** The drawing with new shapes on top; in a frame they come below its border, where Excalidraw has a frame's shapes. */
export function insertAbove<T extends SceneElement>(
  elements: readonly T[],
  added: readonly T[],
  frameId: string | null,
): readonly T[] {
  const frame = frameId === null ? -1 : elements.findIndex(({ id }) => id === frameId);
  const at = frame < 0 ? elements.length : frame;
  return [...elements.slice(0, at), ...added, ...elements.slice(at)];
}

function isFrame({ type }: SceneElement): boolean {
  return type === "frame" || type === "magicframe";
}
