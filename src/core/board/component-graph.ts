import { centreIndex, type CentreIndex } from "./centre-index.ts";
import type { ComponentId } from "./component.ts";
import { ownComponent, ownData } from "./own-component.ts";
import { areaOf, boxAround, distanceTo, holds, smallest, type ShapeBox } from "./shape-box.ts";
import { elementKeys, isObject, type SceneElement } from "./scene.ts";

/** A shape that stands for a part of the system. Ids are the keys of elements, see `elementKeys`. */
export interface BoardComponent {
  readonly id: string;
  /** The text in it, on one line; empty where there is none. */
  readonly label: string;
  /** What it stands for: as its stencil says, or else as its label is recognised. */
  readonly component: ComponentId | undefined;
  readonly box: ShapeBox;
  /** The frame or panel that it lies in. */
  readonly frame: string | undefined;
}

/** An arrow; an end that leads to no component is undefined. */
export interface BoardConnection {
  readonly id: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly label: string;
}

/** A frame, a panel of ours, or a box that is drawn around components. */
export interface BoardFrame {
  readonly id: string;
  readonly title: string;
  readonly box: ShapeBox;
}

/** What a drawing says, without how it looks; all lists in the order in which they are drawn. */
export interface ComponentGraph {
  readonly components: readonly BoardComponent[];
  readonly connections: readonly BoardConnection[];
  readonly frames: readonly BoardFrame[];
}

/** Names what a label stands for, if it does. */
export type RecogniseComponent = (label: string) => ComponentId | undefined;

/**
 * Reads the components, connections and frames of a scene, drawn with stencils or by hand: an arrow that is bound to
 * nothing leads to the shape that its end nearly touches, and a text that lies in a box names it.
 */
export function readComponentGraph(
  elements: readonly SceneElement[],
  recognise: RecogniseComponent = () => undefined,
): ComponentGraph {
  const shapes = shapesOf(elements);
  const texts = shapes.filter(({ type }) => type === "text");
  const boxes = boxesOf(shapes, texts);
  const frames = framesOf(boxes);
  const isFrame = new Set(frames.map(({ id }) => id));
  const components = boxes
    .filter(({ shape, label }) => !isFrame.has(shape.id) && !(isPart(shape) && label === ""))
    .map(({ shape, label }): BoardComponent => {
      const around = frames.filter(({ id, box }) => id !== shape.id && holds(box, shape.box));
      return {
        ...{ id: shape.id, label, box: shape.box },
        component: ownComponent(shape.element) ?? recognise(label),
        frame: frameIdOf(shape, isFrame) ?? smallest(around)?.id,
      };
    });
  return { components, connections: connectionsOf(shapes, texts, components), frames };
}

interface Shape {
  readonly id: string;
  readonly type: string;
  readonly element: SceneElement;
  readonly box: ShapeBox;
}

interface LabelledBox {
  readonly shape: Shape;
  readonly label: string;
  readonly texts: readonly Shape[];
}

function shapesOf(elements: readonly SceneElement[]): readonly Shape[] {
  const keys = elementKeys(elements.map(({ id }) => id));
  return elements.flatMap((element, i) => {
    const box = boxAround(element);
    if (!box || element.isDeleted === true || typeof element.type !== "string") return [];
    return [{ id: keys[i] ?? "", type: element.type, element, box }];
  });
}

const boxTypes: ReadonlySet<string> = new Set([
  "rectangle",
  "ellipse",
  "diamond",
  "image",
  "frame",
  "magicframe",
]);

