import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import { persistentAppState, type SceneElement } from "../../../src/core/board/scene.ts";

/** The members of Excalidraw's state that a file keeps. */
export function persistent(appState: object): SceneElement {
  const all = appState as SceneElement;
  return Object.fromEntries(
    persistentAppState.filter((name) => name in all).map((name) => [name, all[name]]),
  );
}

/** Outside this folder, elements are data. */
export function toData(elements: readonly ExcalidrawElement[]): readonly SceneElement[] {
  return elements;
}
