import { boundTo, isReversedArrow } from "../component-graph.ts";
import type { Point } from "../element.ts";
import { linePoints, pathOf } from "../line-points.ts";
import { ownComponent } from "../own-component.ts";
import { nearestPort, portEnd, type ArrowFlow, type Port, type PortsOfElement } from "../port.ts";
import { endPoint, fixedPoint, type Side } from "../route.ts";
import { isObject, type SceneElement } from "../scene.ts";
import { boxAround } from "../shape-box.ts";

/** How near to a port an arrow that is drawn to a card has to end, in pixels of the board. */
const snapDistance = 36;

/**
 * The fields of an arrow whose ends lie on the ports of the cards of the library that they are bound to, where they end
 * near to one on that side of the card; undefined where there is nothing to change. An arrow of right angles keeps them,
 * and its bends.
 * @param elementOf The element with a key.
 */
export function snapArrow(
  arrow: SceneElement,
  elementOf: (key: string) => SceneElement | undefined,
  ports: PortsOfElement,
): SceneElement | undefined {
  const before = pathOf(arrow);
  if (!before) return undefined;
  const isElbow = arrow.elbowed === true;
  let path = before;
  const bindings: Record<string, unknown> = {};
  for (const name of ["endBinding", "startBinding"] as const) {
    const found = snapEnd(arrow, name, path, elementOf, ports);
    if (!found) continue;
    path = found.path;
    if (isElbow) bindings[name] = found.binding;
  }
  if (path === before) return undefined;
  const { box, points } = linePoints(path);
  return { ...box, points, ...bindings };
}

interface SnappedEnd {
  readonly path: readonly Point[];
  readonly binding: SceneElement;
}

function snapEnd(
  arrow: SceneElement,
  name: "startBinding" | "endBinding",
  path: readonly Point[],
  elementOf: (key: string) => SceneElement | undefined,
  ports: PortsOfElement,
): SnappedEnd | undefined {
  const binding = arrow[name];
  const card = elementOf(boundTo(binding) ?? "");
  const box = card && boxAround(card);
  if (!isObject(binding) || !box || ownComponent(card) === undefined) return undefined;
  // A card that is turned has its ports elsewhere.
  if (typeof card.angle === "number" && card.angle !== 0) return undefined;
  const fromEnd = name === "endBinding" ? path.toReversed() : path;
  const [end, next] = fromEnd;
  if (!end || !next) return undefined;
  const isElbow = arrow.elbowed === true;
  const sides = isElbow ? [sideOf(end, next)] : allSides;
  const flow: ArrowFlow = (name === "startBinding") !== isReversedArrow(arrow) ? "out" : "in";
  const reached: readonly Port[] = ports(card).filter(({ side }) => sides.includes(side));
  const port = nearestPort(reached, box, end, flow, snapDistance);
  if (!port) return undefined;
  const place = portEnd(port, box);
  const at = endPoint(place);
  if (Math.hypot(at[0] - end[0], at[1] - end[1]) < 0.5) return undefined;
  const moved = isElbow ? bentTo(fromEnd, at) : [at, ...fromEnd.slice(1)];
  return {
    path: name === "endBinding" ? moved.toReversed() : moved,
    binding: { ...binding, fixedPoint: fixedPoint(place) },
  };
}

const allSides: readonly Side[] = ["top", "right", "bottom", "left"];

/** The side of a card that a line of right angles leaves by. */
function sideOf([x, y]: Point, [nextX, nextY]: Point): Side {
  if (Math.abs(nextX - x) >= Math.abs(nextY - y)) return nextX > x ? "right" : "left";
  return nextY > y ? "bottom" : "top";
}

/** A line of right angles that begins elsewhere on the same side; a straight one gets a bend in its middle. */
function bentTo(path: readonly Point[], start: Point): readonly Point[] {
  const [from = start, next = start, after] = path;
  const isSideways = Math.abs(next[0] - from[0]) >= Math.abs(next[1] - from[1]);
  if (after) {
    const corner: Point = isSideways ? [next[0], start[1]] : [start[0], next[1]];
    return [start, corner, ...path.slice(2)];
  }
  const middle = isSideways ? (start[0] + next[0]) / 2 : (start[1] + next[1]) / 2;
  const bends: readonly Point[] = isSideways
    ? [
        [middle, start[1]],
        [middle, next[1]],
      ]
    : [
        [start[0], middle],
        [next[0], middle],
      ];
  const isStraight = isSideways ? start[1] === next[1] : start[0] === next[0];
  return isStraight ? [start, next] : [start, ...bends, next];
}
