import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { BoardContent } from "../../src/core/board/edit/board-content.ts";
import { nextComponents } from "../../src/core/board/palette/next-components.ts";
import type { SceneChange } from "../../src/core/board/scene-change.ts";
import type { BoardState, CanvasCommand, CompareParams } from "../../src/protocol/board.ts";
import { patterns } from "../../src/stencils/index.ts";
import { BoardCanvas, type CanvasHandle } from "./board-canvas.tsx";
import type { Host, Opened } from "./host.ts";
import { CutOff } from "./cut-off.tsx";
import { answerFellows } from "./fellow-canvases.ts";
import { BrokenFile } from "./broken-file.tsx";
import { watchCanvasKeys } from "./canvas-keys.ts";
import { DetailsLayer, type DetailsHandle } from "./details/details-layer.tsx";
import type { PaletteEntry } from "./palette/palette-entry.ts";
import { Palette, type PaletteHandle, type PlaceOptions } from "./palette/palette.tsx";
import { usePalette } from "./palette/use-palette.ts";
import { nameOfComponent, type SelectedComponent } from "./selected-component.ts";
import { useTidy } from "./tidy/use-tidy.tsx";
import { useLook } from "./use-look.ts";
import "./board.css";
import "./compare/compare.css";

/** A board: the palette and the canvas, or what is wrong with the file. */
export function BoardApp({ host, opened }: { readonly host: Host; readonly opened: Opened }) {
  const [state, setState] = useState<BoardState>(opened.state);
  const { theme, base, look, language } = useLook(host, opened);
  const [isPainted, setPainted] = useState(false);
  const [isReadOnly, setReadOnly] = useState(opened.isReadOnly);
  const [compare, setCompare] = useState<CompareParams>();
  const [isSilent, setSilent] = useState(false);
  const [selected, setSelected] = useState<SelectedComponent>();
  const canvas = useRef<CanvasHandle>(null);
  const search = useRef<PaletteHandle>(null);
  const details = useRef<DetailsHandle>(null);
  const firstScene = useFirstScene(state);
  const palette = usePalette(host, opened.palette);
  const canEdit = !isReadOnly && !compare?.differences && state.kind === "scene";

  useEffect(() => {
    host.replaceWith((next) => {
      setState(next);
      canvas.current?.receive(next);
    });
    const listeners = [
      host.onFlush(async () => canvas.current?.flush()),
      host.onReveal((params) => canvas.current?.reveal(params)),
      host.onCompare(setCompare),
      host.onReadOnly((params) => {
        setReadOnly(params.isReadOnly);
      }),
    ];
    return () => {
      for (const listener of listeners) listener.dispose();
    };
  }, [host]);
  useEffect(() => answerFellows(opened.journal, () => canvas.current?.unsent()), [opened.journal]);

  const tidying = useTidy(canvas, host);
  const commands = useMemo(
    (): Readonly<Record<CanvasCommand, () => void>> => ({
      findComponent: () => search.current?.search(),
      editDetails: () => details.current?.edit(),
      tidyUp: tidying.run,
      insertMermaid: () => canvas.current?.touch()?.askForMermaid(),
      addToLibrary() {
        const drawing = canvas.current?.touch();
        const elements = drawing?.selectedElements() ?? [];
        if (elements.length > 0) host.addToLibrary(elements);
        else drawing?.tell("Nothing is selected; select the shapes that are to be added to your library.");
      },
    }),
    [tidying.run, host],
  );
  useEffect(() => {
    if (!canEdit) return undefined;
    const running = host.onRun((command) => {
      commands[command]();
    });
    const stop = watchCanvasKeys({
      find: commands.findComponent,
      chain() {
        if (!selected) return false;
        search.current?.search(nextComponents(selected.component.component, patterns));
        return true;
      },
      details: () => details.current?.edit() ?? false,
      escape: () => canvas.current?.deselect(),
    });
    return () => {
      stop();
      running.dispose();
    };
  }, [host, commands, canEdit, selected]);

  const { used } = palette;
  const place = useCallback(
    (entry: PaletteEntry, { isFree, keepsKeys }: PlaceOptions) => {
      const isConnected = selected !== undefined && !isFree && entry.kind === "component";
      canvas.current?.place(
        entry,
        isConnected ? { kind: "after", key: selected.component.id } : { kind: "centre" },
      );
      used(entry);
      if (!keepsKeys) canvas.current?.focus();
    },
    [selected, used],
  );
  const { entries } = palette;
  const drop = useCallback(
    (id: string, clientX: number, clientY: number) => {
      const entry = entries.find((candidate) => candidate.id === id);
      if (!entry) return;
      canvas.current?.place(entry, { kind: "point", clientX, clientY });
      canvas.current?.focus();
      used(entry);
    },
    [entries, used],
  );
  const edit = useCallback((plan: (content: BoardContent) => SceneChange) => {
    const drawing = canvas.current?.touch();
    drawing?.change(plan(drawing.content()));
  }, []);
  const remove = useCallback(
    (entry: PaletteEntry) => {
      if (entry.kind === "library") host.removeFromLibrary({ id: entry.item.id, name: entry.title });
    },
    [host],
  );
  const leave = useCallback(() => canvas.current?.focus(), []);
  const painted = useCallback(() => {
    setPainted(true);
  }, []);
  return (
    <div
      className={`board ${theme.isHighContrast ? "is-high-contrast" : ""} ${look.isOnEditor ? "is-on-editor" : ""}`}
      data-theme={base}
      data-file={opened.fileName}
    >
      {firstScene && !isReadOnly && !compare?.differences && (
        <Palette
          ref={search}
          entries={entries}
          libraries={palette.libraries}
          memory={palette.memory}
          from={selected && nameOfComponent(selected.component)}
          onPlace={place}
          problems={palette.problems}
          isDrawn={isPainted}
          onChange={palette.change}
          onRemove={remove}
          onLeave={leave}
        />
      )}
      {firstScene && (
        <BoardCanvas
          ref={canvas}
          host={host}
          first={firstScene}
          theme={base}
          language={language}
          look={look}
          compare={compare}
          onSilence={setSilent}
          isReadOnly={isReadOnly || state.kind === "problem"}
          onPainted={painted}
          onSelect={setSelected}
          onTidy={tidying.run}
          onDropItem={drop}
        />
      )}
      {canEdit && (
        <DetailsLayer
          ref={details}
          selected={selected}
          memory={palette.memory}
          onChange={palette.change}
          onEdit={edit}
          onLeave={leave}
        />
      )}
      {isSilent && <CutOff host={host} opened={opened} />}
      {tidying.notice}
      {state.kind === "problem" && <BrokenFile host={host} fileName={opened.fileName} problem={state} />}
    </div>
  );
}

/** The first state that can be drawn; later ones go to the canvas that it has opened. */
function useFirstScene(state: BoardState): Extract<BoardState, { kind: "scene" }> | undefined {
  const first = useRef<Extract<BoardState, { kind: "scene" }>>(undefined);
  if (state.kind === "scene") first.current ??= state;
  return first.current;
}
