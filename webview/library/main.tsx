import { createRoot } from "react-dom/client";
import { loadTexts } from "../ui/texts.ts";
import type { LibraryPageMessage, ShowLibraryMessage } from "../../src/protocol/library.ts";

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

// Excalidraw looks for its fonts here, beside this very script, and reads the address while it loads.
Object.assign(window, { EXCALIDRAW_ASSET_PATH: new URL("./", import.meta.url).href });

const vscode = acquireVsCodeApi();
const tell = (message: LibraryPageMessage) => {
  vscode.postMessage(message);
};
const place = document.getElementById("root") ?? document.body;
loadTexts(place);
const root = createRoot(place);
const { LibraryPage } = await import("./library-page.tsx");
window.addEventListener("message", ({ data }: MessageEvent<ShowLibraryMessage>) => {
  root.render(<LibraryPage shown={data} tell={tell} />);
});
tell({ kind: "ready" });
