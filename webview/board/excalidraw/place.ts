import { CaptureUpdateAction, viewportCoordsToSceneCoords } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { BoardSpec } from "../../../src/core/board/board-spec.ts";
import type { Box, SceneElement as PlacedElement } from "../../../src/core/board/element.ts";
import { frameAt, insertAbove } from "../../../src/core/board/join-frame.ts";
import { patternSize, placePattern } from "../../../src/core/board/place-pattern.ts";
import { cardHeight, cardWidth, placeStencil } from "../../../src/core/board/place-stencil.ts";
import type { SceneElement } from "../../../src/core/board/scene.ts";
import type { Stencil } from "../../../src/core/board/stencil.ts";
import { stencils } from "../../../src/stencils/index.ts";
import { source } from "../element-source.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

const grid = 20;

export function snap(value: number): number {
  return Math.round(value / grid) * grid;
}

/** Where a card goes whose middle is at a point of the window. */
export function spotAt(api: ExcalidrawImperativeAPI, clientX: number, clientY: number): Spot {
  const middle = viewportCoordsToSceneCoords({ clientX, clientY }, api.getAppState());
  return { x: snap(middle.x - cardWidth / 2), y: snap(middle.y - cardHeight / 2) };
}

/** The room that a card takes in a row of cards, with space for arrows. */
const cell = { width: cardWidth + 4 * grid, height: cardHeight + 3 * grid };

/** Cards that are placed one after the other stand beside each other, in rows as long as the view is wide. */
export function freeSpot(api: ExcalidrawImperativeAPI, { x, y }: Spot): Spot {
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

/** Puts a stencil on the board, selected; in a frame, it belongs to that frame. */
export function place(api: ExcalidrawImperativeAPI, stencil: Stencil, spot: Spot): void {
  const frameId = frameFor(api, { ...spot, width: cardWidth, height: cardHeight });
  add(api, placeStencil(stencil, { ...spot, ...source, frameId }), frameId);
}

/** Puts a pattern on the board with its middle at a point of the window, selected, as one group. */
export function placePatternAt(
  api: ExcalidrawImperativeAPI,
  pattern: BoardSpec,
  clientX: number,
  clientY: number,
): void {
  const middle = viewportCoordsToSceneCoords({ clientX, clientY }, api.getAppState());
  const size = patternSize(pattern);
  const spot = { x: snap(middle.x - size.width / 2), y: snap(middle.y - size.height / 2) };
  const frameId = frameFor(api, { ...spot, ...size });
  const placed = placePattern(pattern, { ...spot, ...source, frameId }, stencils);
  add(api, placed, frameId);
  const ids = new Set(placed.map(({ id }) => id));
  // A pattern is often larger than the view.
  api.scrollToContent(
    api.getSceneElements().filter(({ id }) => ids.has(id)),
    { fitToContent: true, animate: false },
  );
}

export function frameFor(api: ExcalidrawImperativeAPI, box: Box): string | null {
  return frameAt(api.getSceneElements(), box);
}

/** Adds elements that share their outermost group, and selects them. */
export function add(
  api: ExcalidrawImperativeAPI,
  placed: readonly PlacedElement[],
  frameId: string | null,
): void {
  const groupId = placed[0]?.groupIds.at(-1);
  const before = api.getSceneElementsIncludingDeleted();
  api.updateScene({
    elements: insertAbove(
      before as unknown as readonly SceneElement[],
      placed as unknown as readonly SceneElement[],
      frameId,
    ) as unknown as ExcalidrawElement[],
    appState: {
      selectedElementIds: Object.fromEntries(placed.map(({ id }) => [id, true as const])),
      selectedGroupIds: groupId === undefined ? {} : { [groupId]: true },
    },
    captureUpdate: CaptureUpdateAction.NEVER,
  });
}
