import type { BoardPlace } from "../board-place.ts";
import type { Scene } from "../scene.ts";
import type { ShapeBox } from "../shape-box.ts";
import { boardPart } from "./board-part.ts";
import { type DrawnElement, drawnElements, isTransparent, readColour } from "./drawn-element.ts";
import { extentOf, padded, plainBox } from "./element-extent.ts";
import { hatchingFor } from "./rough-shape.ts";
import { createPictures } from "./svg-image.ts";
import { svgLayers } from "./svg-layers.ts";
import { tag } from "./xml.ts";

export interface SvgOptions {
  /** Draws only this part of the board. */
  readonly place?: BoardPlace | undefined;
  /** `auto` follows whoever looks at the picture. `none`: the page that the picture stands on does it. */
  readonly theme: "light" | "dark" | "auto" | "none";
  readonly hasBackground: boolean;
  /** Whether links that lead out of the board can be followed in the picture. */
  readonly hasLinks: boolean;
  /** Pixels a unit of the board. */
  readonly scale: number;
  /** Units of the board around the drawing; a frame is drawn to its edge. */
  readonly padding: number;
  /** What ids begin with, so that several drawings can stand on one page. */
  readonly idPrefix: string;
  /** What the picture shows, for those who do not see it. */
  readonly title: string;
  /** What stands first in the picture, such as its fonts, as XML. */
  readonly head?: (drawn: readonly DrawnElement[]) => string;
}

export type SvgDrawing =
  | { readonly kind: "drawn"; readonly svg: string; readonly width: number; readonly height: number }
  /** There is nothing to draw on the board. */
  | { readonly kind: "empty" }
  /** The board has no such place. */
  | { readonly kind: "no-place" };

/**
 * Draws a board as Excalidraw does, without a browser. Whatever the file holds, the picture runs nothing and loads
 * nothing: values are numbers, colours or escaped text, and links lead out by known schemes only.
 */
export function drawSvg(scene: Scene, options: SvgOptions): SvgDrawing {
  const all = drawnElements(scene.elements);
  const part = options.place
    ? boardPart(scene.elements, all, options.place)
    : { kind: "part" as const, elements: all, frame: undefined };
  if (part.kind === "no-place") return part;
  const extent = extentOf(part.elements);
  if (!extent) return { kind: "empty" };
  const box = part.frame ? plainBox(part.frame) : padded(extent, options.padding);
  const canvasColour = readColour(scene.appState.viewBackgroundColor, "#ffffff");
  const pictures = createPictures(scene.files, options.idPrefix);
  const tools = { pictures, canvasColour, hatching: hatchingFor(part.elements), ...options };
  const layers = svgLayers(part.elements, tools, part.frame);
  const inner = [
    themeStyle(options.theme),
    options.head?.(part.elements) ?? "",
    pictures.definitions(),
    options.hasBackground && !isTransparent(canvasColour) ? tag("rect", { ...box, fill: canvasColour }) : "",
    layers,
  ];
  const [width, height] = [box.width * options.scale, box.height * options.scale];
  return { kind: "drawn", svg: root(box, width, height, options, inner.join("")), width, height };
}

function root(
  { x, y, width: across, height: down }: ShapeBox,
  width: number,
  height: number,
  { theme, title }: SvgOptions,
  inner: string,
): string {
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: [x, y, across, down].map((value) => value.toFixed(2)).join(" "),
      ...{ width, height },
      role: "img",
      "aria-label": title,
      "stroke-linecap": "round",
      style: theme === "dark" ? `filter:${darkFilter}` : undefined,
    },
    inner,
  );
}

/** How dark mode looks, as Excalidraw makes it: the drawing as it is, seen through this filter, pictures turned back. */
const darkFilter = "invert(93%) hue-rotate(180deg)";
const darkPictureFilter = "invert(100%) hue-rotate(180deg) saturate(1.25)";

function themeStyle(theme: SvgOptions["theme"]): string {
  if (theme === "dark") return tag("style", {}, `image{filter:${darkPictureFilter}}`);
  if (theme !== "auto") return "";
  const dark = `:root{filter:${darkFilter}}image{filter:${darkPictureFilter}}`;
  return tag("style", {}, `@media (prefers-color-scheme:dark){${dark}}`);
}
