import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type Ref,
} from "react";
import type { Snapshot } from "../../src/core/board/canvas-state.ts";
import { emptyBaseline, type Baseline } from "../../src/core/board/scene-diff.ts";
import { parseScene } from "../../src/core/board/scene.ts";
import type { SceneChange } from "../../src/core/board/scene-change.ts";
import type { BoardState, RevealParams, CompareParams } from "../../src/protocol/board.ts";
import { toBaseline } from "./excalidraw/baseline.ts";
import type { Drawing } from "./excalidraw/drawing.ts";
import { ExcalidrawCanvas } from "./excalidraw/excalidraw-canvas.tsx";
import type { Look } from "./excalidraw/look.ts";
import { addLinks } from "./add-links.ts";
import { droppedUris, hasUris } from "./dropped-uris.ts";
import { onFirstPaint } from "./first-paint.ts";
import type { Host } from "./host.ts";
import { watchInput } from "./input.ts";
import type { PlaceTarget } from "./excalidraw/place-items.ts";
import { paletteMimeType } from "./palette/palette-drag.ts";
import type { PaletteEntry } from "./palette/palette-entry.ts";
import type { SelectedComponent } from "./selected-component.ts";
import { watchSelection } from "./selection.ts";
import { createSpoken } from "./spoken.ts";
import { Sync } from "./sync.ts";

const CompareLayer = lazy(async () => {
  const { CompareLayer: layer } = await import("./compare/compare-layer.tsx");
  return { default: layer };
});

type SceneState = Extract<BoardState, { kind: "scene" }>;

/** What the rest of the app may do with a canvas. */
export interface CanvasHandle {
  receive(state: BoardState): void;
  flush(): Promise<void>;
  place(entry: PaletteEntry, target: PlaceTarget): void;
  /** Lets the canvas have the keys. */
  focus(): void;
  /** Selects nothing, unless something is in the middle of being drawn or asked. */
  deselect(): void;
  /** Counts what follows as done by the person, not by the opening of the file; gives the canvas that is up. */
  touch(): Drawing | undefined;
  reveal(params: RevealParams): void;
  /** What is drawn and not known to be in the document. */
  unsent(): SceneChange;
}

