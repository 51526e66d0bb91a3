import { isObject, ownField, type SceneElement } from "../scene.ts";
import { type DrawnElement, within } from "./drawn-element.ts";
import { cornerRadius } from "./rough-shape.ts";
import { tag } from "./xml.ts";

/** The pictures of a board, each written once however often it is shown. */
export interface Pictures {
  /** What the pictures need to have been defined, in the order of their first use. */
  readonly definitions: () => string;
  /** An image element, counted from its x and y; a box with its outline where there is no picture for it. */
  readonly draw: (element: DrawnElement) => string;
}

/** @param prefix What the ids begin with. */
export function createPictures(files: SceneElement, prefix: string): Pictures {
  const ids = new Map<string, string>();
  const definitions: string[] = [];

  function idOf(fileId: unknown): string | undefined {
    if (typeof fileId !== "string") return undefined;
    const known = ids.get(fileId);
    if (known !== undefined) return known;
    const href = dataUrlOf(ownField(files, fileId));
    if (href === undefined) return undefined;
    const id = `${prefix}picture-${ids.size + 1}`;
    ids.set(fileId, id);
    const image = tag("image", { href, width: "100%", height: "100%", preserveAspectRatio: "none" });
    definitions.push(tag("symbol", { id }, image));
    return id;
  }

  function draw(element: DrawnElement): string {
    const id = idOf(element.file.fileId);
    return id === undefined ? missing(element) : shown(element, `#${id}`, prefix);
  }

  return { definitions: () => definitions.join(""), draw };
}

function missing({ width, height }: DrawnElement): string {
  const style = { fill: "#e9ecef", stroke: "#adb5bd", "stroke-dasharray": "6 6" };
  return tag("rect", { width, height, ...style });
}

/** A picture mirrored, cut and rounded as its element says. */
function shown(element: DrawnElement, href: string, prefix: string): string {
  const { width, height, file, key, roundness } = element;
  const crop = cropOf(file, width, height);
  const [across, down] = Array.isArray(file.scale) ? (file.scale as readonly unknown[]) : [];
  const mirror = `translate(${across === -1 ? width : 0} ${down === -1 ? height : 0}) scale(${across === -1 ? -1 : 1} ${down === -1 ? -1 : 1})`;
  const use = tag("use", { href, x: -crop.x, y: -crop.y, width: crop.width, height: crop.height });
  const isMirrored = across === -1 || down === -1;
  const picture = isMirrored ? tag("g", { transform: mirror }, use) : use;
  if (!roundness && !isObject(file.crop)) return picture;
  const clip = `${prefix}clip-${key}`;
  const rx = roundness ? cornerRadius(Math.min(width, height), roundness) : 0;
  const path = tag("clipPath", { id: clip }, tag("rect", { width, height, rx }));
  return path + tag("g", { "clip-path": `url(#${clip})` }, picture);
}

/** How large the whole picture is, and where in it the part that is shown begins. */
function cropOf({ crop }: SceneElement, width: number, height: number) {
  const whole = { x: 0, y: 0, width, height };
  if (!isObject(crop)) return whole;
  const [natural, tall] = [within(crop.naturalWidth, 1, 1e6, 0), within(crop.naturalHeight, 1, 1e6, 0)];
  const [part, high] = [within(crop.width, 1, 1e6, 0), within(crop.height, 1, 1e6, 0)];
  if (natural * tall * part * high === 0) return whole;
  const [acrossScale, downScale] = [width / part, height / high];
  return {
    x: within(crop.x, 0, 1e6, 0) * acrossScale,
    y: within(crop.y, 0, 1e6, 0) * downScale,
    width: natural * acrossScale,
    height: tall * downScale,
  };
}

/** The address of a picture that stands in the file itself; every other address would load something. */
function dataUrlOf(file: unknown): string | undefined {
  const url = isObject(file) ? ownField(file, "dataURL") : undefined;
  return typeof url === "string" && pictureUrl.test(url) ? url : undefined;
}

/** An SVG in an `image` is a picture as well: browsers run no script in it and load nothing. */
const pictureUrl =
  /^data:image\/(?:png|jpeg|gif|webp|svg\+xml|avif|bmp|x-icon|jfif)(?:;[a-z-]+=[\w-]+)*;base64,[a-z0-9+/=\s]*$/i;
