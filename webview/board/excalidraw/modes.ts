import { CaptureUpdateAction } from "@excalidraw/excalidraw";
import type { AppState, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { CanvasMode } from "../../../src/protocol/board.ts";

/** Turns a mode of the canvas on, or off again. What can't be written can only be viewed. */
export function toggleMode(api: ExcalidrawImperativeAPI, mode: CanvasMode): void {
  const { zenModeEnabled, viewModeEnabled } = api.getAppState();
  api.updateScene({
    appState: mode === "zen" ? { zenModeEnabled: !zenModeEnabled } : { viewModeEnabled: !viewModeEnabled },
    captureUpdate: CaptureUpdateAction.NEVER,
  });
}

/** Tells the style sheets, which leave out what stands around the canvas then. */
export function showModes({ zenModeEnabled, viewModeEnabled }: AppState): void {
  document.body.dataset.canvasMode = viewModeEnabled ? "view" : zenModeEnabled ? "zen" : "draw";
}
