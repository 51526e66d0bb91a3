import { generateNKeysBetween } from "fractional-indexing";
import { boardBox, gridStep } from "./board-grid.ts";
import type { BoardSpec } from "./board-spec.ts";
import { boardTitle } from "./board-title.ts";
import { drawBoard } from "./draw-board.ts";
import type { ElementSource, SceneElement } from "./element.ts";
import type { Stencil } from "./stencil.ts";

/** The text of an `.excalidraw` file, as Excalidraw itself would save the board. The same spec gives the same text. */
export function boardText(spec: BoardSpec, stencils: readonly Stencil[]): string {
  const scene = {
    type: "excalidraw",
    version: 2,
    source: "loopboard",
    elements: buildBoard(spec, stencils),
    appState: { gridSize: gridStep, gridStep: 5, gridModeEnabled: false, viewBackgroundColor: "#ffffff" },
    files: {},
  };
  return JSON.stringify(scene, null, 2);
}

/** The drawing of a board: title, zones, cards, and the arrows between them. */
export function buildBoard(spec: BoardSpec, stencils: readonly Stencil[]): readonly SceneElement[] {
  const seed = counter();
  const sourceFor = (owner: string): ElementSource => ({ ids: (part) => `${owner}-${part}`, seed });
  const drawing = drawBoard(spec, stencils, sourceFor);
  return withIndices([...boardTitle(spec, boardBox(spec), sourceFor("board")), ...drawing]);
}

/** Excalidraw orders elements by these keys; it adds them itself to a scene that has none, and so changes it. */
function withIndices(elements: readonly SceneElement[]): readonly SceneElement[] {
  const indices = generateNKeysBetween(null, null, elements.length);
  return elements.map((element, position) => ({ ...element, index: indices[position] ?? null }));
}

/** Elements are drawn without roughness, so their seeds have to be valid but not random. */
function counter(): () => number {
  let count = 0;
  return () => ++count;
}
