import { getCommonBounds } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { AppState, ExcalidrawInitialDataState, Zoom } from "@excalidraw/excalidraw/types";
import type { Scene } from "../../../src/core/board/scene.ts";

/** The scene with all of it in view; a small one is not enlarged. `appState` is what the canvas starts with besides. */
export function initialData(scene: Scene, appState: object = scene.appState): ExcalidrawInitialDataState {
  const elements = scene.elements as unknown as ExcalidrawElement[];
  const shown = elements.filter(({ isDeleted }) => !isDeleted);
  const view = shown.length > 0 ? viewOf(getCommonBounds(shown)) : {};
  return { ...(scene as object), appState: { ...appState, ...view } };
}

/** A very large drawing opens on its middle: nothing is legible in less, and drawing all of it at once takes seconds. */
const smallestFirstZoom = 0.5;

/** Room for the toolbar above and the buttons below the drawing. */
const viewMargin = { x: 48, top: 88, bottom: 72 };

function viewOf([left, top, right, bottom]: readonly number[]): Partial<AppState> {
  const canvas = document.querySelector(".canvas")?.getBoundingClientRect();
  if (!canvas || left === undefined || top === undefined || right === undefined || bottom === undefined)
    return {};
  const width = canvas.width - 2 * viewMargin.x;
  const height = canvas.height - viewMargin.top - viewMargin.bottom;
  const fit = Math.min(1, width / (right - left), height / (bottom - top));
  const zoom = Math.max(smallestFirstZoom, Math.floor(fit * 20) / 20);
  return {
    zoom: { value: zoom } as Zoom,
    scrollX: (viewMargin.x + width / 2) / zoom - (left + right) / 2,
    scrollY: (viewMargin.top + height / 2) / zoom - (top + bottom) / 2,
  };
}
