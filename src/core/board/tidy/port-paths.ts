import { leavingSide, startingAt } from "../edit/path-end.ts";
import type { Box, Point } from "../element.ts";
import { isClear, nearestPort, portEnd, type ArrowFlow, type PortedBox } from "../port.ts";
import { endPoint } from "../route.ts";

/** A path that the layout has found from one card to another. */
export interface FoundPath {
  readonly path: readonly Point[];
  readonly isRightAngled: boolean;
  /** The first card and the last; undefined for shapes that have no ports, where the path ends as it does. */
  readonly cards: readonly [from: PortedBox | undefined, to: PortedBox | undefined];
}

/**
 * The path with its ends on ports; one of right angles ends on the same sides as before.
 * @param boxes What it is not to lead through.
 */
export function pathOnPorts(
  { path, isRightAngled, cards }: FoundPath,
  boxes: readonly Box[],
): readonly Point[] {
  const [from, to] = cards;
  const start = from && nearestEnd(path, isRightAngled, from, "out");
  const left = start ? startingWith(path, start, isRightAngled, boxes) : path;
  const back = left.toReversed();
  const end = to && nearestEnd(back, isRightAngled, to, "in");
  return end ? startingWith(back, end, isRightAngled, boxes).toReversed() : left;
}

/** Where a path that begins at a card would begin at its nearest port; undefined where that side has none. */
function nearestEnd(
  path: readonly Point[],
  isRightAngled: boolean,
  { box, ports }: PortedBox,
  flow: ArrowFlow,
): Point | undefined {
  const side = leavingSide(path);
  const reached = isRightAngled ? ports.filter((port) => port.side === side) : ports;
  const port = nearestPort(reached, box, path[0] ?? [box.x, box.y], flow);
  return port && endPoint(portEnd(port, box));
}

/** A segment that is moved as a whole may have been a way past other cards: then only its beginning is. */
function startingWith(
  path: readonly Point[],
  start: Point,
  isRightAngled: boolean,
  boxes: readonly Box[],
): readonly Point[] {
  const moved = startingAt(path, start, isRightAngled);
  return !isRightAngled || isClear(moved, boxes) ? moved : steppingAside(path, start);
}

/** How far from a card a line steps aside: clear of its head, and less than the layout keeps other lines away. */
const stepDistance = 30;

function steppingAside(path: readonly Point[], start: Point): readonly Point[] {
  const [[x, y] = start, [nextX, nextY] = start] = path;
  const isSideways = Math.abs(nextX - x) >= Math.abs(nextY - y);
  const length = isSideways ? nextX - x : nextY - y;
  const step = Math.sign(length) * Math.min(stepDistance, Math.abs(length) / 2);
  const aside: readonly Point[] = isSideways
    ? [
        [start[0] + step, start[1]],
        [start[0] + step, y],
      ]
    : [
        [start[0], start[1] + step],
        [x, start[1] + step],
      ];
  return [start, ...aside, ...path.slice(1)];
}
