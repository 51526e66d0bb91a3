import { CaptureUpdateAction } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { AppState, BinaryFileData, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { SceneChange } from "../../../src/core/board/scene-change.ts";
import type { BoardContent } from "../../../src/core/board/edit/board-content.ts";
import type { Scene, SceneElement } from "../../../src/core/board/scene.ts";
import type { DrawParams } from "../../../src/protocol/board.ts";
import type { Gesture } from "../sync.ts";
import type { PaletteEntry } from "../palette/palette-entry.ts";
import { applyChange, contentOf } from "./apply-change.ts";
import { gestureOf } from "./gesture.ts";
import { keepOnPorts } from "./keep-on-ports.ts";
import { placeEntry, placeShapes, type PlaceTarget } from "./place-items.ts";
import { deselect, reveal, selectionOf } from "./reveal.ts";
import type { Cover } from "./cover.ts";
import { snapDrawn } from "./snap-drawn.ts";
import { persistent, toData } from "./scene-data.ts";
import { tell } from "./tell.ts";
import { viewPortOf, type ViewPort } from "./view-port.ts";

/** A canvas that is up. */
export interface Drawing {
  read(): Scene;
  show(scene: Omit<Scene, "files">): void;
  addFiles(files: Readonly<Record<string, unknown>>): void;
  gesture(): Gesture | undefined;
  /** Puts an item of the palette on the board, selected. */
  place(entry: PaletteEntry, target: PlaceTarget): void;
  /** Puts shapes of no palette on the board, with their middle at a point of the window, selected. */
  placeShapes(elements: readonly SceneElement[], clientX: number, clientY: number): void;
  /** What is drawn, as those edits see it that name things. */
  content(): BoardContent;
  /** Carries out a change of elements, in one piece. */
  change(change: SceneChange): void;
  /** The keys of what is selected. */
  selection(): readonly string[];
  /** Lets arrows end at ports that were just drawn, or whose cards were moved; to be called before anybody reads what is drawn. */
  settle(): void;
  /** What is selected, with the texts that are bound to it. */
  selectedElements(): readonly SceneElement[];
  /** Selects nothing, unless something is in the middle of being drawn or asked. */
  deselect(): void;
  /** Selects elements and brings them into view. */
  reveal(keys: readonly string[]): void;
  /** A picture's file that shows what is drawn. */
  picture(params: DrawParams): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens the dialog that turns Mermaid into shapes. */
  askForMermaid(): void;
  readonly view: ViewPort;
  /** Lets the canvas have the keys. */
  focus(): void;
  /** Shows a sentence for a while. */
  tell(message: string): void;
}

/** What others may do with an Excalidraw that is up. */
export function drawingOf(api: ExcalidrawImperativeAPI, cover: Cover): Drawing {
  const [snap, keeper] = [snapDrawn(api), keepOnPorts(api)];
  const stateOfFile = () => cover.under(persistent(api.getAppState()));
  return {
    read: () => ({
      elements: toData(api.getSceneElementsIncludingDeleted()),
      appState: stateOfFile(),
      files: api.getFiles(),
    }),
    show({ elements, appState }) {
      api.updateScene({
        elements: elements as unknown as ExcalidrawElement[],
        appState: cover.over(appState) as unknown as AppState,
        // The document has the history; the canvas keeps none of its own.
        captureUpdate: CaptureUpdateAction.NEVER,
      });
      keeper.shown();
    },
    addFiles(files) {
      api.addFiles(Object.values(files) as BinaryFileData[]);
    },
    gesture: () => gestureOf(api),
    place(entry, target) {
      placeEntry(api, entry, target);
    },
    placeShapes(elements, clientX, clientY) {
      placeShapes(api, elements, clientX, clientY);
    },
    content: () => contentOf(api),
    change(change) {
      applyChange(api, change);
    },
    view: viewPortOf(api),
    selection: () => selectionOf(api),
    settle() {
      snap();
      keeper.settle();
    },
    selectedElements() {
      const keys = new Set(selectionOf(api));
      return toData(api.getSceneElements()).filter(
        ({ id, containerId }) => keys.has(String(id)) || keys.has(String(containerId)),
      );
    },
    deselect() {
      deselect(api);
    },
    reveal(keys) {
      reveal(api, keys);
    },
    async picture(params) {
      const { drawPicture } = await import("./picture.ts");
      return drawPicture(api, stateOfFile().viewBackgroundColor, params);
    },
    askForMermaid() {
      api.updateScene({
        appState: { openDialog: { name: "ttd", tab: "mermaid" } },
        captureUpdate: CaptureUpdateAction.NEVER,
      });
    },
    focus() {
      container()?.focus();
    },
    tell(message) {
      tell(api, message);
    },
  };
}

/** What hears the keys of the canvas. */
export function container(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".excalidraw-container");
}
