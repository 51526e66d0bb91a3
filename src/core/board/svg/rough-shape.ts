import rough from "roughjs";
import type { Drawable, Options } from "roughjs/bin/core.js";
import { elbowPath } from "../curve.ts";
import type { Point } from "../element.ts";
import { arrowheads } from "./arrowhead.ts";
import { type DrawnElement, isTransparent } from "./drawn-element.ts";

/** Draws no pixel: it says which strokes make up a shape. */
const generator = rough.generator();

/** The strokes of a shape, counted from the element's x and y; none for one that is no shape. */
export function roughShape(
  element: DrawnElement,
  hatching: Hatching,
  canvasColour: string,
): readonly Drawable[] {
  switch (element.type) {
    case "rectangle":
    case "iframe":
    case "embeddable":
      return [rectangle(element, hatching)];
    case "diamond":
      return [diamond(element, hatching)];
    case "ellipse": {
      const { width, height } = element;
      const options = { ...fillOptions(element, hatching), curveFitting: 1 };
      return [generator.ellipse(width / 2, height / 2, width, height, options)];
    }
    case "line":
    case "arrow":
      return line(element, hatching, canvasColour);
    default:
      return [];
  }
}

/** How fine the hatching of a board may be, so that a shape a mile wide is not drawn for hours. */
export interface Hatching {
  /** Lines in one shape; 0: shapes are filled without gaps. */
  readonly mostLines: number;
}

/** The hatching for the shapes of one picture. */
export function hatchingFor(elements: readonly DrawnElement[]): Hatching {
  const hatched = elements.filter(
    ({ fillStyle, backgroundColor }) => isHatch(fillStyle) && !isTransparent(backgroundColor),
  );
  // rough.js steps through a shape pixel by pixel, and at each looks at the sides that are there.
  const pixels = hatched.reduce(
    (sum, { width, height, points }) => sum + (width + height) * Math.max(1, points.length / 50),
    0,
  );
  const share = Math.min(mostLinesOfOne, Math.floor(mostLinesOfAll / Math.max(1, hatched.length)));
  return { mostLines: share < fewestLines || pixels > mostPixels ? 0 : share };
}

const mostPixels = 1_000_000;
const mostLinesOfAll = 100_000;
const mostLinesOfOne = 500;
/** Fewer look like a fault. */
const fewestLines = 3;

/** The inside of a closed freehand line. */
export function freehandFill(element: DrawnElement, hatching: Hatching): readonly Drawable[] {
  if (!isLoop(element.points) || isTransparent(element.backgroundColor)) return [];
  return [generator.curve(mutable(element.points), { ...fillOptions(element, hatching), stroke: "none" })];
}

function line(element: DrawnElement, hatching: Hatching, canvasColour: string): readonly Drawable[] {
  const { type, file, roundness, points } = element;
  if (points.length < 2) return [];
  const isClosed = type === "line" && isLoop(points);
  const options = isClosed ? fillOptions(element, hatching) : strokeOptions(element);
  const drawn = (): Drawable => {
    if (file.elbowed === true)
      return generator.path(elbowPath(points, elbowRadius), { ...options, preserveVertices: true });
    if (roundness) return generator.curve(mutable(points), options);
    if (options.fill !== undefined) return generator.polygon(mutable(points), options);
    return generator.linearPath(mutable(points), options);
  };
  const curve = drawn();
  return type === "arrow"
    ? [curve, ...arrowheads(generator, element, curve, options, canvasColour)]
    : [curve];
}

const elbowRadius = 16;

function rectangle(element: DrawnElement, hatching: Hatching): Drawable {
  const { width: w, height: h, roundness } = element;
  const options = fillOptions(element, hatching);
  if (!roundness) return generator.rectangle(0, 0, w, h, options);
  const r = cornerRadius(Math.min(w, h), roundness);
  const path =
    `M ${r} 0 L ${w - r} 0 Q ${w} 0, ${w} ${r} L ${w} ${h - r} Q ${w} ${h}, ${w - r} ${h} ` +
    `L ${r} ${h} Q 0 ${h}, 0 ${h - r} L 0 ${r} Q 0 0, ${r} 0`;
  return generator.path(path, { ...options, preserveVertices: true });
}

