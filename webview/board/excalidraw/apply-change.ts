import { CaptureUpdateAction } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { boardContentOf, type BoardContent } from "../../../src/core/board/edit/board-content.ts";
import { changeElements, type SceneChange } from "../../../src/core/board/scene-change.ts";
import { toData } from "./scene-data.ts";

/** What is on the canvas, as those edits see it that name things. */
export function contentOf(api: ExcalidrawImperativeAPI): BoardContent {
  return boardContentOf(toData(api.getSceneElements()));
}

/** Carries a change of elements out on the canvas, in one piece; it is committed as a stroke is. */
export function applyChange(api: ExcalidrawImperativeAPI, change: SceneChange): void {
  const before = new Map(toData(api.getSceneElementsIncludingDeleted()).map((one) => [String(one.id), one]));
  api.updateScene({
    elements: [
      ...changeElements(before, change.elements).values(),
    ] as unknown as readonly ExcalidrawElement[],
    // The document has the history; the canvas keeps none of its own.
    captureUpdate: CaptureUpdateAction.NEVER,
  });
}