/** Every closed shape with the text that is bound to it or lies in it and in none smaller; and text that stands alone. */
function boxesOf(shapes: readonly Shape[], texts: readonly Shape[]): readonly LabelledBox[] {
  const closed = shapes.filter(({ type }) => boxTypes.has(type));
  const texted = new Map<string, Shape[]>();
  const owned = new Set<string>();
  const byId = new Map(closed.map((shape) => [shape.id, shape]));
  const isArrow = new Set(
    shapes.filter(({ type }) => type === "arrow" || type === "line").map(({ id }) => id),
  );
  const around = smallestAround(closed, texts);
  for (const text of texts) {
    const container = text.element.containerId;
    if (typeof container === "string" && isArrow.has(container)) owned.add(text.id);
    const owner = byId.get(typeof container === "string" ? container : "") ?? around.get(text);
    if (!owner || owned.has(text.id)) continue;
    owned.add(text.id);
    texted.set(owner.id, [...(texted.get(owner.id) ?? []), text]);
  }
  const bound = boundTargets(shapes);
  return shapes.flatMap((shape): readonly LabelledBox[] => {
    const inside = texted.get(shape.id) ?? [];
    if (byId.has(shape.id)) return [{ shape, label: labelOf(shape, inside), texts: inside }];
    // A text that an arrow leads to is a component whose box was not drawn.
    const stands = shape.type === "text" && !owned.has(shape.id) && bound.has(shape.id);
    return stands ? [{ shape, label: textOf(shape.element), texts: [] }] : [];
  });
}

/** The smallest box, other than a frame, that each text lies in. */
function smallestAround(closed: readonly Shape[], texts: readonly Shape[]): ReadonlyMap<Shape, Shape> {
  const found = new Map<Shape, Shape>();
  const index = centreIndex(texts);
  for (const shape of closed) {
    if (isFrameType(shape.type)) continue;
    for (const text of index.near(shape.box)) {
      const best = found.get(text);
      if (holds(shape.box, text.box) && (!best || areaOf(shape.box) < areaOf(best.box)))
        found.set(text, shape);
    }
  }
  return found;
}

function labelOf({ type, element }: Shape, texts: readonly Shape[]): string {
  if (isFrameType(type)) return typeof element.name === "string" ? element.name : "";
  const zone = ownData(element).zone;
  return typeof zone === "string" ? zone : texts.map((text) => textOf(text.element)).join(" ");
}

/** Frames, panels, and boxes that other boxes with a name lie in. */
function framesOf(boxes: readonly LabelledBox[]): readonly BoardFrame[] {
  const named = centreIndex(
    boxes.flatMap(({ label, shape }) => (label !== "" && shape.type !== "text" ? [shape] : [])),
  );
  return boxes
    .filter(({ shape }) => isFrameType(shape.type) || isPanel(shape) || encloses(shape, named))
    .map(({ shape, label, texts }) => ({
      id: shape.id,
      title: titleOf(shape, texts) ?? label,
      box: shape.box,
    }));
}

/** Of several texts in a box that others lie in, the title is the largest, and of two as large the one nearer to the edge. */
function titleOf({ box }: Shape, texts: readonly Shape[]): string | undefined {
  if (texts.length < 2) return undefined;
  const size = ({ element }: Shape) => (typeof element.fontSize === "number" ? element.fontSize : 0);
  const toEdge = (text: Shape) =>
    Math.min(text.box.y - box.y, box.y + box.height - text.box.y - text.box.height);
  const [first] = [...texts].sort((a, b) => size(b) - size(a) || toEdge(a) - toEdge(b));
  return first && textOf(first.element);
}

function encloses(shape: Shape, named: CentreIndex<Shape>): boolean {
  if (ownComponent(shape.element)) return false;
  let inside = 0;
  for (const other of named.near(shape.box)) if (holds(shape.box, other.box) && ++inside === 2) return true;
  return false;
}

/** How far in pixels an end may stop from the shape that it means. */
const nearly = 60;

