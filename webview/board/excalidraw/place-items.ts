import { getCommonBounds, restoreElements, viewportCoordsToSceneCoords } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { continueChain } from "../../../src/core/board/edit/continue-chain.ts";
import type { SceneElement as PlacedElement } from "../../../src/core/board/element.ts";
import { regenerate } from "../../../src/core/board/library/place-item.ts";
import type { SceneElement } from "../../../src/core/board/scene.ts";
import type { Stencil } from "../../../src/core/board/stencil.ts";
import { source } from "../element-source.ts";
import type { PaletteEntry } from "../palette/palette-entry.ts";
import { applyChange, contentOf } from "./apply-change.ts";
import { knownPorts } from "./known-ports.ts";
import { add, frameFor, freeSpot, place, placePatternAt, snap, spotAt } from "./place.ts";
import { reveal } from "./reveal.ts";
import { inert } from "./scene-data.ts";

/** Where an item goes. */
export type PlaceTarget =
  /** Where there is room around the middle of the view. */
  | { readonly kind: "centre" }
  /** With its middle at a point of the window. */
  | { readonly kind: "point"; readonly clientX: number; readonly clientY: number }
  /** Right of the component with this key, with an arrow from there; only components are placed so. */
  | { readonly kind: "after"; readonly key: string };

/** Puts an item of the palette on the board, selected. */
export function placeEntry(api: ExcalidrawImperativeAPI, entry: PaletteEntry, target: PlaceTarget): void {
  const { offsetLeft, offsetTop, width, height } = api.getAppState();
  const middle = { clientX: offsetLeft + width / 2, clientY: offsetTop + height / 2 };
  const { clientX, clientY } = target.kind === "point" ? target : middle;
  switch (entry.kind) {
    case "pattern":
      placePatternAt(api, entry.pattern, clientX, clientY);
      return;
    case "library":
      placeShapes(api, entry.item.elements, clientX, clientY);
      return;
    case "component": {
      if (target.kind === "after") {
        placeAfter(api, entry.stencil, target.key);
        return;
      }
      const spot = spotAt(api, clientX, clientY);
      place(api, entry.stencil, target.kind === "point" ? spot : freeSpot(api, spot));
    }
  }
}

function placeAfter(api: ExcalidrawImperativeAPI, stencil: Stencil, from: string): void {
  const { change, key } = continueChain(contentOf(api), stencil, from, source, knownPorts);
  applyChange(api, change);
  reveal(api, [key], "if hidden");
}

/** Shapes of a library, with their middle at a point of the window. */
export function placeShapes(
  api: ExcalidrawImperativeAPI,
  elements: readonly SceneElement[],
  clientX: number,
  clientY: number,
): void {
  const middle = viewportCoordsToSceneCoords({ clientX, clientY }, api.getAppState());
  const fresh = restoreElements(
    regenerate(elements.map(inert), source) as unknown as ExcalidrawElement[],
    null,
    { repairBindings: true },
  );
  const [left, top, right, bottom] = getCommonBounds(fresh);
  const box = { x: snap(middle.x - (right - left) / 2), y: snap(middle.y - (bottom - top) / 2) };
  const frameId = frameFor(api, { ...box, width: right - left, height: bottom - top });
  const placed = fresh.map((element) => ({
    ...element,
    x: element.x - left + box.x,
    y: element.y - top + box.y,
    frameId: element.frameId ?? frameId,
  }));
  add(api, placed as unknown as readonly PlacedElement[], frameId);
}
