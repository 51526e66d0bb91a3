import { CaptureUpdateAction } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { AppState, BinaryFileData, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { BoardSpec } from "../../../src/core/board/board-spec.ts";
import type { Scene } from "../../../src/core/board/scene.ts";
import type { Stencil } from "../../../src/core/board/stencil.ts";
import type { DrawParams } from "../../../src/protocol/board.ts";
import type { Gesture } from "../sync.ts";
import { freeSpot, place, placePatternAt, spotAt } from "./place.ts";
import { reveal, selectionOf } from "./reveal.ts";
import { persistent, toData } from "./scene-data.ts";
import { viewPortOf, type ViewPort } from "./view-port.ts";

/** A canvas that is up. */
export interface Drawing {
  read(): Scene;
  show(scene: Omit<Scene, "files">): void;
  addFiles(files: Readonly<Record<string, unknown>>): void;
  gesture(): Gesture | undefined;
  placeAtCentre(stencil: Stencil): void;
  /** Places a stencil with its middle at a point of the window. */
  placeAt(stencil: Stencil, clientX: number, clientY: number): void;
  /** The keys of what is selected. */
  selection(): readonly string[];
  /** Selects elements and brings them into view. */
  reveal(keys: readonly string[]): void;
  placePatternAtCentre(pattern: BoardSpec): void;
  /** A picture's file that shows what is drawn. */
  picture(params: DrawParams): Promise<Uint8Array>;
  readonly view: ViewPort;
  /** Lets the canvas have the keys. */
  focus(): void;
  /** Shows a sentence for a while. */
  tell(message: string): void;
}

/** What others may do with an Excalidraw that is up. */
export function drawingOf(api: ExcalidrawImperativeAPI): Drawing {
  return {
    read: () => ({
      elements: toData(api.getSceneElementsIncludingDeleted()),
      appState: persistent(api.getAppState()),
      files: api.getFiles(),
    }),
    show({ elements, appState }) {
      api.updateScene({
        elements: elements as unknown as ExcalidrawElement[],
        appState: appState as unknown as AppState,
        // The document has the history; the canvas keeps none of its own.
        captureUpdate: CaptureUpdateAction.NEVER,
      });
    },
    addFiles(files) {
      api.addFiles(Object.values(files) as BinaryFileData[]);
    },
    gesture() {
      const { cursorButton, editingTextElement, multiElement } = api.getAppState();
      if (editingTextElement ?? multiElement) return "entry";
      return cursorButton === "down" ? "stroke" : undefined;
    },
    placeAtCentre(stencil) {
      const { offsetLeft, offsetTop, width, height } = api.getAppState();
      place(api, stencil, freeSpot(api, spotAt(api, offsetLeft + width / 2, offsetTop + height / 2)));
    },
    placeAt(stencil, clientX, clientY) {
      place(api, stencil, spotAt(api, clientX, clientY));
    },
    view: viewPortOf(api),
    selection: () => selectionOf(api),
    reveal(keys) {
      reveal(api, keys);
    },
    placePatternAtCentre(pattern) {
      const { offsetLeft, offsetTop, width, height } = api.getAppState();
      placePatternAt(api, pattern, offsetLeft + width / 2, offsetTop + height / 2);
    },
    async picture(params) {
      const { drawPicture } = await import("./picture.ts");
      return drawPicture(api, params);
    },
    focus() {
      document.querySelector<HTMLElement>(".excalidraw-container")?.focus();
    },
    tell(message) {
      api.setToast({ message, closable: true, duration: 10_000 });
    },
  };
}
