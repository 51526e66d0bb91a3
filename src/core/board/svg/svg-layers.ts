import { readLink } from "../link.ts";
import { type DrawnElement, isFrame } from "./drawn-element.ts";
import { extentOf, padded, plainBox } from "./element-extent.ts";
import { type DrawingTools, svgElement } from "./svg-element.ts";
import { svgFrame } from "./svg-frame.ts";
import { tag } from "./xml.ts";

interface LayerTools extends DrawingTools {
  /** What ids begin with. */
  readonly idPrefix: string;
  readonly hasLinks: boolean;
}

/**
 * All elements, one on the other: texts that belong to a shape lie on it, wherever they are in the file, and frames
 * hide what reaches beyond them, except for `edge`, which is the edge of the picture.
 */
export function svgLayers(
  elements: readonly DrawnElement[],
  tools: LayerTools,
  edge: DrawnElement | undefined,
): string {
  const frames = elements.filter((element) => isFrame(element) && element !== edge);
  const clips = new Map(frames.map(({ key }, i) => [key, `${tools.idPrefix}frame-${i + 1}`]));
  const clipPaths = frames.map(({ key, x, y, width, height }) =>
    tag("clipPath", { id: clips.get(key) }, tag("rect", { x, y, width, height })),
  );
  const labels = labelsOf(elements);
  const bound = new Set([...labels.values()].flat());
  const drawn = elements.map((element, i) => {
    if (bound.has(element) || isFrame(element)) return "";
    const maskId = `${tools.idPrefix}gap-${i + 1}`;
    const shape = withLabels(element, labels.get(element.key) ?? [], tools, maskId);
    const own = tools.hasLinks ? withLink(element, shape) : shape;
    const clip = clips.get(typeof element.file.frameId === "string" ? element.file.frameId : "");
    return clip === undefined || own === "" ? own : tag("g", { "clip-path": `url(#${clip})` }, own);
  });
  return [...clipPaths, ...drawn, ...frames.map(svgFrame)].join("");
}

/** The texts that belong to other elements, by the key of those. */
function labelsOf(elements: readonly DrawnElement[]): ReadonlyMap<string, readonly DrawnElement[]> {
  const containers = new Set(elements.flatMap(({ key, type }) => (type === "text" ? [] : [key])));
  const labels = new Map<string, DrawnElement[]>();
  for (const element of elements) {
    const { containerId } = element.file;
    if (element.type !== "text" || typeof containerId !== "string" || !containers.has(containerId)) continue;
    const known = labels.get(containerId);
    if (known) known.push(element);
    else labels.set(containerId, [element]);
  }
  return labels;
}

/** An element with its texts; a line leaves them room. */
function withLabels(
  element: DrawnElement,
  labels: readonly DrawnElement[],
  tools: DrawingTools,
  maskId: string,
): string {
  const own = svgElement(element, tools);
  const isLine = element.type === "arrow" || element.type === "line";
  const placed = isLine ? labels.map((label) => onLine(label, element)) : labels;
  const texts = placed.map((label) => svgElement(label, tools)).join("");
  if (!isLine || labels.length === 0 || own === "") return own + texts;
  const around = padded(extentOf([element, ...placed]) ?? plainBox(element), roomForHeads);
  const gaps = placed.map((label) => tag("rect", { ...plainBox(label), fill: "#000" })).join("");
  const all = tag("rect", { ...around, fill: "#fff" });
  const mask = tag("mask", { id: maskId, maskUnits: "userSpaceOnUse", ...around }, all + gaps);
  return mask + tag("g", { mask: `url(#${maskId})` }, own) + texts;
}

/** A label in the middle of its line, wherever the file has it: its middle point, or that of its middle segment. */
function onLine(label: DrawnElement, line: DrawnElement): DrawnElement {
  const { points, angle } = line;
  const [before, after] = [points[Math.ceil(points.length / 2) - 1], points[Math.floor(points.length / 2)]];
  if (!before || !after) return label;
  const [x, y] = [line.x + (before[0] + after[0]) / 2, line.y + (before[1] + after[1]) / 2];
  const box = plainBox(line);
  const [dx, dy] = [x - box.x - box.width / 2, y - box.y - box.height / 2];
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return {
    ...label,
    x: x - dx + dx * cos - dy * sin - label.width / 2,
    y: y - dy + dx * sin + dy * cos - label.height / 2,
  };
}

/** How far the strokes and heads of a line may reach beyond its points. */
const roomForHeads = 50;

/** Links out of the picture; those to files count from the board, where the picture need not be. */
function withLink({ file }: DrawnElement, inner: string): string {
  if (inner === "" || typeof file.link !== "string") return inner;
  const target = readLink(file.link);
  return target.kind === "outside" ? tag("a", { href: target.url, rel: "noreferrer" }, inner) : inner;
}
