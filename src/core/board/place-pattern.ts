import { boardBox } from "./board-grid.ts";
import type { BoardSpec } from "./board-spec.ts";
import { drawBoard } from "./draw-board.ts";
import type { Box, ElementSource, SceneElement } from "./element.ts";
import { roundPixels } from "./line-points.ts";
import type { Stencil } from "./stencil.ts";

export interface PatternPlacement extends ElementSource {
  /** The top left corner of the drawing. */
  readonly x: number;
  readonly y: number;
  /** The frame that the pattern lies in. */
  readonly frameId?: string | null;
}

/** How much room a pattern takes; an arrow that swings around it may reach up to 60 pixels farther. */
export function patternSize(pattern: BoardSpec): Pick<Box, "width" | "height"> {
  const { width, height } = boardBox(pattern);
  return { width, height };
}

/**
 * The elements of a pattern in an existing drawing: zones, cards and arrows, but no title. They are one group, so
 * that the pattern moves as a whole; inside of it every card is a group of its own, as it is without the pattern.
 */
export function placePattern(
  pattern: BoardSpec,
  placement: PatternPlacement,
  stencils: readonly Stencil[],
): readonly SceneElement[] {
  const { x, y, frameId = null } = placement;
  const corner = boardBox(pattern);
  const group = placement.ids("group");
  return drawBoard(pattern, stencils, remembered(placement)).map((element) => ({
    ...element,
    x: roundPixels(element.x + x - corner.x),
    y: roundPixels(element.y + y - corner.y),
    groupIds: [...element.groupIds, group],
    frameId,
  }));
}

/** New ids are different each time they are asked for; arrows and cards have to agree on theirs. */
function remembered({ ids, seed }: ElementSource): (owner: string) => ElementSource {
  const known = new Map<string, string>();
  return (owner) => ({
    ids(part) {
      const name = `${owner}-${part}`;
      const id = known.get(name) ?? ids(name);
      known.set(name, id);
      return id;
    },
    seed,
  });
}
