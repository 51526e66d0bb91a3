import { CaptureUpdateAction, viewportCoordsToSceneCoords } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { cardHeight, cardWidth, placeStencil } from "../../../src/core/board/place-stencil.ts";
import type { Stencil } from "../../../src/core/board/stencil.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

const grid = 20;

/** Where a card goes whose middle is at a point of the window. */
export function spotAt(api: ExcalidrawImperativeAPI, clientX: number, clientY: number): Spot {
  const middle = viewportCoordsToSceneCoords({ clientX, clientY }, api.getAppState());
  const snap = (value: number) => Math.round(value / grid) * grid;
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

/** Puts a stencil on the board, selected. */
export function place(api: ExcalidrawImperativeAPI, stencil: Stencil, spot: Spot): void {
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
