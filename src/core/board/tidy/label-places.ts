import { straightened } from "../edit/path-end.ts";
import type { Point } from "../element.ts";
import { segmentsOf, type Segment } from "../line-points.ts";
import { labelPoint } from "../place-arrow.ts";
import { crosses } from "../port.ts";
import { overlaps, type ShapeBox } from "../shape-box.ts";
import type { BoxOf, RoutedArrow } from "./arrow-paths.ts";

/**
 * The arrows with paths that have room for their labels: on a part as long as the label, off cards, other labels and,
 * where that can be, other arrows. Excalidraw keeps a label on the middle one of its arrow's points; to have it
 * elsewhere takes points on the way.
 * @param boxOf The box of a label, of which only the size counts.
 * @param cards The boxes of all components.
 */
export function withRoomForLabels(
  arrows: readonly RoutedArrow[],
  boxOf: BoxOf,
  cards: readonly ShapeBox[],
): readonly RoutedArrow[] {
  const lines = arrows.map(({ path }) => segmentsOf(path));
  const taken = [...cards];
  return arrows.map((arrow, own) => {
    if (arrow.label === undefined) return arrow;
    const { width, height } = boxOf(arrow.label);
    const boxAt = ([x, y]: Point): ShapeBox => ({ x: x - width / 2, y: y - height / 2, width, height });
    const covered = (at: Point) => {
      const box = boxAt(at);
      const crossed = lines.filter((line, i) => i !== own && line.some((segment) => crosses(segment, box)));
      return coveredBoxCost * taken.filter((other) => overlaps(other, box)).length + crossed.length;
    };
    const path = cheapest(pathsFor(arrow.path, { width, height }), (one) => covered(labelPoint(one)));
    taken.push(boxAt(labelPoint(path)));
    return { ...arrow, path };
  });
}

/** To cover a card or another label is worse than to lie on any number of arrows. */
const coveredBoxCost = 1_000_000;

/** The first of those that cost least; once one costs nothing, no other is looked at. */
function cheapest<T>(choices: readonly [T, ...T[]], costOf: (choice: T) => number): T {
  let [best] = choices;
  let least = Infinity;
  for (const choice of choices) {
    const cost = costOf(choice);
    if (cost < least) [best, least] = [choice, cost];
    if (least === 0) break;
  }
  return best;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A path, with the label wherever there is room: in its middle if possible, else on its longest parts. */
function pathsFor(path: readonly Point[], size: Size): readonly [readonly Point[], ...(readonly Point[])[]] {
  const middle = path.length % 2 === 0 ? segmentsOf(path)[path.length / 2 - 1] : undefined;
  const turns = straightened(path);
  const elsewhere = segmentsOf(turns)
    .map((segment, i) => ({ segment, i }))
    .filter(({ segment }) => hasRoom(segment, size))
    .toSorted((a, b) => spare(b.segment, size) - spare(a.segment, size))
    .flatMap(({ segment, i }) => sharesOf(segment, size).map((share) => withMiddle(turns, i, share)));
  const [first, ...others] = middle && hasRoom(middle, size) ? [path, ...elsewhere] : elsewhere;
  return [first ?? path, ...others];
}

/** Lines that reach beyond all numbers have no place in between. */
function hasRoom(segment: Segment, size: Size): boolean {
  const length = spare(segment, size);
  return length >= 0 && Number.isFinite(length);
}

/** How much longer a line is than a label on it, with the room that its ends need for bends and heads. */
function spare([[x, y], [toX, toY]]: Segment, { width, height }: Size): number {
  const [dx, dy] = [Math.abs(toX - x), Math.abs(toY - y)];
  return Math.hypot(dx, dy) - (dx >= dy ? width : height) - 2 * endRoom;
}

const endRoom = 16;

/** Where on a line to try, as shares of its length: in the middle, and as far to both sides as there is room. */
function sharesOf(segment: Segment, size: Size): readonly number[] {
  const [[x, y], [toX, toY]] = segment;
  const aside = spare(segment, size) / 2 / Math.hypot(toX - x, toY - y);
  return [0.5, 0.5 - aside / 2, 0.5 + aside / 2, 0.5 - aside, 0.5 + aside];
}

/** A path whose middle point lies on one of its segments; on that, it gets as many points as this takes. */
function withMiddle(path: readonly Point[], segment: number, share: number): readonly Point[] {
  const [before, after] = [path.slice(0, segment + 1), path.slice(segment + 1)];
  const [from, to] = [before.at(-1), after[0]];
  if (!from || !to) return path;
  const middle = between(from, to, share);
  const lacking = after.length - before.length;
  return [...before, ...dividing(from, middle, lacking), middle, ...dividing(middle, to, -lacking), ...after];
}

/** Points that divide a line into parts of one length. */
function dividing(from: Point, to: Point, count: number): readonly Point[] {
  return Array.from({ length: Math.max(0, count) }, (_, i) => between(from, to, (i + 1) / (count + 1)));
}

function between([x, y]: Point, [toX, toY]: Point, share: number): Point {
  return [x + (toX - x) * share, y + (toY - y) * share];
}
