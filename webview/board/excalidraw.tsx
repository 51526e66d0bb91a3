import {
  CaptureUpdateAction,
  Excalidraw,
  getCommonBounds,
  languages,
  MainMenu,
  restoreAppState,
  restoreElements,
  viewportCoordsToSceneCoords,
  WelcomeScreen,
} from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type {
  AppState,
  BinaryFileData,
  ExcalidrawImperativeAPI,
  ExcalidrawInitialDataState,
  ExcalidrawProps,
  Zoom,
} from "@excalidraw/excalidraw/types";
import { memo } from "react";
import { jsonEquals } from "../../src/core/board/json-equals.ts";
import { cardHeight, cardWidth, placeStencil } from "../../src/core/board/place-stencil.ts";
import { keyOf, type Baseline } from "../../src/core/board/scene-diff.ts";
import {
  elementKeys,
  persistentAppState,
  type Scene,
  type SceneElement,
} from "../../src/core/board/scene.ts";
import type { Gesture } from "./sync.ts";
import type { Stencil } from "../../src/core/board/stencil.ts";

/*
 * The one file that knows Excalidraw, and therefore longer than others. Its types stay in here: outside, elements
 * are data.
 */

/** A canvas that is up. */
export interface Drawing {
  read(): Scene;
  show(scene: Omit<Scene, "files">): void;
  addFiles(files: Readonly<Record<string, unknown>>): void;
  gesture(): Gesture | undefined;
  placeAtCentre(stencil: Stencil): void;
  /** Places a stencil with its middle at a point of the window. */
  placeAt(stencil: Stencil, clientX: number, clientY: number): void;
  /** Lets the canvas have the keys. */
  focus(): void;
  /** Shows a sentence for a while. */
  tell(message: string): void;
}

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

/** Pages inside a drawing are never loaded: they are drawn as boxes. In the file they stay what they are. */
function inert(element: SceneElement): SceneElement {
  return element.type === "iframe" || element.type === "embeddable"
    ? { ...element, type: "rectangle" }
    : element;
}

interface CanvasProps {
  readonly scene: Scene;
  readonly theme: "light" | "dark";
  /** VS Code's display language. */
  readonly language: string;
  readonly isReadOnly: boolean;
  readonly onReady: (drawing: Drawing) => void;
  readonly onChange: () => void;
  readonly onLink: (link: string) => void;
}

/** Excalidraw with everything left out that VS Code does: files, themes, help on the web. */
export const ExcalidrawCanvas = memo(function ExcalidrawCanvas(props: CanvasProps) {
  const { scene, theme, language, isReadOnly, onReady, onChange, onLink } = props;
  const followLink: ExcalidrawProps["onLinkOpen"] = (element, event) => {
    event.preventDefault();
    if (element.link) onLink(element.link);
  };
  return (
    <Excalidraw
      initialData={() => initialData(scene)}
      excalidrawAPI={(api) => {
        onReady(drawingOf(api));
      }}
      onChange={onChange}
      onLinkOpen={followLink}
      theme={theme}
      langCode={languageCode(language)}
      viewModeEnabled={isReadOnly}
      validateEmbeddable={false}
      aiEnabled={false}
      autoFocus
      UIOptions={{
        canvasActions: {
          export: false,
          loadScene: false,
          saveToActiveFile: false,
          toggleTheme: false,
          saveAsImage: false,
        },
      }}
    >
      <MainMenu>
        <MainMenu.DefaultItems.SearchMenu />
        <MainMenu.DefaultItems.Help />
        <MainMenu.DefaultItems.ClearCanvas />
        <MainMenu.Separator />
        <MainMenu.DefaultItems.ChangeCanvasBackground />
      </MainMenu>
      <WelcomeScreen>
        <WelcomeScreen.Center>
          <WelcomeScreen.Center.Heading>Close the loop.</WelcomeScreen.Center.Heading>
          <p className="welcome-hint">
            Drag components from the library, press <kbd>A</kbd> for arrows, and sketch how data becomes a
            model and a model becomes a product.
          </p>
        </WelcomeScreen.Center>
      </WelcomeScreen>
    </Excalidraw>
  );
});

