import { boundTo } from "../component-graph.ts";
import type { Point } from "../element.ts";
import { linePoints, pathOf } from "../line-points.ts";
import { portedCard, portEnd, type Port, type PortsOfElement } from "../port.ts";
import { endPoint } from "../route.ts";
import type { SceneElement } from "../scene.ts";
import type { ElementChange } from "../scene-change.ts";
import { boxAround, type ShapeBox } from "../shape-box.ts";
import { update } from "./board-content.ts";
import { endingAt, startingAt } from "./path-end.ts";

type Elements = ReadonlyMap<string, SceneElement>;

const ends = ["startBinding", "endBinding"] as const;

/** The field of an arrow that says what its start or its end is bound to. */
export type EndName = (typeof ends)[number];

/** An arrow that is not of right angles, with what it is bound to and those of its ends that lie on ports. */
export interface ArrowOnPorts {
  readonly key: string;
  /** Where the shapes are that it is bound to. */
  readonly boxes: ReadonlyMap<string, ShapeBox>;
  readonly ports: readonly PortOfEnd[];
}

interface PortOfEnd {
  readonly name: EndName;
  readonly card: string;
  readonly port: Port;
}

/**
 * An arrow with ends on ports that Excalidraw will take off them: of an arrow that is not of right angles it keeps only
 * the direction when a shape moves. Undefined where the key names none.
 * @param elements What is on the board, by key, without what is deleted.
 */
export function arrowOnPorts(
  key: string,
  elements: Elements,
  ports: PortsOfElement,
): ArrowOnPorts | undefined {
  const element = elements.get(key);
  if (element?.type !== "arrow" || element.elbowed === true) return undefined;
  const onPorts = ends.flatMap((name) => portOfEnd(element, name, elements, ports) ?? []);
  return onPorts.length === 0 ? undefined : { key, boxes: boundBoxes(element, elements), ports: onPorts };
}

/** What puts the ends of an arrow back on their ports if a shape was moved that it is bound to. */
export function backOnPorts(
  { key, boxes, ports }: ArrowOnPorts,
  elements: Elements,
  seed: () => number,
): readonly ElementChange[] {
  const arrow = elements.get(key);
  const path = arrow && arrow.elbowed !== true ? pathOf(arrow) : undefined;
  if (!arrow || !path || !hasMoved(boxes, boundBoxes(arrow, elements))) return [];
  const after = ports.reduce((so, end) => pathToPort(so, end, arrow, elements), path);
  if (after === path) return [];
  const { box, points } = linePoints(after);
  return [update({ elements }, key, { ...box, points }, seed)];
}

/** The keys of the shapes that an arrow is bound to. */
export function boundKeys(arrow: SceneElement): readonly string[] {
  return ends.flatMap((name) => boundTo(arrow[name]) ?? []);
}

function pathToPort(
  path: readonly Point[],
  { name, card, port }: PortOfEnd,
  arrow: SceneElement,
  elements: Elements,
): readonly Point[] {
  const box = boxAround(elements.get(card) ?? {});
  if (!box || boundTo(arrow[name]) !== card) return path;
  const at = endPoint(portEnd(port, box));
  if (isNear(endOf(path, name), at)) return path;
  return name === "startBinding" ? startingAt(path, at, false) : endingAt(path, at, false);
}

/** The port on which an end of an arrow lies, whatever arrow it is; undefined where it lies on none. */
export function portOfEnd(
  arrow: SceneElement,
  name: EndName,
  elements: Elements,
  ports: PortsOfElement,
): PortOfEnd | undefined {
  const key = boundTo(arrow[name]) ?? "";
  const card = elements.get(key);
  const box = card && boxAround(card);
  const ported = box && portedCard(card, box, ports);
  const path = ported && pathOf(arrow);
  const port = path && ported.ports.find((one) => isNear(endOf(path, name), endPoint(portEnd(one, box))));
  return port && { name, card: key, port };
}

function boundBoxes(arrow: SceneElement, elements: Elements): ReadonlyMap<string, ShapeBox> {
  return new Map(
    boundKeys(arrow).flatMap((key) => {
      const box = boxAround(elements.get(key) ?? {});
      return box ? [[key, box] as const] : [];
    }),
  );
}

function hasMoved(before: ReadonlyMap<string, ShapeBox>, after: ReadonlyMap<string, ShapeBox>): boolean {
  return [...after].some(([key, { x, y, width, height }]) => {
    const was = before.get(key);
    return was && (was.x !== x || was.y !== y || was.width !== width || was.height !== height);
  });
}

function endOf(path: readonly Point[], name: EndName): Point {
  return path.at(name === "startBinding" ? 0 : -1) ?? [NaN, NaN];
}

/** Nearer than anybody sees. */
function isNear([x, y]: Point, [px, py]: Point): boolean {
  return Math.hypot(x - px, y - py) < 0.5;
}
