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

type ExportOptions = Parameters<typeof exportToBlob>[0];

window.drawScene = async ({ elements, dark, scale }) => {
  const blob = await exportToBlob({
    elements: elements as unknown as ExportOptions["elements"],
    appState: { exportBackground: true, exportWithDarkMode: dark, viewBackgroundColor: "#ffffff" },
    files: null,
    exportPadding: 40,
    getDimensions: (width: number, height: number) => ({
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
