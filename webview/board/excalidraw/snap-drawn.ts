import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { snapArrow } from "../../../src/core/board/edit/snap-arrow.ts";
import { changeOf, update } from "../../../src/core/board/edit/board-content.ts";
import { source } from "../element-source.ts";
import { applyChange } from "./apply-change.ts";
import { knownPorts } from "./known-ports.ts";
import { selectionOf } from "./reveal.ts";
import { toData } from "./scene-data.ts";

/**
 * Arrows that are drawn to a card, or whose end is dragged there, end at a port that is near. Gives the function to be
 * called when the canvas may have changed, before anybody looks at it: so it is one step with the drawing.
 */
export function snapDrawn(api: ExcalidrawImperativeAPI): () => void {
  /** The versions of the arrows on the board when the button went down. */
  let before: ReadonlyMap<string, number> | undefined;
  let isOver = false;
  api.onPointerDown(() => {
    const arrows = api.getSceneElements().filter(({ type }) => type === "arrow");
    before = new Map(arrows.map(({ id, version }) => [id, version]));
    isOver = false;
  });
  api.onPointerUp(() => {
    isOver = before !== undefined;
  });
  return () => {
    const { cursorButton, multiElement, newElement } = api.getAppState();
    if (!isOver || !before || cursorButton === "down" || multiElement || newElement) return;
    const drawn = changedArrow(api, before);
    before = undefined;
    isOver = false;
    if (drawn !== undefined) snap(api, drawn);
  };
}

/** The one arrow that is selected, if it is new or another than before. */
function changedArrow(api: ExcalidrawImperativeAPI, before: ReadonlyMap<string, number>): string | undefined {
  const [key, ...others] = selectionOf(api);
  if (key === undefined || others.length > 0) return undefined;
  const element = api.getSceneElements().find(({ id }) => id === key);
  return element?.type === "arrow" && element.version !== before.get(key) ? key : undefined;
}

function snap(api: ExcalidrawImperativeAPI, key: string): void {
  const elements = new Map(toData(api.getSceneElements()).map((element) => [String(element.id), element]));
  const set = snapArrow(elements.get(key) ?? {}, (id) => elements.get(id), knownPorts);
  if (set) applyChange(api, changeOf([update({ elements }, key, set, source.seed)]));
}
