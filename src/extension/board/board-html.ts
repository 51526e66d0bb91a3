import * as vscode from "vscode";
import { keepEarlyMessages } from "../../protocol/early-messages.ts";
import { webviewHtml } from "./webview-page.ts";

/** The page around a canvas. */
export function boardHtml(webview: vscode.Webview, root: vscode.Uri): string {
  return webviewHtml(webview, {
    title: vscode.l10n.t("Board"),
    root,
    style: "board.css",
    first: keepEarlyMessages,
    scripts: ["board.js", "board-app.js"],
    allow: (source) => [
      // Excalidraw and React position everything by style attributes.
      `style-src ${source} 'unsafe-inline'`,
      `font-src ${source}`,
      `img-src ${source} data: blob:`,
      // Exporting a picture reads the font files to put them inside.
      `connect-src ${source}`,
      // The layout's worker: its script is fetched and started as a blob, see webview/board/tidy.
      "worker-src blob:",
      "frame-src 'none'",
    ],
  });
}
