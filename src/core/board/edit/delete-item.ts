import type { ElementChange, SceneChange } from "../scene-change.ts";
import { isObject } from "../scene.ts";
import { boundElements, boundTexts, changeOf, partsOf, update, type BoardContent } from "./board-content.ts";

/**
 * Removes a component with all its parts and the arrows that lead to it or from it; an arrow with its label; or a
 * frame, whose content stays.
 */
export function deleteItem(content: BoardContent, key: string, seed: () => number): SceneChange {
  const gone = new Set(goneWith(content, key));
  const changes = [...content.elements].flatMap(([other, element]): readonly ElementChange[] => {
    if (gone.has(other)) return [{ kind: "remove", key: other }];
    const losesFrame = typeof element.frameId === "string" && gone.has(element.frameId);
    const bound: readonly unknown[] = Array.isArray(element.boundElements) ? element.boundElements : [];
    const losesBound = bound.some((one) => isObject(one) && gone.has(String(one.id)));
    if (!losesFrame && !losesBound) return [];
    const set = {
      ...(losesFrame && { frameId: null }),
      ...(losesBound && { boundElements: boundElements(content, other, gone, []) }),
    };
    return [update(content, other, set, seed)];
  });
  return changeOf(changes);
}

function goneWith(content: BoardContent, key: string): readonly string[] {
  const { components, connections, frames } = content.graph;
  if (components.some(({ id }) => id === key)) {
    const arrows = connections.filter(({ from, to }) => from === key || to === key).map(({ id }) => id);
    return [...partsOf(content, key), ...arrows, ...arrows.flatMap((arrow) => boundTexts(content, arrow))];
  }
  const frame = frames.find(({ id }) => id === key);
  if (!frame) return [key, ...boundTexts(content, key)];
  // The title of a panel is a text of its own.
  const titles = [...partsOf(content, key)].filter((part) => {
    const { type, text } = content.elements.get(part) ?? {};
    return type === "text" && text === frame.title;
  });
  return [key, ...titles];
}
