import type { Drawable, OpSet } from "roughjs/bin/core.js";
import { getStroke } from "perfect-freehand";
import type { DrawnElement } from "./drawn-element.ts";
import { plainBox } from "./element-extent.ts";
import { freehandFill, type Hatching, isLoop, roughShape } from "./rough-shape.ts";
import type { Pictures } from "./svg-image.ts";
import { svgText } from "./svg-text.ts";
import { escapeXml, tag } from "./xml.ts";
import { roundPixels } from "../line-points.ts";

export interface DrawingTools {
  readonly pictures: Pictures;
  readonly hatching: Hatching;
  readonly canvasColour: string;
}

/** An element where it lies on the board, turned and faded; empty for one that draws nothing. */
export function svgElement(element: DrawnElement, tools: DrawingTools): string {
  const inner = contentOf(element, tools);
  if (inner === "") return "";
  const { x, y, angle, opacity } = element;
  const box = plainBox(element);
  const middle = [box.x + box.width / 2 - x, box.y + box.height / 2 - y].map(roundPixels).join(" ");
  const turn = angle === 0 ? "" : ` rotate(${roundPixels((angle * 180) / Math.PI)} ${middle})`;
  return tag(
    "g",
    {
      transform: `translate(${roundPixels(x)} ${roundPixels(y)})${turn}`,
      opacity: opacity === 1 ? undefined : opacity,
    },
    inner,
  );
}

function contentOf(element: DrawnElement, tools: DrawingTools): string {
  switch (element.type) {
    case "text":
      return svgText(element);
    case "image":
      return tools.pictures.draw(element);
    case "freedraw":
      return drawn(freehandFill(element, tools.hatching)) + freehand(element);
    case "iframe":
    case "embeddable":
      return drawn(roughShape(element, tools.hatching, tools.canvasColour)) + placeholder(element);
    default:
      return drawn(roughShape(element, tools.hatching, tools.canvasColour), isLoop(element.points));
  }
}

/** A page inside a drawing is never loaded; its address says what it is. */
function placeholder({ file, width, height, strokeColor }: DrawnElement): string {
  const address = typeof file.link === "string" && file.link !== "" ? file.link : "Embedded page";
  const size = Math.max(6, Math.min(16, width / 16, height / 2));
  const most = Math.floor(width / (size * 0.6));
  const shown = address.length > most ? `${address.slice(0, Math.max(1, most - 1))}…` : address;
  const place = { x: width / 2, y: height / 2, "text-anchor": "middle", "dominant-baseline": "middle" };
  return tag(
    "text",
    { ...place, "font-family": "sans-serif", "font-size": size, fill: strokeColor },
    escapeXml(shown),
  );
}

/** Strokes of rough.js as paths. */
function drawn(shapes: readonly Drawable[], isEvenOdd = false): string {
  return shapes.flatMap(({ sets, options }) => sets.map((set) => path(set, options, isEvenOdd))).join("");
}

function path(set: OpSet, options: Drawable["options"], isEvenOdd: boolean): string {
  const d = pathOf(set);
  if (d === "") return "";
  const { stroke, strokeWidth, strokeLineDash, fill, fillWeight } = options;
  switch (set.type) {
    case "path":
      if (stroke === "none") return "";
      return tag("path", {
        ...{ d, stroke, "stroke-width": strokeWidth, fill: "none" },
        "stroke-dasharray": strokeLineDash?.map(roundPixels).join(" "),
      });
    case "fillPath":
      return tag("path", { d, fill, "fill-rule": isEvenOdd ? "evenodd" : undefined });
    case "fillSketch":
      return tag("path", { d, stroke: fill, "stroke-width": fillWeight, fill: "none" });
  }
}

const letters = { move: "M", bcurveTo: "C", lineTo: "L" } as const;

function pathOf({ ops }: OpSet): string {
  return ops
    .filter(({ data }) => data.every((value) => Number.isFinite(value)))
    .map(({ op, data }) => letters[op] + data.map(roundPixels).join(" "))
    .join("");
}

/** A line drawn with the pen: the outline of its ink, which is as thick as the pen was pressed. */
function freehand({ points, file, strokeWidth, strokeColor }: DrawnElement): string {
  const pressures = Array.isArray(file.pressures) ? (file.pressures as readonly unknown[]) : [];
  const hasPressure = file.simulatePressure === false && pressures.length === points.length;
  const input = points.map(([x, y], i) => {
    const pressure = pressures[i];
    return hasPressure && typeof pressure === "number" && pressure >= 0 && pressure <= 1
      ? [x, y, pressure]
      : [x, y, 0.5];
  });
  const outline = getStroke(points.length === 0 ? [[0, 0, 0.5]] : input, {
    simulatePressure: !hasPressure,
    size: strokeWidth * 4.25,
    thinning: 0.6,
    smoothing: 0.5,
    streamline: 0.5,
    easing: (t) => Math.sin((t * Math.PI) / 2),
    last: true,
  });
  return tag("path", { d: inkPath(outline), fill: strokeColor });
}

/** Through the middles between the points of the outline, so that it has no corners. */
function inkPath(outline: readonly (readonly number[])[]): string {
  const at = (i: number): readonly [number, number] => {
    const [x = 0, y = 0] = outline[i % outline.length] ?? [];
    return [x, y];
  };
  const curves = outline.map((_, i) => {
    const [[x, y], [nx, ny]] = [at(i), at(i + 1)];
    return `${roundPixels(x)} ${roundPixels(y)} ${roundPixels((x + nx) / 2)} ${roundPixels((y + ny) / 2)}`;
  });
  const [x, y] = at(0);
  return outline.length === 0 ? "" : `M${roundPixels(x)} ${roundPixels(y)}Q${curves.join(" ")}Z`;
}
