// Runs in the browser: draws, reads and writes scenes with Excalidraw itself.
import { exportToBlob, exportToSvg, loadFromBlob, restore } from "@excalidraw/excalidraw";

export interface DrawRequest {
  readonly elements: readonly unknown[];
  readonly dark: boolean;
}

/** A file of a board, and its elements as somebody else has read them; as JSON, which passes quickly. */
export interface ReadRequest {
  readonly type: string;
  readonly base64: string;
  readonly elements: string;
}

/** The elements that Excalidraw reads from a file, and what it makes of those that somebody else has read. */
export interface ReadAnswer {
  readonly own: string;
  readonly others: string;
}

export interface WriteRequest {
  readonly format: "png" | "svg";
  readonly elements: readonly unknown[];
  /** Whether the scene is in the file. */
  readonly hasScene: boolean;
}

declare global {
  interface Window {
    drawScene: (request: DrawRequest) => Promise<void>;
    readBoard: (request: ReadRequest) => Promise<ReadAnswer>;
    writeBoard: (request: WriteRequest) => Promise<string>;
  }
}

interface ExportOptions {
  readonly elements: readonly unknown[];
  readonly appState: Readonly<Record<string, unknown>>;
  readonly files: null;
  readonly exportPadding?: number;
  readonly mimeType?: string;
}

// Excalidraw's declarations of these functions point into packages that are not published.
const exportScene = exportToSvg as unknown as (options: ExportOptions) => Promise<SVGSVGElement>;
const exportPixels = exportToBlob as unknown as (options: ExportOptions) => Promise<Blob>;

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

window.readBoard = async ({ type, base64, elements }) => {
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  const { elements: own } = await loadFromBlob(new Blob([bytes], { type }), null, null);
  const data = { elements: JSON.parse(elements) as typeof own };
  const options = { repairBindings: true, refreshDimensions: false };
  const others = restore(data, null, null, options).elements;
  return { own: JSON.stringify(own), others: JSON.stringify(others) };
};

/** A picture's file as Excalidraw saves it, in base64. */
window.writeBoard = async ({ format, elements, hasScene }) => {
  const options = { elements, appState: { exportEmbedScene: hasScene }, files: null };
  const blob =
    format === "svg"
      ? new Blob([(await exportScene(options)).outerHTML])
      : await exportPixels({ ...options, mimeType: "image/png" });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
};
