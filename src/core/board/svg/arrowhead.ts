import type { Drawable, Options } from "roughjs/bin/core.js";
import type { RoughGenerator } from "roughjs/bin/generator.js";
import type { Point } from "../element.ts";
import type { DrawnElement } from "./drawn-element.ts";

/** The heads of an arrow whose line is drawn, in the forms that Excalidraw knows; any other name is a plain head. */
export function arrowheads(
  generator: RoughGenerator,
  arrow: DrawnElement,
  line: Drawable,
  options: Options,
  canvasColour: string,
): readonly Drawable[] {
  const { startArrowhead = null, endArrowhead = "arrow" } = arrow.file;
  const pen: Pen = { generator, options, canvasColour };
  const start = typeof startArrowhead === "string" ? tipOf(arrow, line, "start", startArrowhead) : undefined;
  const end = typeof endArrowhead === "string" ? tipOf(arrow, line, "end", endArrowhead) : undefined;
  return [...(start ? head(pen, arrow, start) : []), ...(end ? head(pen, arrow, end) : [])];
}

interface Pen {
  readonly generator: RoughGenerator;
  readonly options: Options;
  readonly canvasColour: string;
}

/** Where a head is, and where it points to. */
interface Tip {
  readonly form: string;
  readonly at: Point;
  /** Of length 1. */
  readonly direction: Point;
  readonly size: number;
}

function head(pen: Pen, arrow: DrawnElement, tip: Tip): readonly Drawable[] {
  const { generator } = pen;
  const { form, at, direction, size } = tip;
  const back: Point = [at[0] - direction[0] * size, at[1] - direction[1] * size];
  const angle = form === "bar" ? 90 : form === "arrow" ? 20 : 25;
  const [one, other] = [turned(back, at, -angle), turned(back, at, angle)];
  switch (form) {
    case "dot":
    case "circle":
    case "circle_outline": {
      const options = solid(pen, arrow, form === "circle_outline", 0.5);
      return [generator.circle(at[0], at[1], Math.max(1, size + arrow.strokeWidth - 2), options)];
    }
    case "triangle":
    case "triangle_outline":
      return [polygon(pen, arrow, form === "triangle_outline", [at, one, other, at])];
    case "diamond":
    case "diamond_outline": {
      const far: Point = [at[0] - direction[0] * size * 2, at[1] - direction[1] * size * 2];
      return [polygon(pen, arrow, form === "diamond_outline", [at, one, far, other, at])];
    }
    case "crowfoot_many":
      return lines(pen, arrow, [...crow(tip, back)]);
    case "crowfoot_one":
      return lines(pen, arrow, [[one, other]]);
    case "crowfoot_one_or_many":
      return lines(pen, arrow, [...crow(tip, back), [one, other]]);
    default:
      return lines(pen, arrow, [
        [one, at],
        [other, at],
      ]);
  }
}

/** From one point to where the line meets the shape, to both sides. */
function crow({ at }: Tip, back: Point): readonly (readonly [Point, Point])[] {
  return [-25, 25].map((angle) => [turned(at, back, angle), back] as const);
}

function lines(
  pen: Pen,
  arrow: DrawnElement,
  strokes: readonly (readonly [Point, Point])[],
): readonly Drawable[] {
  const options = calm(pen, 1);
  const dotted = arrow.strokeStyle === "dotted" && { strokeLineDash: [1.5, 4 + arrow.strokeWidth] };
  return strokes.map(([[ax, ay], [bx, by]]) => pen.generator.line(ax, ay, bx, by, { ...options, ...dotted }));
}

function polygon(pen: Pen, arrow: DrawnElement, isOutline: boolean, corners: readonly Point[]): Drawable {
  return pen.generator.polygon(
    corners.map(([x, y]) => [x, y]),
    solid(pen, arrow, isOutline, 1),
  );
}

function solid(pen: Pen, { strokeColor }: DrawnElement, isOutline: boolean, roughness: number): Options {
  return { ...calm(pen, roughness), fill: isOutline ? pen.canvasColour : strokeColor, fillStyle: "solid" };
}

/** A head is never dashed, and never as rough as its line. */
function calm({ options }: Pen, most: number): Options {
  const { strokeLineDash: _dashes, ...rest } = options;
  return { ...rest, roughness: Math.min(most, options.roughness ?? 0) };
}

const sizes: Readonly<Record<string, number>> = {
  arrow: 25,
  diamond: 12,
  diamond_outline: 12,
  crowfoot_many: 20,
  crowfoot_one: 20,
  crowfoot_one_or_many: 20,
};
const usualSize = 15;

function tipOf(arrow: DrawnElement, line: Drawable, end: "start" | "end", form: string): Tip | undefined {
  const curve = outermostCurve(line, end);
  const { points } = arrow;
  const [last, before] = end === "end" ? [points.at(-1), points.at(-2)] : [points[0], points[1]];
  if (!curve || !last || !before) return undefined;
  const [at, near] = [end === "end" ? curve[3] : curve[0], pointOf(curve, 0.7)];
  const distance = Math.hypot(at[0] - near[0], at[1] - near[1]);
  if (!(distance > 0)) return undefined;
  const share = form.startsWith("diamond") ? 0.25 : 0.5;
  const room = Math.hypot(last[0] - before[0], last[1] - before[1]) * share;
  return {
    ...{ form, at },
    direction: [(at[0] - near[0]) / distance, (at[1] - near[1]) / distance],
    size: Math.min(Object.hasOwn(sizes, form) ? (sizes[form] ?? usualSize) : usualSize, room),
  };
}

type Bezier = readonly [Point, Point, Point, Point];

/** The curve with which the drawn line begins or ends. */
function outermostCurve(line: Drawable, end: "start" | "end"): Bezier | undefined {
  const ops = line.sets.find(({ type }) => type === "path")?.ops ?? [];
  const index = end === "start" ? 1 : ops.length - 1;
  const [ax, ay, bx, by, cx, cy] = ops[index]?.data ?? [];
  const [x, y] = ops[index - 1]?.data.slice(-2) ?? [];
  if (ax === undefined || ay === undefined || bx === undefined || by === undefined) return undefined;
  if (cx === undefined || cy === undefined || x === undefined || y === undefined) return undefined;
  return [
    [x, y],
    [ax, ay],
    [bx, by],
    [cx, cy],
  ];
}

function pointOf([a, b, c, d]: Bezier, t: number): Point {
  const s = 1 - t;
  const at = (axis: 0 | 1): number =>
    s ** 3 * a[axis] + 3 * s ** 2 * t * b[axis] + 3 * s * t ** 2 * c[axis] + t ** 3 * d[axis];
  return [at(0), at(1)];
}

/** A point turned around another one by so many degrees. */
function turned([x, y]: Point, [aroundX, aroundY]: Point, degrees: number): Point {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [dx, dy] = [x - aroundX, y - aroundY];
  return [aroundX + dx * cos - dy * sin, aroundY + dx * sin + dy * cos];
}
