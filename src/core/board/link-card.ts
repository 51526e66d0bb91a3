import { boundTextPadding, layoutText, textElement } from "./bound-text.ts";
import { elementBase, type ElementSource, type RectangleElement, type TextElement } from "./element.ts";

const fontSize = 16;
const widest = 240;
const room = 16;

/** A file as a shape of a board: a box with its name that links to it, at 0, 0. */
export function linkCard(
  label: string,
  link: string,
  source: ElementSource,
): readonly [RectangleElement, TextElement] {
  const ids = { box: source.ids("box"), text: source.ids("text") };
  const layout = layoutText(label, fontSize, widest);
  const box = {
    ...{ x: 0, y: 0 },
    width: Math.ceil(layout.width) + 2 * (room + boundTextPadding),
    height: Math.ceil(layout.height) + 2 * room,
  };
  const base = elementBase("rectangle", ids.box, box, source, {
    strokeColor: "#1971c2",
    backgroundColor: "#e7f5ff",
    strokeWidth: 1.5,
    roundness: { type: 3, value: 8 },
    boundElements: [{ id: ids.text, type: "text" }],
  });
  const place = { x: (box.width - layout.width) / 2, y: (box.height - layout.height) / 2 };
  const text = {
    id: ids.text,
    text: label,
    layout,
    ...place,
    fontSize,
    colour: "#1e1e1e",
    containerId: ids.box,
  };
  return [{ ...base, link }, textElement(text, source)];
}
