import { boundTextPadding, layoutText, lineHeight, textElement } from "./bound-text.ts";
import type { Contract } from "./contract.ts";
import {
  type Box,
  elementBase,
  type ElementSource,
  type RectangleElement,
  type SceneElement,
} from "./element.ts";
import { iconLine } from "./icon-line.ts";
import { iconSize } from "./icon-size.ts";
import type { Stencil } from "./stencil.ts";
import { stencilGroups } from "./stencil-group.ts";

export interface StencilPlacement extends ElementSource {
  /** The top left corner of the card. */
  readonly x: number;
  readonly y: number;
  /** The title of the stencil if left out. */
  readonly label?: string;
  /** The frame that the card lies in. */
  readonly frameId?: string | null;
  /** The ids of arrows that are bound to the card. */
  readonly boundArrows?: readonly string[];
  /** What the component promises; nothing if left out. */
  readonly contract?: Contract;
}

export const cardWidth = 160;

/** Every card is this high, unless its label needs more than two lines. */
export const cardHeight = 100;

/** The space at each side of a label: where Excalidraw would let it come to the very edge, it takes another line. */
const labelRoom = 10;

const fontSize = 16;
const gridStep = 20;
const textColour = "#1e1e1e";

/**
 * The elements of a new card: the rectangle, which carries the component and takes the arrows; its label, bound to it
 * so that it is edited in place; and the icon. The icon consists of lines because Excalidraw binds arrows to
 * rectangles and ellipses, and an arrow drawn to the card has to bind to the card, not to a part of its picture.
 */
export function placeStencil(stencil: Stencil, placement: StencilPlacement): readonly SceneElement[] {
  const ids = { group: placement.ids("group"), card: placement.ids("card"), label: placement.ids("label") };
  const shared = { groupIds: [ids.group], frameId: placement.frameId ?? null };
  const text = placement.label ?? stencil.title;
  const layout = layoutText(text, fontSize, cardWidth - 2 * labelRoom);
  const box = cardBox(placement, layout.lines.length);
  const label = textElement(
    {
      ...shared,
      id: ids.label,
      containerId: ids.card,
      text,
      layout,
      fontSize,
      colour: textColour,
      verticalAlign: "bottom",
      x: box.x + (box.width - layout.width) / 2,
      y: box.y + box.height - boundTextPadding - layout.height,
    },
    placement,
  );
  const colours = stencilGroups[stencil.group];
  const iconPlace = { ...placement, ...shared, ...iconBox(box, layout.lines.length), colours };
  const icon = stencil.icon.map((shape, index) =>
    iconLine(shape, { ...iconPlace, part: `icon-${index + 1}` }),
  );
  return [cardElement(stencil, placement, box, ids), label, ...icon];
}

function cardElement(
  stencil: Stencil,
  placement: StencilPlacement,
  box: Box,
  ids: { readonly group: string; readonly card: string; readonly label: string },
): RectangleElement {
  const colours = stencilGroups[stencil.group];
  return elementBase("rectangle", ids.card, box, placement, {
    groupIds: [ids.group],
    frameId: placement.frameId ?? null,
    strokeColor: colours.ink,
    backgroundColor: colours.tint,
    strokeWidth: 1.5,
    roundness: { type: 3, value: 12 },
    boundElements: [
      { id: ids.label, type: "text" },
      ...(placement.boundArrows ?? []).map((id) => ({ id, type: "arrow" }) as const),
    ],
    customData: {
      loopboard: {
        component: stencil.component,
        ...(placement.contract && { contract: placement.contract }),
      },
    },
  });
}

/** The box of a card with that many lines of text: higher than usual, in steps of the grid, if it has to be. */
function cardBox({ x, y }: { readonly x: number; readonly y: number }, lines: number): Box {
  const extra = Math.ceil((Math.max(0, lines - 2) * fontSize * lineHeight) / gridStep) * gridStep;
  return { x, y, width: cardWidth, height: cardHeight + extra };
}

/** Icon and label together stand in the middle of the card; a second line of text leaves less room for the icon. */
function iconBox(
  card: Box,
  lines: number,
): { readonly x: number; readonly y: number; readonly scale: number } {
  const scale = lines === 1 ? 1 : 0.85;
  const top = lines === 1 ? 18 : 10;
  return { x: card.x + (card.width - iconSize * scale) / 2, y: card.y + top, scale };
}
