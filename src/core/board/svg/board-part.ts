import { findBoardPlace, type BoardPlace } from "../board-place.ts";
import type { SceneElement } from "../scene.ts";
import { holds } from "../shape-box.ts";
import { type DrawnElement, isFrame } from "./drawn-element.ts";
import { plainBox } from "./element-extent.ts";

export type BoardPart =
  | {
      readonly kind: "part";
      readonly elements: readonly DrawnElement[];
      /** The frame that is the edge of the picture. */
      readonly frame: DrawnElement | undefined;
    }
  | { readonly kind: "no-place" };

/** What is to be seen of a place on a board: of a frame what is in it, of a shape itself, its texts and its group. */
export function boardPart(
  elements: readonly SceneElement[],
  drawn: readonly DrawnElement[],
  place: BoardPlace,
): BoardPart {
  const keys = new Set(findBoardPlace(elements, place));
  const found = drawn.filter(({ key }) => keys.has(key));
  const frame = found.find(isFrame);
  if (frame) return { kind: "part", elements: insideOf(frame, drawn), frame };
  if (found.length === 0) return { kind: "no-place" };
  const groups = new Set(found.flatMap((element) => outermostGroup(element) ?? []));
  const shown = drawn.filter((element) => {
    const { containerId } = element.file;
    const group = outermostGroup(element);
    return (
      keys.has(element.key) ||
      (typeof containerId === "string" && keys.has(containerId)) ||
      (group !== undefined && groups.has(group))
    );
  });
  return { kind: "part", elements: shown, frame: undefined };
}

/** What belongs to a frame, and what lies in it and belongs to none. */
function insideOf(frame: DrawnElement, drawn: readonly DrawnElement[]): readonly DrawnElement[] {
  const box = plainBox(frame);
  return drawn.filter((element) => {
    const { frameId } = element.file;
    if (element === frame || frameId === frame.key) return true;
    return typeof frameId !== "string" && holds(box, plainBox(element));
  });
}

function outermostGroup({ file }: DrawnElement): string | undefined {
  const groups: unknown = file.groupIds;
  const group: unknown = Array.isArray(groups) ? groups.at(-1) : undefined;
  return typeof group === "string" ? group : undefined;
}
