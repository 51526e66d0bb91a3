// Runs in the browser: draws a scene with Excalidraw itself.
import { exportToSvg } from "@excalidraw/excalidraw";

export interface DrawRequest {
  readonly elements: readonly unknown[];
  readonly dark: boolean;
}

declare global {
  interface Window {
    drawScene: (request: DrawRequest) => Promise<void>;
  }
}

interface ExportOptions {
  readonly elements: readonly unknown[];
  readonly appState: Readonly<Record<string, unknown>>;
  readonly files: null;
  readonly exportPadding: number;
}

// Excalidraw's declaration of this function points into a package that is not published.
const exportScene = exportToSvg as unknown as (options: ExportOptions) => Promise<SVGSVGElement>;

/** Replaces the content of the page by the picture of the scene. */
window.drawScene = async ({ elements, dark }) => {
  const svg = await exportScene({
    elements,
    appState: { exportBackground: true, exportWithDarkMode: dark, viewBackgroundColor: "#ffffff" },
    files: null,
    exportPadding: 40,
  });
  svg.style.display = "block";
  // The height may be a fraction of a pixel; what shows below it has the colour of the board.
  document.body.style.background = dark ? "#121212" : "#ffffff";
  document.body.replaceChildren(svg);
  await document.fonts.ready;
};
