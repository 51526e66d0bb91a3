import { centreIndex } from "../centre-index.ts";
import { boxAround, holds, smallest, type ShapeBox } from "../shape-box.ts";
import type { SceneElement } from "../scene.ts";
import type { BoardContent } from "../edit/board-content.ts";

/**
 * Which component each element belongs to: its shape, its texts and the other parts of its picture; what belongs to
 * none is left out. As `partsOf` has it, for all components at once.
 */
export function componentParts({ elements, graph }: BoardContent): ReadonlyMap<string, string> {
  const owners = new Map(graph.components.map(({ id }) => [id, id]));
  const byGroup = ownGroups({ elements, graph });
  const areas = graph.components.filter(({ id }) => elements.get(id)?.type !== "text");
  const around = componentsAround(elements, areas);
  for (const [key, element] of elements) {
    if (owners.has(key)) continue;
    const { containerId } = element;
    const owner =
      (typeof containerId === "string" ? owners.get(containerId) : undefined) ??
      groupsOf(element).flatMap((group) => byGroup.get(group) ?? [])[0] ??
      around.get(key);
    if (owner !== undefined) owners.set(key, owner);
  }
  return owners;
}

/** The component of each group that is around just one. */
function ownGroups({
  elements,
  graph,
}: Pick<BoardContent, "elements" | "graph">): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const { id } of graph.components) {
    for (const group of groupsOf(elements.get(id) ?? {})) found.set(group, found.has(group) ? undefined : id);
  }
  return new Map([...found].flatMap(([group, id]) => (id === undefined ? [] : [[group, id]])));
}

/** The smallest component that each text lies in which is bound to nothing. */
function componentsAround(
  elements: BoardContent["elements"],
  areas: readonly { readonly id: string; readonly box: ShapeBox }[],
): ReadonlyMap<string, string> {
  const texts = [...elements].flatMap(([key, element]) => {
    const box = boxAround(element);
    const isFree = element.type === "text" && typeof element.containerId !== "string";
    return isFree && box ? [{ key, box }] : [];
  });
  const index = centreIndex(texts);
  const found = new Map<string, (typeof areas)[number]>();
  for (const area of areas) {
    for (const { key, box } of index.near(area.box)) {
      const best = found.get(key);
      const inner = best ? smallest([best, area]) : area;
      if (holds(area.box, box) && inner) found.set(key, inner);
    }
  }
  return new Map([...found].map(([key, { id }]) => [key, id]));
}

function groupsOf({ groupIds }: SceneElement): readonly string[] {
  return Array.isArray(groupIds) ? groupIds.map(String) : [];
}
