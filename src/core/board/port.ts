import type { Box, Point } from "./element.ts";
import { segmentsOf, type Segment } from "./line-points.ts";
import { type End, route, type Side } from "./route.ts";
import { ownComponent } from "./own-component.ts";
import { isObject, type SceneElement } from "./scene.ts";

/** A place on the edge of a card where arrows of one meaning end. */
export interface Port {
  readonly id: string;
  readonly side: Side;
  /** From 0, the left or upper end of the side, to 1. */
  readonly at: number;
  /** Whether arrows come in here, go out, or both. */
  readonly flow: PortFlow;
  /** What passes through, such as `features`. */
  readonly label?: string | undefined;
}

export type PortFlow = "in" | "out" | "both";

/** The end of an arrow that is to be placed: it leaves a card through `out` and reaches one through `in`. */
export type ArrowFlow = Exclude<PortFlow, "both">;

/** Requests and data pass a card from left to right; what it reads and what it tells others hangs above and below. */
export const defaultPorts: readonly Port[] = [
  { id: "in", side: "left", at: 0.5, flow: "in" },
  { id: "out", side: "right", at: 0.5, flow: "out" },
  { id: "top", side: "top", at: 0.5, flow: "both" },
  { id: "bottom", side: "bottom", at: 0.5, flow: "both" },
];

/** The ports of a stencil; the usual ones if its file names none. */
export function portsOf(stencil: Ported): readonly Port[] {
  return stencil.ports ?? defaultPorts;
}

interface Ported {
  readonly ports?: readonly Port[] | undefined;
}

/** Where a port lies on the edge of a card. */
export function portPoint({ side, at }: Port, { x, y, width, height }: Box): Point {
  switch (side) {
    case "top":
      return [x + at * width, y];
    case "bottom":
      return [x + at * width, y + height];
    case "left":
      return [x, y + at * height];
    case "right":
      return [x + width, y + at * height];
  }
}

/** The end of an arrow at a port, as `placeArrow` and `route` take it. */
export function portEnd({ side, at }: Port, box: Box): End {
  const length = side === "top" || side === "bottom" ? box.width : box.height;
  return { box, side, shift: (at - 0.5) * length };
}

/**
 * The port nearest to a point, undefined if none is as near as `within` pixels. One that is meant for the other
 * direction counts as farther away: the flow is advice, because on a board that runs back, arrows do too.
 */
export function nearestPort(
  ports: readonly Port[],
  box: Box,
  [x, y]: Point,
  flow: ArrowFlow,
  within = Infinity,
): Port | undefined {
  const found = ports.flatMap((port) => {
    const [px, py] = portPoint(port, box);
    const distance = Math.hypot(px - x, py - y);
    return distance <= within ? [{ value: port, cost: distance + against(port, flow) }] : [];
  });
  return cheapest(found);
}

/** A card that an arrow is to join, and its ports. */
export interface PortedBox {
  readonly ports: readonly Port[];
  readonly box: Box;
}

/** The ports through which an arrow between two cards is shortest, leads around both, and bends least. */
export function facingPorts(from: PortedBox, to: PortedBox): readonly [from: Port, to: Port] | undefined {
  const pairs = from.ports.flatMap((out) =>
    to.ports.map((into) => {
      const path = route(portEnd(out, from.box), portEnd(into, to.box));
      const cost = costOf(path, [from.box, to.box]) + against(out, "out") + against(into, "in");
      return { value: [out, into] as const, cost };
    }),
  );
  return cheapest(pairs);
}

const bendCost = 20;
const crossingCost = 10_000;

function costOf(path: readonly Point[], boxes: readonly Box[]): number {
  const segments = segmentsOf(path);
  const length = segments.reduce((sum, [a, b]) => sum + Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]), 0);
  const crossings = segments.flatMap((segment) => boxes.filter((box) => crosses(segment, box)));
  return length + bendCost * path.length + crossingCost * crossings.length;
}

/** Whether a path of right angles leads past all boxes. */
export function isClear(path: readonly Point[], boxes: readonly Box[]): boolean {
  return segmentsOf(path).every((segment) => boxes.every((box) => !crosses(segment, box)));
}

/** Whether a horizontal or vertical line runs through the inside of a box. */
export function crosses([a, b]: Segment, { x, y, width, height }: Box): boolean {
  const isBeside = Math.max(a[0], b[0]) <= x || Math.min(a[0], b[0]) >= x + width;
  const isAbove = Math.max(a[1], b[1]) <= y || Math.min(a[1], b[1]) >= y + height;
  return !isBeside && !isAbove;
}

/** What it costs in pixels to pass a port against its flow: less than the way around a card. */
function against({ flow }: Port, wanted: ArrowFlow): number {
  return flow === "both" || flow === wanted ? 0 : 80;
}

/** The first of those that cost least. */
function cheapest<T>(candidates: readonly { readonly value: T; readonly cost: number }[]): T | undefined {
  return candidates.toSorted((a, b) => a.cost - b.cost)[0]?.value;
}

/** Knows the ports of an element of a board. */
export type PortsOfElement = (element: SceneElement) => readonly Port[];

/** The ports of elements are those of their stencils, or the usual ones. */
export function portsOfElements(
  stencils: readonly (Ported & { readonly component: string })[],
): PortsOfElement {
  const known = new Map(stencils.map((stencil) => [stencil.component, portsOf(stencil)]));
  return ({ customData }) => {
    const custom = isObject(customData) && isObject(customData.loopboard) ? customData.loopboard : {};
    return known.get(String(custom.component)) ?? defaultPorts;
  };
}

/** A shape at whose ports arrows are held: a card of the library, unless it is turned and so has its ports elsewhere. */
export function portedCard(card: SceneElement, box: Box, ports: PortsOfElement): PortedBox | undefined {
  const isTurned = typeof card.angle === "number" && card.angle !== 0;
  return ownComponent(card) === undefined || isTurned ? undefined : { box, ports: ports(card) };
}