/** The drawing surface, kept in step with the document. */
export function BoardCanvas({
  ref,
  host,
  first,
  theme,
  language,
  look,
  isReadOnly,
  compare,
  onSilence,
  onSelect,
  onPainted,
  onDropItem,
  onTidy,
}: {
  readonly ref: Ref<CanvasHandle>;
  readonly host: Host;
  readonly first: SceneState;
  readonly theme: "light" | "dark";
  readonly language: string;
  readonly look: Look;
  readonly isReadOnly: boolean;
  readonly compare: CompareParams | undefined;
  /** The host does not answer, or does so again. To stay the same function. */
  readonly onSilence: (isSilent: boolean) => void;
  /** Once: the board can be seen. To stay the same function. */
  readonly onPainted: () => void;
  /** Another component is selected alone, or it is another in itself; or none. */
  readonly onSelect: (selected: SelectedComponent | undefined) => void;
  /** An item of the palette was dropped at a point of the window. */
  readonly onDropItem: (id: string, clientX: number, clientY: number) => void;
  readonly onTidy: () => void;
}) {
  const drawing = useRef<Drawing>(undefined);
  const isUp = useRef(false);
  /** What the document has become before the canvas was up, which then would not show it. */
  const newer = useRef<SceneState>(undefined);
  const [up, setUp] = useState<Drawing>();
  /** What to show as soon as the canvas is up. */
  const wanted = useRef<RevealParams>(undefined);
  const main = useRef<HTMLElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const { sync, input, scene } = useMemo(
    () => joinCanvas(host, first, () => drawing.current, onSilence),
    [host, first, onSilence],
  );
  useEffect(
    () => input.start({ undo: host.undo, redo: host.redo, beforeHistory: () => sync.flush() }),
    [input, host, sync],
  );

  const receive = useCallback(
    (state: SceneState) => {
      const { snapshot, files } = readSnapshot(state, sync.baseline);
      drawing.current?.addFiles(files);
      sync.receive(snapshot);
    },
    [sync],
  );

  useImperativeHandle(ref, () => ({
    receive(state) {
      if (state.kind !== "scene") return;
      if (isUp.current) receive(state);
      else newer.current = state;
    },
    flush: () => sync.flush(),
    unsent: () => sync.unsent,
    place(entry, target) {
      input.count();
      drawing.current?.place(entry, target);
    },
    focus: () => drawing.current?.focus(),
    deselect: () => drawing.current?.deselect(),
    touch() {
      input.count();
      return drawing.current;
    },
    reveal(params) {
      if (drawing.current) show(drawing.current, params);
      else wanted.current = params;
    },
  }));

  const spoken = useMemo(() => createSpoken(() => ({ main: main.current, status: status.current })), []);
  const selected = useMemo(
    () =>
      watchSelection({
        tell: host.selected,
        show(keys, content, component) {
          spoken.selected(keys, content.graph);
          onSelect(component);
        },
      }),
    [host, spoken, onSelect],
  );
  const painted = useMemo(
    () =>
      onFirstPaint(() => {
        performance.mark("canvas-ready");
        onPainted();
      }),
    [onPainted],
  );
  const onChange = useCallback(() => {
    painted();
    isUp.current = true;
    drawing.current?.settle();
    sync.changed();
    const waiting = newer.current;
    newer.current = undefined;
    if (waiting) receive(waiting);
    if (drawing.current) selected(drawing.current);
    if (drawing.current && wanted.current) show(drawing.current, wanted.current);
    wanted.current = undefined;
    if (drawing.current) spoken.changed(drawing.current);
  }, [painted, receive, sync, selected, spoken]);
  const onReady = useCallback(
    (ready: Drawing) => {
      drawing.current = ready;
      setUp(ready);
      host.drawWith(async (params) => {
        await sync.flush();
        return ready.picture(params);
      });
    },
    [host, sync],
  );
  const onDrop = (event: DragEvent) => {
    const id = event.dataTransfer.getData(paletteMimeType);
    const uris = isReadOnly ? [] : droppedUris(event.dataTransfer);
    if (id === "" && uris.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (id !== "") onDropItem(id, event.clientX, event.clientY);
    else void addLinks(host, () => drawing.current, uris, event.clientX, event.clientY);
  };
  const onDragOver = (event: DragEvent) => {
    const { dataTransfer } = event;
    if (dataTransfer.types.includes(paletteMimeType) || hasUris(dataTransfer)) event.preventDefault();
  };
  return (
    <main ref={main} className="canvas" onDropCapture={onDrop} onDragOverCapture={onDragOver}>
      <p ref={status} role="status" className="spoken" />
      <ExcalidrawCanvas
        scene={scene}
        theme={theme}
        language={language}
        look={look}
        host={host}
        isReadOnly={isReadOnly}
        onReady={onReady}
        onChange={onChange}
        onLink={host.openLink}
        onTidy={onTidy}
        onLibraryItem={host.addToLibrary}
      />
      {up && compare?.differences && (
        <Suspense fallback={null}>
          <CompareLayer host={host} drawing={up} side={compare.side} differences={compare.differences} />
        </Suspense>
      )}
    </main>
  );
}

function show(drawing: Drawing, { keys, hasFocus }: RevealParams): void {
  drawing.reveal(keys);
  if (hasFocus) drawing.focus();
}

/** Everything about a canvas that lives as long as it does. */
function joinCanvas(
  host: Host,
  first: SceneState,
  drawing: () => Drawing | undefined,
  onSilence: (isSilent: boolean) => void,
) {
  const input = watchInput();
  const { snapshot, files } = readSnapshot(first, emptyBaseline);
  const { baseline } = snapshot;
  const scene = {
    // Excalidraw makes elements of its own of them, so that the baseline stays as it is.
    elements: [...baseline.elements.values()].map(({ canvas }) => canvas),
    appState: baseline.appState,
    files,
  };
  const sync = new Sync(
    {
      read: () => drawing()?.read() ?? scene,
      show: (shown) => drawing()?.show(shown),
      gesture: () => drawing()?.gesture(),
      isPressed: input.isPressed,
      hasInput: input.any,
    },
    {
      commit: host.commit,
      draft: host.draft,
      silence: onSilence,
    },
    snapshot,
    (reason) => {
      host.log("error", reason);
      drawing()?.tell(reason);
    },
  );
  return { sync, input, scene };
}

const decoder = new TextDecoder();

function readSnapshot(
  state: SceneState,
  previous: Baseline,
): { snapshot: Snapshot; files: Readonly<Record<string, unknown>> } {
  const scene = parseScene(decoder.decode(state.text));
  const baseline = toBaseline(scene, previous);
  return {
    snapshot: { revision: state.revision, acknowledged: state.acknowledged, baseline },
    files: scene.files,
  };
}