function diamond(element: DrawnElement, hatching: Hatching): Drawable {
  const { width: w, height: h, roundness } = element;
  const options = fillOptions(element, hatching);
  const [mx, my] = [Math.floor(w / 2) + 1, Math.floor(h / 2) + 1];
  const corners: readonly Point[] = [
    [mx, 0],
    [w, my],
    [mx, h],
    [0, my],
  ];
  if (!roundness) return generator.polygon(mutable(corners), options);
  const [rx, ry] = [cornerRadius(mx, roundness), cornerRadius(my, roundness)];
  // Each corner is left out and swung around by a curve towards it.
  const path = [
    `M ${mx + rx} ${ry} L ${w - rx} ${my - ry} C ${w} ${my}, ${w} ${my}, ${w - rx} ${my + ry}`,
    `L ${mx + rx} ${h - ry} C ${mx} ${h}, ${mx} ${h}, ${mx - rx} ${h - ry}`,
    `L ${rx} ${my + ry} C 0 ${my}, 0 ${my}, ${rx} ${my - ry}`,
    `L ${mx - rx} ${ry} C ${mx} 0, ${mx} 0, ${mx + rx} ${ry}`,
  ];
  return generator.path(path.join(" "), { ...options, preserveVertices: true });
}

/** Excalidraw's rule: a quarter of the side, and for most shapes not more than a fixed radius. */
export function cornerRadius(side: number, { type, value }: NonNullable<DrawnElement["roundness"]>): number {
  const quarter = side / 4;
  return type === adaptive ? Math.min(quarter, value ?? usualRadius) : quarter;
}

const adaptive = 3;
const usualRadius = 32;

/** Whether a line ends where it began, near enough that it was meant. */
export function isLoop(points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 3 || !first || !last) return false;
  return Math.hypot(last[0] - first[0], last[1] - first[1]) <= loopGap;
}

const loopGap = 8;

function strokeOptions(element: DrawnElement): Options {
  const { strokeStyle, strokeWidth, strokeColor, seed } = element;
  const isSolid = strokeStyle !== "dashed" && strokeStyle !== "dotted";
  const roughness = calmed(element);
  return {
    ...{ seed, roughness, stroke: strokeColor },
    ...(!isSolid && {
      strokeLineDash: strokeStyle === "dashed" ? [8, 8 + strokeWidth] : [1.5, 6 + strokeWidth],
    }),
    // Drawn without a trembling hand, the second stroke is the first one.
    disableMultiStroke: !isSolid || roughness === 0,
    strokeWidth: isSolid ? strokeWidth : strokeWidth + 0.5,
    preserveVertices: element.roughness < 2,
  };
}

function fillOptions(element: DrawnElement, { mostLines }: Hatching): Options {
  const { backgroundColor, fillStyle, strokeWidth, width, height } = element;
  if (isTransparent(backgroundColor)) return strokeOptions(element);
  const across = Math.hypot(width, height);
  const isHatched = mostLines > 0 && isHatch(fillStyle);
  return {
    ...strokeOptions(element),
    fill: backgroundColor,
    fillStyle: isHatched ? fillStyle : "solid",
    fillWeight: strokeWidth / 2,
    hachureGap: Math.max(strokeWidth * 4, across / Math.max(1, mostLines)),
  };
}

function isHatch(fillStyle: string): boolean {
  return fillStyle === "hachure" || fillStyle === "cross-hatch" || fillStyle === "zigzag";
}

/** A small shape trembles less, so that it stays what it is. */
function calmed({ roughness, width, height, roundness, type }: DrawnElement): number {
  const [least, most] = [Math.min(width, height), Math.max(width, height)];
  const isLine = type === "line" || type === "arrow";
  if ((least >= 20 && most >= 50) || (least >= 15 && roundness) || (isLine && most >= 50)) return roughness;
  return Math.min(roughness / (most < 10 ? 3 : 2), 2.5);
}

function mutable(points: readonly Point[]): [number, number][] {
  return points.map(([x, y]) => [x, y]);
}
