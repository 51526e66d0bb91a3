import type { SceneElement } from "../../src/core/board/element.ts";
import { cardHeight, cardWidth, placeStencil } from "../../src/core/board/place-stencil.ts";
import type { StencilGroupId } from "../../src/core/board/stencil-group.ts";
import { stencils } from "../../src/stencils/index.ts";

const columns = 5;
const step = { x: cardWidth + 40, y: cardHeight + 40 };

/** A scene that shows every stencil of a group. */
export function stencilSheet(group: StencilGroupId): readonly SceneElement[] {
  let count = 0;
  const source = { ids: () => `sheet-${++count}`, seed: () => 1 };
  const members = stencils.filter((stencil) => stencil.group === group);
  return members.flatMap((stencil, index) => {
    const x = (index % columns) * step.x;
    const y = Math.floor(index / columns) * step.y;
    return placeStencil(stencil, { ...source, x, y });
  });
}
