import type { DrawnElement } from "./drawn-element.ts";
import { escapeXml, tag } from "./xml.ts";

const nameSize = 14;

/** How far the name of a frame reaches above it. */
export const frameNameRoom = 1.5 * nameSize;

/** The outline of a frame and its name above it. */
export function svgFrame({ x, y, width, height, file }: DrawnElement): string {
  const outline = tag("rect", {
    x,
    y,
    width,
    height,
    rx: 8,
    fill: "none",
    stroke: "#bbbbbb",
    "stroke-width": 2,
  });
  const name = typeof file.name === "string" && file.name !== "" ? file.name.slice(0, 500) : "Frame";
  const place = { x, y: y - nameSize / 2, "font-family": "Helvetica, Arial, sans-serif" };
  return outline + tag("text", { ...place, "font-size": nameSize, fill: "#999999" }, escapeXml(name));
}
