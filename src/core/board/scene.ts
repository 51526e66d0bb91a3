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
 * same id; `~1`, `~2`, … for those without. Host and canvas name elements by this one function.
 */
export function elementKeys(ids: readonly unknown[]): readonly string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const name = typeof id === "string" ? id : "";
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return name !== "" && count === 1 ? name : `${name}~${count}`;
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

/** True for what JSON writes in braces. */
export function isObject(value: unknown): value is SceneElement {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asObject(value: unknown): SceneElement {
  return isObject(value) ? value : {};
}
