import type { Box, Point } from "./element.ts";

export type Side = "top" | "right" | "bottom" | "left";

export interface End {
  readonly box: Box;
  readonly side: Side;
  /** Pixels from the middle of the side, down or to the right. */
  readonly shift: number;
}

/** The space between a card and the end of an arrow, the same as Excalidraw's. */
export const arrowGap = 5;

/** How far an arrow that leaves and arrives on the same side swings out: past the border of a zone. */
const swing = 80;

/** The points of an arrow of horizontal and vertical segments. */
export function route(from: End, to: End): readonly Point[] {
  const start = endPoint(from);
  const end = endPoint(to);
  const leavesSideways = isHorizontal(from.side);
  if (leavesSideways !== isHorizontal(to.side)) {
    const corner: Point = leavesSideways ? [end[0], start[1]] : [start[0], end[1]];
    return [start, corner, end];
  }
  if (from.side === to.side) return aroundOneSide(start, end, from.side);
  return leavesSideways ? acrossColumns(start, end) : acrossRows(start, end);
}

/** The sides that face each other: the near ones in a row or a column, otherwise those along the longer way. */
export function facingSides(from: Box, to: Box): readonly [from: Side, to: Side] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const isSideways = dy === 0 || (dx !== 0 && Math.abs(dx) >= Math.abs(dy));
  if (isSideways) return dx > 0 ? ["right", "left"] : ["left", "right"];
  return dy > 0 ? ["bottom", "top"] : ["top", "bottom"];
}

/** Where an end lies, as fractions of the box's width and height. */
export function fixedPoint(end: End): Point {
  const [x, y] = endPoint(end);
  return [fraction((x - end.box.x) / end.box.width), fraction((y - end.box.y) / end.box.height)];
}

/** Excalidraw never writes exactly a half, so that the direction of an arrow's end stays unambiguous. */
function fraction(value: number): number {
  return value === 0.5 ? 0.5001 : Math.round(value * 10_000) / 10_000;
}

/** Where an arrow ends that has its end there: beside the box, with a gap. */
export function endPoint({ box, side, shift }: End): Point {
  const middleX = box.x + box.width / 2 + shift;
  const middleY = box.y + box.height / 2 + shift;
  switch (side) {
    case "top":
      return [middleX, box.y - arrowGap];
    case "bottom":
      return [middleX, box.y + box.height + arrowGap];
    case "left":
      return [box.x - arrowGap, middleY];
    case "right":
      return [box.x + box.width + arrowGap, middleY];
  }
}

function acrossColumns(start: Point, end: Point): readonly Point[] {
  if (start[1] === end[1]) return [start, end];
  const middle = (start[0] + end[0]) / 2;
  return [start, [middle, start[1]], [middle, end[1]], end];
}

function acrossRows(start: Point, end: Point): readonly Point[] {
  if (start[0] === end[0]) return [start, end];
  const middle = (start[1] + end[1]) / 2;
  return [start, [start[0], middle], [end[0], middle], end];
}

function aroundOneSide(start: Point, end: Point, side: Side): readonly Point[] {
  const axis = isHorizontal(side) ? 0 : 1;
  const isForward = side === "right" || side === "bottom";
  const outermost = isForward ? Math.max(start[axis], end[axis]) : Math.min(start[axis], end[axis]);
  const out = outermost + (isForward ? swing : -swing);
  return axis === 0
    ? [start, [out, start[1]], [out, end[1]], end]
    : [start, [start[0], out], [end[0], out], end];
}

function isHorizontal(side: Side): boolean {
  return side === "left" || side === "right";
}
