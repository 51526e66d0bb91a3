import type { Point } from "../element.ts";
import type { Side } from "../route.ts";

/** The side of a card that a line of right angles, which begins at the card, leaves by. */
export function leavingSide([start, next]: readonly Point[]): Side {
  const [[x, y], [nextX, nextY]] = [start ?? [0, 0], next ?? start ?? [0, 0]];
  if (Math.abs(nextX - x) >= Math.abs(nextY - y)) return nextX > x ? "right" : "left";
  return nextY > y ? "bottom" : "top";
}

/** A line that begins elsewhere. One of right angles, which has to begin on the same side as before, keeps them. */
export function startingAt(path: readonly Point[], start: Point, isRightAngled: boolean): readonly Point[] {
  return isRightAngled ? bentTo(path, start) : [start, ...path.slice(1)];
}

/** A line that ends elsewhere, see `startingAt`. */
export function endingAt(path: readonly Point[], end: Point, isRightAngled: boolean): readonly Point[] {
  return startingAt(path.toReversed(), end, isRightAngled).toReversed();
}

/** A line of right angles without the points between two of its turns. */
export function straightened(path: readonly Point[]): readonly Point[] {
  return path.filter((point, i) => {
    const [before, after] = [path[i - 1], path[i + 1]];
    if (!before || !after) return true;
    return ![0, 1].some((axis) => isLevel(before, point, axis) && isLevel(point, after, axis));
  });
}

/** Nearer than anybody sees. */
function isLevel(a: Point, b: Point, axis: number): boolean {
  return Math.abs((a[axis] ?? 0) - (b[axis] ?? 0)) < 0.05;
}

/** A line of right angles that begins elsewhere on the same side; a straight one gets a bend in its middle. */
function bentTo(path: readonly Point[], start: Point): readonly Point[] {
  const turns = straightened(path);
  const [from = start, next = start, after] = turns;
  const isSideways = Math.abs(next[0] - from[0]) >= Math.abs(next[1] - from[1]);
  if (after) {
    const corner: Point = isSideways ? [next[0], start[1]] : [start[0], next[1]];
    return [start, corner, ...turns.slice(2)];
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
