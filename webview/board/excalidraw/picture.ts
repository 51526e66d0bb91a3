import { exportToBlob, exportToSvg } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { picturePadding } from "../../../src/core/board/formats/picture-scale.ts";
import type { DrawParams } from "../../../src/protocol/board.ts";

interface PictureOptions {
  readonly elements: readonly unknown[];
  readonly appState: object;
  readonly files: object;
  readonly exportPadding: number;
  readonly mimeType?: string;
  readonly getDimensions?: (
    width: number,
    height: number,
  ) => { readonly width: number; readonly height: number; readonly scale: number };
}

// The package declares these two by a module that it does not bring along.
const toSvg = exportToSvg as unknown as (options: PictureOptions) => Promise<SVGSVGElement>;
const toBlob = exportToBlob as unknown as (options: PictureOptions) => Promise<Blob>;

/** Draws what is on the canvas as the file of a picture without the scene. */
export async function drawPicture(
  api: ExcalidrawImperativeAPI,
  viewBackgroundColor: unknown,
  { format, scale, theme, hasBackground, only }: DrawParams,
): Promise<Uint8Array<ArrayBuffer>> {
  const scene = {
    elements: only ? withParts(api.getSceneElements(), new Set(only)) : api.getSceneElements(),
    appState: {
      viewBackgroundColor,
      exportBackground: hasBackground,
      exportWithDarkMode: theme === "dark",
    },
    files: api.getFiles(),
    exportPadding: picturePadding,
  };
  if (format === "svg") {
    const svg = await toSvg(scene);
    return new TextEncoder().encode(new XMLSerializer().serializeToString(svg));
  }
  const blob = await toBlob({
    ...scene,
    mimeType: "image/png",
    getDimensions: (wide, high) => ({ width: wide * scale, height: high * scale, scale }),
  });
  return new Uint8Array(await blob.arrayBuffer());
}

/** Elements with the texts on them, and frames with what is in them and the texts on that. */
function withParts(
  elements: readonly ExcalidrawElement[],
  keys: ReadonlySet<string>,
): readonly ExcalidrawElement[] {
  const inFrames = elements.filter(
    ({ id, frameId }) => keys.has(id) || (frameId !== null && keys.has(frameId)),
  );
  const shown = new Set(inFrames.map(({ id }) => id));
  return elements.filter(
    (element) =>
      shown.has(element.id) ||
      (element.type === "text" && element.containerId !== null && shown.has(element.containerId)),
  );
}
