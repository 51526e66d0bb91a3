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
import type { Stencil } from "../../src/core/board/stencil.ts";
import type { BoardState, RevealParams, CompareParams } from "../../src/protocol/board.ts";
import { stencils } from "../../src/stencils/index.ts";
import { stencilMimeType } from "../ui/stencil-drag.ts";
import { toBaseline } from "./excalidraw/baseline.ts";
import type { Drawing } from "./excalidraw/drawing.ts";
import { ExcalidrawCanvas } from "./excalidraw/excalidraw-canvas.tsx";
import { onFirstPaint } from "./first-paint.ts";
import type { Host } from "./host.ts";
import { watchInput } from "./input.ts";
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
  /** Puts a stencil in the middle; the canvas gets the keys unless more stencils may follow. */
  place(stencil: Stencil, isByMouse: boolean): void;
  reveal(params: RevealParams): void;
}

/** The drawing surface, kept in step with the document. */
export function BoardCanvas({
  ref,
  host,
  first,
  theme,
  language,
  isReadOnly,
  compare,
}: {
  readonly ref: Ref<CanvasHandle>;
  readonly host: Host;
  readonly first: SceneState;
  readonly theme: "light" | "dark";
  readonly language: string;
  readonly isReadOnly: boolean;
  readonly compare: CompareParams | undefined;
}) {
  const drawing = useRef<Drawing>(undefined);
  const [up, setUp] = useState<Drawing>();
  /** What to show as soon as the canvas is up. */
  const wanted = useRef<RevealParams>(undefined);
  const main = useRef<HTMLElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const { sync, input, scene } = useMemo(() => joinCanvas(host, first, () => drawing.current), [host, first]);
  useEffect(
    () => input.start({ undo: host.undo, redo: host.redo, beforeHistory: () => sync.flush() }),
    [input, host, sync],
  );

  useImperativeHandle(ref, () => ({
    receive(state) {
      if (state.kind !== "scene") return;
      const { snapshot, files } = readSnapshot(state, sync.baseline);
      drawing.current?.addFiles(files);
      sync.receive(snapshot);
    },
    flush: () => sync.flush(),
    place(stencil, isByMouse) {
      input.count();
      drawing.current?.placeAtCentre(stencil);
      if (isByMouse) drawing.current?.focus();
    },
    reveal(params) {
      if (drawing.current) show(drawing.current, params);
      else wanted.current = params;
    },
  }));

  const spoken = useMemo(() => createSpoken(() => ({ main: main.current, status: status.current })), []);
  const selected = useMemo(
    () =>
      watchSelection((keys, on) => {
        host.selected(keys);
        spoken.selected(keys, on);
      }),
    [host, spoken],
  );
  const painted = useMemo(() => onFirstPaint(() => performance.mark("canvas-ready")), []);
  const onChange = useCallback(() => {
    painted();
    sync.changed();
    if (drawing.current) selected(drawing.current);
    if (drawing.current && wanted.current) show(drawing.current, wanted.current);
    wanted.current = undefined;
    if (drawing.current) spoken.changed(drawing.current);
  }, [painted, sync, selected, spoken]);
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
    const component = event.dataTransfer.getData(stencilMimeType);
    const stencil = stencils.find((candidate) => candidate.component === component);
    if (!stencil) return;
    event.preventDefault();
    event.stopPropagation();
    input.count();
    drawing.current?.placeAt(stencil, event.clientX, event.clientY);
  };
  const onDragOver = (event: DragEvent) => {
    if (event.dataTransfer.types.includes(stencilMimeType)) event.preventDefault();
  };
  return (
    <main ref={main} className="canvas" onDropCapture={onDrop} onDragOverCapture={onDragOver}>
      <p ref={status} role="status" className="spoken" />
      <ExcalidrawCanvas
        scene={scene}
        theme={theme}
        language={language}
        isReadOnly={isReadOnly}
        onReady={onReady}
        onChange={onChange}
        onLink={host.openLink}
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
function joinCanvas(host: Host, first: SceneState, drawing: () => Drawing | undefined) {
  const input = watchInput();
  const { snapshot, files } = readSnapshot(first, emptyBaseline);
  const { baseline } = snapshot;
  const scene = {
    elements: [...baseline.elements.values()].map(({ canvas }) => ({ ...canvas })),
    appState: baseline.appState,
    files,
  };
  const sync = new Sync(
    {
      read: () => drawing()?.read() ?? scene,
      show: (shown) => drawing()?.show(shown),
      gesture: () => drawing()?.gesture(),
      hasInput: input.any,
    },
    host.commit,
    (reason) => {
      host.log("error", reason);
      drawing()?.tell(reason);
    },
  );
  sync.receive(snapshot);
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