/** The scene with all of it in view; a small one is not enlarged. */
function initialData(scene: Scene): ExcalidrawInitialDataState {
  const elements = scene.elements as unknown as ExcalidrawElement[];
  const shown = elements.filter(({ isDeleted }) => !isDeleted);
  const view = shown.length > 0 ? viewOf(getCommonBounds(shown)) : {};
  return { ...(scene as object), appState: { ...scene.appState, ...view } };
}

/** A very large drawing opens on its middle: nothing is legible in less, and drawing all of it at once takes seconds. */
const smallestFirstZoom = 0.25;

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

function drawingOf(api: ExcalidrawImperativeAPI): Drawing {
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
    focus() {
      document.querySelector<HTMLElement>(".excalidraw-container")?.focus();
    },
    tell(message) {
      api.setToast({ message, closable: true, duration: 10_000 });
    },
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const grid = 20;

/** Where a card goes whose middle is at a point of the window. */
function spotAt(api: ExcalidrawImperativeAPI, clientX: number, clientY: number): Spot {
  const middle = viewportCoordsToSceneCoords({ clientX, clientY }, api.getAppState());
  const snap = (value: number) => Math.round(value / grid) * grid;
  return { x: snap(middle.x - cardWidth / 2), y: snap(middle.y - cardHeight / 2) };
}

/** The room that a card takes in a row of cards, with space for arrows. */
const cell = { width: cardWidth + 4 * grid, height: cardHeight + 3 * grid };

/** Cards that are placed one after the other stand beside each other, in rows as long as the view is wide. */
function freeSpot(api: ExcalidrawImperativeAPI, { x, y }: Spot): Spot {
  const { width, zoom } = api.getAppState();
  const columns = Math.max(2, Math.floor(width / 2 / zoom.value / cell.width));
  const cards = api.getSceneElements().filter(({ customData }) => customData?.loopboard !== undefined);
  for (let i = 0; ; i++) {
    const spot = { x: x + (i % columns) * cell.width, y: y + Math.floor(i / columns) * cell.height };
    const isTaken = cards.some(
      (card) => Math.abs(card.x - spot.x) < cardWidth && Math.abs(card.y - spot.y) < cardHeight,
    );
    if (!isTaken) return spot;
  }
}

function place(api: ExcalidrawImperativeAPI, stencil: Stencil, spot: Spot): void {
  const placed = placeStencil(stencil, {
    ...spot,
    ids: () => crypto.randomUUID(),
    seed: () => Math.floor(Math.random() * 2 ** 31),
  });
  const groupId = placed[0]?.groupIds[0];
  api.updateScene({
    elements: [...api.getSceneElementsIncludingDeleted(), ...(placed as unknown as ExcalidrawElement[])],
    appState: {
      selectedElementIds: Object.fromEntries(placed.map(({ id }) => [id, true as const])),
      selectedGroupIds: groupId === undefined ? {} : { [groupId]: true },
    },
    captureUpdate: CaptureUpdateAction.NEVER,
  });
}

/** Excalidraw's name for a display language of VS Code, by its whole code or else its first part. */
function languageCode(language: string): string {
  const wanted = language.toLowerCase();
  const codes = languages.map(({ code }) => code);
  return (
    codes.find((code) => code.toLowerCase() === wanted) ??
    codes.find((code) => code.toLowerCase().split("-")[0] === wanted.split("-")[0]) ??
    "en"
  );
}

function persistent(appState: object): SceneElement {
  const all = appState as SceneElement;
  return Object.fromEntries(
    persistentAppState.filter((name) => name in all).map((name) => [name, all[name]]),
  );
}

function toData(elements: readonly ExcalidrawElement[]): readonly SceneElement[] {
  return elements;
}
