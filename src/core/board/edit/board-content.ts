import { readComponentGraph, type ComponentGraph } from "../component-graph.ts";
import { elementKeys, isObject, parseScene, type SceneElement } from "../scene.ts";
import type { ElementChange, SceneChange } from "../scene-change.ts";
import { noChange } from "../scene-change.ts";
import { boxAround, holds, type ShapeBox } from "../shape-box.ts";

/** A board as those edits see it that are made by naming things: what is on it, and what it means. */
export interface BoardContent {
  /** All elements that are not deleted, by key, in the order in which they are drawn. */
  readonly elements: ReadonlyMap<string, SceneElement>;
  readonly graph: ComponentGraph;
  /** The element that is drawn last. */
  readonly last: string | null;
}

/** Reads a text that `readSceneIndex` found to be a scene. */
export function readBoardContent(text: string): BoardContent {
  return boardContentOf(parseScene(text).elements);
}

/** All elements of a board, deleted ones among them. */
export function boardContentOf(elements: readonly SceneElement[]): BoardContent {
  const keys = elementKeys(elements.map(({ id }) => id));
  const shown = elements.flatMap((element, i) =>
    element.isDeleted === true ? [] : [[keys[i] ?? "", element] as const],
  );
  return { elements: new Map(shown), graph: readComponentGraph(elements), last: keys.at(-1) ?? null };
}

/** The box of an element; an empty one where its numbers are none. */
export function boxOf(content: BoardContent, key: string): ShapeBox {
  return boxAround(content.elements.get(key) ?? {}) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** The keys of the texts that are bound to an element. */
export function boundTexts({ elements }: BoardContent, key: string): readonly string[] {
  return [...elements].flatMap(([text, { type, containerId }]) =>
    type === "text" && containerId === key ? [text] : [],
  );
}

/** The keys of everything that belongs to a component: its shape, its texts, the other parts of its picture. */
export function partsOf(content: BoardContent, key: string): ReadonlySet<string> {
  const parts = new Set([key]);
  const group = ownGroup(content, key);
  const box = boxOf(content, key);
  const isArea = content.elements.get(key)?.type !== "text";
  for (const [other, element] of content.elements) {
    const isMate = group !== undefined && groupsOf(element).includes(group);
    const isInside =
      isArea && element.type === "text" && isFree(element) && holds(box, boxOf(content, other));
    if (isMate || element.containerId === key || isInside) parts.add(other);
  }
  return parts;
}

/** The largest group around a component in which there is no other one. */
function ownGroup({ elements, graph }: BoardContent, key: string): string | undefined {
  const others = graph.components.filter(({ id }) => id !== key);
  const taken = new Set(others.flatMap(({ id }) => groupsOf(elements.get(id) ?? {})));
  return groupsOf(elements.get(key) ?? {}).findLast((group) => !taken.has(group));
}

function groupsOf({ groupIds }: SceneElement): readonly string[] {
  return Array.isArray(groupIds) ? groupIds.map(String) : [];
}

function isFree({ containerId }: SceneElement): boolean {
  return typeof containerId !== "string";
}

/** A change of nothing but elements. */
export function changeOf(elements: readonly ElementChange[]): SceneChange {
  return { ...noChange, elements };
}

/** Sets fields of an element and counts that up, which is how a canvas notices. */
export function update(
  content: Pick<BoardContent, "elements">,
  key: string,
  set: SceneElement,
  seed: () => number,
): ElementChange {
  const { version } = content.elements.get(key) ?? {};
  const count = typeof version === "number" ? version + 1 : 1;
  return { kind: "update", key, set: { ...set, version: count, versionNonce: seed() }, unset: [] };
}

/** Inserts elements on top of all others, in this order. */
export function insertLast(
  { last }: BoardContent,
  elements: readonly { readonly id: string }[],
): readonly ElementChange[] {
  let after = last;
  return elements.map((element): ElementChange => {
    const key = element.id;
    const change: ElementChange = { kind: "insert", key, element: { ...element }, after };
    after = key;
    return change;
  });
}

/** The list of what is bound to an element, with some left out and some added. */
export function boundElements(
  content: BoardContent,
  key: string,
  without: ReadonlySet<string>,
  added: readonly { readonly id: string; readonly type: "arrow" | "text" }[],
): readonly unknown[] {
  const bound = content.elements.get(key)?.boundElements;
  const before: readonly unknown[] = Array.isArray(bound) ? bound : [];
  return [...before.filter((one) => !(isObject(one) && without.has(String(one.id)))), ...added];
}
