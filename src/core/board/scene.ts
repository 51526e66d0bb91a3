import { isObject } from "../json-value.ts";

export { isObject };

/** One element of an Excalidraw scene, as data: unknown types and unknown fields are kept like all others. */
export type SceneElement = Readonly<Record<string, unknown>>;

/** What a board file holds. Everything else that may be in it is kept, but nobody here reads it. */
export interface Scene {
  readonly elements: readonly SceneElement[];
  readonly appState: SceneElement;
  readonly files: SceneElement;
}

/** The parts of the canvas's state that belong to the drawing and are written to the file. */
export const persistentAppState = ["viewBackgroundColor", "gridSize", "gridStep", "gridModeEnabled"] as const;

/** What the top of a new board file says. */
export const sceneHead = { type: "excalidraw", version: 2, source: "loopboard" } as const;

/** An empty file is an empty scene. */
export const emptyScene: Scene = { elements: [], appState: {}, files: {} };

/**
 * Names every element of a file uniquely, in file order: its id; `id~2`, `id~3`, … for further elements with the
 * same id; `~1`, `~2`, … for those without; of these names, one that is an id in the file is passed over. Host and
 * canvas name elements by this one function.
 */
export function elementKeys(ids: readonly unknown[]): readonly string[] {
  const taken = new Set(ids);
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const name = typeof id === "string" ? id : "";
    let count = (seen.get(name) ?? 0) + 1;
    if (name !== "" && count === 1) {
      seen.set(name, count);
      return name;
    }
    while (taken.has(`${name}~${count}`)) count++;
    seen.set(name, count);
    return `${name}~${count}`;
  });
}

/** Reads a text that `readSceneIndex` found to be a scene. */
export function parseScene(text: string): Scene {
  if (text.trim() === "") return emptyScene;
  const root = asObject(JSON.parse(text));
  return {
    elements: Array.isArray(root.elements) ? root.elements.filter(isObject) : [],
    appState: asObject(root.appState),
    files: asObject(root.files),
  };
}

/** What an element itself says by a name, which may be one that every object knows, such as `constructor`. */
export function ownField(element: SceneElement, name: string): unknown {
  return Object.hasOwn(element, name) ? element[name] : undefined;
}

function asObject(value: unknown): SceneElement {
  return isObject(value) ? value : {};
}
