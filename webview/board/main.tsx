// The connection to the extension needs the timers and decoders of a browser, which this brings.
import "vscode-jsonrpc/browser";
import { createRoot } from "react-dom/client";
import { loadTexts } from "../ui/texts.ts";
import { connectHost } from "./host.ts";

// Excalidraw looks for its fonts here, beside this very script, and reads the address while it loads.
Object.assign(window, { EXCALIDRAW_ASSET_PATH: new URL("./", import.meta.url).href });

const place = document.getElementById("root") ?? document.body;
loadTexts(place);
const host = connectHost();
const root = createRoot(place);
try {
  // The canvas is loaded while the document is on its way.
  const [{ BoardApp }, opened] = await Promise.all([import("./board-app.tsx"), host.open()]);
  root.render(<BoardApp host={host} opened={opened} />);
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  host.log("error", reason);
  root.render(<p role="alert">{reason}</p>);
}
