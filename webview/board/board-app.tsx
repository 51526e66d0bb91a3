import { useCallback, useEffect, useRef, useState } from "react";
import type { Stencil } from "../../src/core/board/stencil.ts";
import type { BoardState, CompareParams } from "../../src/protocol/board.ts";
import { stencils } from "../../src/stencils/index.ts";
import { BoardCanvas, type CanvasHandle } from "./board-canvas.tsx";
import type { Host, Opened } from "./host.ts";
import { BrokenFile } from "./broken-file.tsx";
import { StencilLibrary } from "../ui/stencil-library.tsx";
import { currentTheme, onThemeChange } from "./theme.ts";
import "./board.css";
import "./compare/compare.css";

/** A board: the library of stencils and the canvas, or what is wrong with the file. */
export function BoardApp({ host, opened }: { readonly host: Host; readonly opened: Opened }) {
  const [state, setState] = useState<BoardState>(opened.state);
  const [theme, setTheme] = useState(currentTheme);
  const [isReadOnly, setReadOnly] = useState(opened.isReadOnly);
  const [compare, setCompare] = useState<CompareParams>();
  const canvas = useRef<CanvasHandle>(null);
  const firstScene = useFirstScene(state);

  useEffect(
    () =>
      onThemeChange(() => {
        setTheme(currentTheme());
      }),
    [],
  );
  useEffect(() => {
    const listeners = [
      host.onReplace((next) => {
        setState(next);
        canvas.current?.receive(next);
      }),
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

  const place = useCallback(
    (stencil: Stencil, isByMouse: boolean) => canvas.current?.place(stencil, isByMouse),
    [],
  );
  return (
    <div
      className={`board ${theme.isHighContrast ? "is-high-contrast" : ""}`}
      data-theme={theme.base}
      data-file={opened.fileName}
    >
      {firstScene && !isReadOnly && !compare?.differences && (
        <StencilLibrary stencils={stencils} onPlace={place} />
      )}
      {firstScene && (
        <BoardCanvas
          ref={canvas}
          host={host}
          first={firstScene}
          theme={theme.base}
          language={opened.language}
          compare={compare}
          isReadOnly={isReadOnly || state.kind === "problem"}
        />
      )}
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
