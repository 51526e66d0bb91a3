import { readComponentGraph } from "./component-graph.ts";
import type { ComponentId } from "./component.ts";
import type { Scene } from "./scene.ts";

/** How much there is on a board; what was deleted does not count. */
export interface BoardStats {
  readonly elements: number;
  readonly components: number;
  readonly connections: number;
  readonly frames: number;
  /** Pictures in the board, which stand in its file. */
  readonly pictures: number;
  /** How many components stand for what, the most frequent first; components of no stencil are not in it. */
  readonly byComponent: readonly (readonly [component: ComponentId, count: number])[];
}

export function boardStats({ elements, files }: Scene): BoardStats {
  const { components, connections, frames } = readComponentGraph(elements);
  const counts = new Map<ComponentId, number>();
  for (const { component } of components) {
    if (component !== undefined) counts.set(component, (counts.get(component) ?? 0) + 1);
  }
  return {
    elements: elements.filter(({ isDeleted }) => isDeleted !== true).length,
    components: components.length,
    connections: connections.length,
    frames: frames.length,
    pictures: Object.keys(files).length,
    byComponent: [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)),
  };
}
