import { restoreAppState, restoreElements } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import { jsonEquals } from "../../../src/core/board/json-equals.ts";
import { keyOf, type Baseline } from "../../../src/core/board/scene-diff.ts";
import { elementKeys, type Scene } from "../../../src/core/board/scene.ts";
import { inert, persistent, toData } from "./scene-data.ts";

/**
 * A scene as Excalidraw makes it ready to draw. Elements that are as before in the file stay the same objects, and
 * what Excalidraw does not know is left out here and left alone in the file.
 */
export function toBaseline(scene: Scene, previous: Baseline): Baseline {
  const keys = elementKeys(scene.elements.map(({ id }) => id));
  const named = scene.elements.map((element, i) => inert({ ...element, id: keys[i] }));
  const files = new Map(keys.map((key, i) => [key, scene.elements[i] ?? {}]));
  const restored = restoreElements(named as unknown as ExcalidrawElement[], null, { repairBindings: true });
  const elements = new Map(
    toData(restored).map((canvas) => {
      const key = keyOf(canvas);
      const file = files.get(key) ?? canvas;
      const before = previous.elements.get(key);
      return [key, before && jsonEquals(before.file, file) ? before : { file, canvas: { ...canvas } }];
    }),
  );
  return {
    elements,
    appState: persistent(restoreAppState(scene.appState, null)),
    fileIds: new Set(Object.keys(scene.files)),
  };
}