function connectionsOf(
  shapes: readonly Shape[],
  texts: readonly Shape[],
  components: readonly BoardComponent[],
): readonly BoardConnection[] {
  const byId = new Map(components.map((component) => [component.id, component.id]));
  for (const { id, element } of texts) {
    const owner = byId.get(typeof element.containerId === "string" ? element.containerId : "");
    if (owner !== undefined) byId.set(id, owner);
  }
  const labels = new Map(texts.map(({ element }) => [element.containerId, textOf(element)]));
  return shapes
    .filter(({ type }) => type === "arrow")
    .map(({ id, element }) => {
      const ends = endsOf(element);
      const at = (name: "startBinding" | "endBinding", point: readonly [number, number] | undefined) =>
        byId.get(boundTo(element[name]) ?? "") ?? nearest(components, point);
      const start = at("startBinding", ends?.[0]);
      const end = at("endBinding", ends?.[1]);
      const isReversed = isReversedArrow(element);
      // A short arrow near its shape leads away from it to nothing, not back to it.
      const far = start === end && boundTo(element.endBinding) === undefined ? undefined : end;
      const near =
        start === end && far !== undefined && boundTo(element.startBinding) === undefined ? undefined : start;
      const [from, to] = isReversed ? [far, near] : [near, far];
      return { id, from, to, label: labels.get(id) ?? "" };
    });
}

function nearest(
  components: readonly BoardComponent[],
  point: readonly [number, number] | undefined,
): string | undefined {
  if (!point) return undefined;
  let best: { readonly id: string; readonly distance: number; readonly area: number } | undefined;
  for (const { id, box } of components) {
    const distance = distanceTo(box, point);
    const area = box.width * box.height;
    // A point beyond all numbers is near to nothing.
    if (!(distance <= nearly)) continue;
    // Of two that hold the point the smaller one is meant.
    if (!best || distance < best.distance || (distance === best.distance && area < best.area))
      best = { id, distance, area };
  }
  return best?.id;
}

function endsOf(
  element: SceneElement,
): readonly [readonly [number, number], readonly [number, number]] | undefined {
  const { x, y, points } = element;
  if (typeof x !== "number" || typeof y !== "number" || !Array.isArray(points)) return undefined;
  const at = (point: unknown): readonly [number, number] | undefined => {
    if (!Array.isArray(point)) return undefined;
    const [dx, dy] = point as readonly unknown[];
    return typeof dx === "number" && typeof dy === "number" ? [x + dx, y + dy] : undefined;
  };
  const [first, last] = [at(points[0]), at(points.at(-1))];
  return first && last ? [first, last] : undefined;
}

function boundTargets(shapes: readonly Shape[]): ReadonlySet<string> {
  const arrows = shapes.filter(({ type }) => type === "arrow");
  const ends = arrows.flatMap(({ element }) => [boundTo(element.startBinding), boundTo(element.endBinding)]);
  return new Set(ends.filter((id) => id !== undefined));
}

/** What a binding of an arrow leads to. */
export function boundTo(binding: unknown): string | undefined {
  return isObject(binding) && typeof binding.elementId === "string" ? binding.elementId : undefined;
}

/** Whether an arrow leads from the end of its line to the start. */
export function isReversedArrow({ startArrowhead, endArrowhead }: SceneElement): boolean {
  return isHead(startArrowhead) && !isHead(endArrowhead);
}

function isHead(value: unknown): boolean {
  return typeof value === "string";
}

/** A shape inside a group that says what it is belongs to the picture of it, not to the system. */
function isPart({ element, type }: Shape): boolean {
  return type === "image" || (Array.isArray(element.groupIds) && element.groupIds.length > 0);
}

function isPanel({ element }: Shape): boolean {
  return typeof ownData(element).zone === "string";
}

function isFrameType(type: string): boolean {
  return type === "frame" || type === "magicframe";
}

function frameIdOf({ element }: Shape, frames: ReadonlySet<string>): string | undefined {
  return typeof element.frameId === "string" && frames.has(element.frameId) ? element.frameId : undefined;
}

/** The text as written, before it was broken into lines. */
function textOf({ originalText, text }: SceneElement): string {
  const written = typeof originalText === "string" && originalText.trim() !== "" ? originalText : text;
  return typeof written === "string"
    ? written
        .replace(/<br\s*\/?>/gi, " ")
        .replace(/\s+/g, " ")
        .trim()
    : "";
}
