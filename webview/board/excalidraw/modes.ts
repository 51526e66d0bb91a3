import { CaptureUpdateAction } from "@excalidraw/excalidraw";
import type { AppState, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { CanvasMode } from "../../../src/protocol/board.ts";

/** Turns a mode of the canvas on, or off again. What can't be written can only be viewed. */
export function toggleMode(api: ExcalidrawImperativeAPI, mode: CanvasMode): void {
  const { zenModeEnabled, viewModeEnabled } = api.getAppState();
  const captureUpdate = CaptureUpdateAction.NEVER;
  if (mode === "zen") api.updateScene({ appState: { zenModeEnabled: !zenModeEnabled }, captureUpdate });
  else api.updateScene({ appState: { viewModeEnabled: !viewModeEnabled }, captureUpdate });
}

/** Tells the style sheets, which leave out what stands around the canvas then. */
export function showModes({ zenModeEnabled, viewModeEnabled }: AppState): void {
  document.body.dataset.canvasMode = viewModeEnabled ? "view" : zenModeEnabled ? "zen" : "draw";
}
