import { jsonEquals } from "./json-equals.ts";
import { readSceneIndex } from "./scene-index.ts";
import { elementKeys, parseScene, type Scene, type SceneElement } from "./scene.ts";

/**
 * Whether the scene of a text has all that `newest` has otherwise than `base`, or something later in its place:
 * Excalidraw counts the versions of each element. Of texts that are no scenes nothing can be said.
 */
export function isLaterScene(text: string, newest: string, base: string): boolean {
  const [found, wanted, before] = [text, newest, base].map(readScene);
  if (!found || !wanted || !before) return false;
  const [there, elements, old] = [byKey(found), byKey(wanted), byKey(before)];
  const touched = [...elements].filter(([key, element]) => !jsonEquals(element, old.get(key)));
  const removed = [...old.keys()].filter((key) => !elements.has(key));
  return (
    touched.length + removed.length > 0 &&
    touched.every(([key, element]) => isSameOrLater(there.get(key), element)) &&
    !removed.some((key) => there.has(key)) &&
    jsonEquals(found.appState, wanted.appState) &&
    Object.keys(wanted.files).every((id) => Object.hasOwn(found.files, id))
  );
}

function readScene(text: string): Scene | undefined {
  return readSceneIndex(text).kind === "problem" ? undefined : parseScene(text);
}

function byKey({ elements }: Scene): ReadonlyMap<string, SceneElement> {
  const keys = elementKeys(elements.map(({ id }) => id));
  return new Map(elements.map((element, i) => [keys[i] ?? "", element]));
}

function isSameOrLater(found: SceneElement | undefined, wanted: SceneElement): boolean {
  if (!found) return false;
  return Number(found.version) > Number(wanted.version) || jsonEquals(found, wanted);
}
