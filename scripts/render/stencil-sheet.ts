import type { SceneElement } from "../../src/core/board/element.ts";
import { cardHeight, cardWidth, placeStencil } from "../../src/core/board/place-stencil.ts";
import { stencilGroupIds } from "../../src/core/board/stencil-group.ts";
import { stencils } from "../../src/stencils/index.ts";

const columns = 6;
const step = { x: cardWidth + 40, y: cardHeight + 40 };

/** A scene that shows every stencil, each group beginning a new row. */
export function stencilSheet(): readonly SceneElement[] {
  let count = 0;
  const source = { ids: () => `sheet-${++count}`, seed: () => 1 };
  let row = 0;
  return stencilGroupIds.flatMap((group) => {
    const members = stencils.filter((stencil) => stencil.group === group);
    const elements = members.flatMap((stencil, index) => {
      const x = (index % columns) * step.x;
      const y = (row + Math.floor(index / columns)) * step.y;
      return placeStencil(stencil, { ...source, x, y });
    });
    row += Math.ceil(members.length / columns);
    return elements;
  });
}
