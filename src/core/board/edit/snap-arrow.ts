import { boundTo, isReversedArrow } from "../component-graph.ts";
import type { Point } from "../element.ts";
import { linePoints, pathOf } from "../line-points.ts";
import { nearestPort, portedCard, portEnd, type ArrowFlow, type PortsOfElement } from "../port.ts";
import { endPoint, fixedPoint, type Side } from "../route.ts";
import { isObject, type SceneElement } from "../scene.ts";
import { boxAround } from "../shape-box.ts";
import { endingAt, leavingSide, startingAt } from "./path-end.ts";

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
  const ported = box && portedCard(card, box, ports);
  if (!isObject(binding) || !ported) return undefined;
  const fromEnd = name === "endBinding" ? path.toReversed() : path;
  const [end, next] = fromEnd;
  if (!end || !next) return undefined;
  const isElbow = arrow.elbowed === true;
  const sides = isElbow ? [leavingSide(fromEnd)] : allSides;
  const flow: ArrowFlow = (name === "startBinding") !== isReversedArrow(arrow) ? "out" : "in";
  const reached = ported.ports.filter(({ side }) => sides.includes(side));
  const port = nearestPort(reached, box, end, flow, snapDistance);
  if (!port) return undefined;
  const place = portEnd(port, box);
  const at = endPoint(place);
  if (Math.hypot(at[0] - end[0], at[1] - end[1]) < 0.5) return undefined;
  return {
    path: name === "endBinding" ? endingAt(path, at, isElbow) : startingAt(path, at, isElbow),
    binding: { ...binding, fixedPoint: fixedPoint(place) },
  };
}

const allSides: readonly Side[] = ["top", "right", "bottom", "left"];
