import { boundTextPadding, layoutText, lineHeight as usualLineHeight, textElement } from "../bound-text.ts";
import type { ElementSource } from "../element.ts";
import { roundPixels } from "../line-points.ts";
import { isObject, type SceneElement } from "../scene.ts";
import type { ElementChange, SceneChange } from "../scene-change.ts";
import { centreOf, type ShapeBox } from "../shape-box.ts";
import {
  boundElements,
  boundTexts,
  boxOf,
  changeOf,
  insertLast,
  partsOf,
  update,
  type BoardContent,
} from "./board-content.ts";
import { deleteItem } from "./delete-item.ts";

/** Gives a component, frame or arrow another text; an arrow without text has no label. */
export function rename(content: BoardContent, key: string, text: string, source: ElementSource): SceneChange {
  const element = content.elements.get(key) ?? {};
  const label = labelOf(content, key);
  if (element.type === "arrow" && text.trim() === "" && label !== undefined)
    return deleteItem(content, label, source.seed);
  const name = text.trim();
  const own = ownName(element, name);
  const changes = own ? [update(content, key, own, source.seed)] : [];
  if (element.type === "frame" || element.type === "magicframe") return changeOf(changes);
  if (label === undefined) return changeOf([...changes, ...newLabel(content, key, name, source)]);
  const set = textFields(content, label, element.type === "text" ? undefined : key, name);
  return changeOf([...changes, update(content, label, set, source.seed)]);
}

/** Where an element says its name itself. */
function ownName(element: SceneElement, name: string): SceneElement | undefined {
  if (element.type === "frame" || element.type === "magicframe") return { name };
  const custom = isObject(element.customData) ? element.customData : {};
  const own = isObject(custom.loopboard) ? custom.loopboard : {};
  return typeof own.zone === "string"
    ? { customData: { ...custom, loopboard: { ...own, zone: name } } }
    : undefined;
}

/** The text that names an element: itself, the one bound to it, or of those that lie in it the largest. */
function labelOf(content: BoardContent, key: string): string | undefined {
  const type = content.elements.get(key)?.type;
  if (type === "text") return key;
  const [bound] = boundTexts(content, key);
  if (bound !== undefined || type === "arrow") return bound;
  const size = (text: string) => Number(content.elements.get(text)?.fontSize ?? 0);
  const inside = [...partsOf(content, key)].filter((part) => content.elements.get(part)?.type === "text");
  return inside.toSorted((a, b) => size(b) - size(a))[0];
}

/** The fields of a text with other words: broken into lines and placed as Excalidraw would. */
function textFields(
  content: BoardContent,
  key: string,
  around: string | undefined,
  text: string,
): SceneElement {
  const {
    fontSize = 20,
    lineHeight = usualLineHeight,
    textAlign,
    containerId,
  } = content.elements.get(key) ?? {};
  const size = Number(fontSize);
  const isBound = typeof containerId === "string";
  const room = isBound ? widthFor(content, containerId) : Infinity;
  const layout = layoutText(text, size, room);
  const height = roundPixels(layout.lines.length * size * Number(lineHeight));
  const before = boxOf(content, key);
  const [middle] = centreOf(around === undefined || textAlign !== "center" ? before : boxOf(content, around));
  const isArrow = around !== undefined && content.elements.get(around)?.type === "arrow";
  const centre = isArrow ? centreOf(before)[0] : middle;
  return {
    ...{ text: layout.lines.join("\n"), originalText: text, width: layout.width, height },
    x: roundPixels(textAlign === "center" ? centre - layout.width / 2 : before.x),
    y: roundPixels(topFor(content, key, height, before)),
  };
}

/** A text that stands at the bottom of its box grows upwards, one in the middle both ways. */
function topFor(content: BoardContent, key: string, height: number, before: ShapeBox): number {
  const { verticalAlign } = content.elements.get(key) ?? {};
  if (verticalAlign === "top") return before.y;
  return verticalAlign === "bottom"
    ? before.y + before.height - height
    : before.y + (before.height - height) / 2;
}

function widthFor(content: BoardContent, container: string): number {
  const { type } = content.elements.get(container) ?? {};
  const { width } = boxOf(content, container);
  // As much of the width as Excalidraw gives to text in these shapes.
  const share = type === "ellipse" ? Math.SQRT1_2 : type === "diamond" ? 0.5 : 1;
  return type === "arrow"
    ? Math.max(0.7 * width, 11 * 14)
    : Math.max(20, width * share - 2 * boundTextPadding);
}

function newLabel(
  content: BoardContent,
  key: string,
  text: string,
  source: ElementSource,
): readonly ElementChange[] {
  const { type, strokeColor, groupIds, frameId } = content.elements.get(key) ?? {};
  const fontSize = type === "arrow" ? 14 : 16;
  const layout = layoutText(text, fontSize, widthFor(content, key));
  const [x, y] = centreOf(boxOf(content, key));
  const id = source.ids("label");
  const label = textElement(
    {
      ...{ id, text, layout, fontSize, containerId: key },
      ...{ x: x - layout.width / 2, y: y - layout.height / 2 },
      colour: typeof strokeColor === "string" ? strokeColor : "#1e1e1e",
      groupIds: Array.isArray(groupIds) && type !== "arrow" ? groupIds.map(String) : [],
      frameId: typeof frameId === "string" ? frameId : null,
    },
    source,
  );
  const bound = boundElements(content, key, new Set(), [{ id, type: "text" }]);
  return [update(content, key, { boundElements: bound }, source.seed), ...insertLast(content, [label])];
}
