// Runs in the browser: draws a scene with Excalidraw itself, as a PNG.
import { exportToBlob } from "@excalidraw/excalidraw";

export interface DrawRequest {
  readonly elements: readonly unknown[];
  readonly dark: boolean;
  readonly scale: number;
}

declare global {
  interface Window {
    drawScene: (request: DrawRequest) => Promise<string>;
  }
}

interface ExportOptions {
  readonly elements: readonly unknown[];
  readonly appState: Readonly<Record<string, unknown>>;
  readonly files: null;
  readonly exportPadding: number;
  readonly getDimensions: (
    width: number,
    height: number,
  ) => { readonly width: number; readonly height: number; readonly scale: number };
}

// Excalidraw's declaration of this function points into a package that is not published.
const exportScene = exportToBlob as unknown as (options: ExportOptions) => Promise<Blob>;

window.drawScene = async ({ elements, dark, scale }) => {
  const blob = await exportScene({
    elements,
    appState: { exportBackground: true, exportWithDarkMode: dark, viewBackgroundColor: "#ffffff" },
    files: null,
    exportPadding: 40,
    getDimensions: (width, height) => ({
      width: width * scale,
      height: height * scale,
      scale,
    }),
  });
  return toBase64(new Uint8Array(await blob.arrayBuffer()));
};

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
