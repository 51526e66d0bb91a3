import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import { persistentAppState, type SceneElement } from "../../../src/core/board/scene.ts";

/** The members of Excalidraw's state that a file keeps. */
export function persistent(appState: object): SceneElement {
  const all = appState as SceneElement;
  return Object.fromEntries(
    persistentAppState.filter((name) => name in all).map((name) => [name, all[name]]),
  );
}

/** Pages inside a drawing are never loaded: they are drawn as boxes. In a board's file they stay what they are. */
export function inert(element: SceneElement): SceneElement {
  return element.type === "iframe" || element.type === "embeddable"
    ? { ...element, type: "rectangle" }
    : element;
}

/** Outside this folder, elements are data. */
export function toData(elements: readonly ExcalidrawElement[]): readonly SceneElement[] {
  return elements;
}
