import type { BoardZone } from "./board-spec.ts";
import { layoutText, textElement } from "./bound-text.ts";
import {
  type Box,
  elementBase,
  type ElementSource,
  type RectangleElement,
  type TextElement,
} from "./element.ts";

const fontSize = 16;
const margin = { x: 20, y: 12 };

/**
 * A tinted panel behind the cards of a zone, and its title in one corner. The panel is locked: it neither gets in the
 * way of selecting cards nor takes arrows that are meant for them. It is not an Excalidraw frame, because a frame draws
 * its border over the arrows that cross it, in a colour that cannot be chosen.
 */
export function zoneElements(
  zone: BoardZone,
  box: Box,
  source: ElementSource,
): readonly [RectangleElement, TextElement] {
  return [zonePanel(zone, box, source), zoneTitle(zone, box, source)];
}

function zonePanel(zone: BoardZone, box: Box, source: ElementSource): RectangleElement {
  return elementBase("rectangle", source.ids("panel"), box, source, {
    strokeColor: "#dee2e6",
    backgroundColor: "#f8f9fa",
    strokeWidth: 1,
    roundness: { type: 3, value: 20 },
    locked: true,
    customData: { loopboard: { zone: zone.title } },
  });
}

function zoneTitle(zone: BoardZone, box: Box, source: ElementSource): TextElement {
  const layout = layoutText(zone.title, fontSize, Infinity);
  const corner = zone.corner ?? "top-left";
  return textElement(
    {
      id: source.ids("title"),
      text: zone.title,
      layout,
      fontSize,
      colour: "#6c757d",
      textAlign: "left",
      verticalAlign: "top",
      x: corner.endsWith("left") ? box.x + margin.x : box.x + box.width - margin.x - layout.width,
      y: corner.startsWith("top") ? box.y + margin.y : box.y + box.height - margin.y - layout.height,
    },
    source,
  );
}
