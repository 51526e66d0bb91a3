import { exportToSvg, restoreElements } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { SceneElement } from "../../../src/core/board/scene.ts";
import { inert } from "./scene-data.ts";

// The package declares it by a module that it does not bring along.
const toSvg = exportToSvg as unknown as (options: {
  readonly elements: readonly unknown[];
  readonly appState: object;
  readonly files: null;
  readonly exportPadding: number;
  readonly skipInliningFonts: true;
}) => Promise<SVGSVGElement>;

/** A drawing of shapes on nothing, as large as it is put somewhere; undefined where Excalidraw cannot draw them. */
export async function drawShapes(elements: readonly SceneElement[]): Promise<SVGSVGElement | undefined> {
  try {
    const svg = await toSvg({
      elements: restoreElements(elements.map(inert) as unknown as ExcalidrawElement[], null),
      appState: { exportBackground: false, exportWithDarkMode: false },
      files: null,
      exportPadding: 4,
      skipInliningFonts: true,
    });
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    return svg;
  } catch {
    return undefined;
  }
}
