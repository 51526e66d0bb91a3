import * as vscode from "vscode";
import { webviewHtml } from "./webview-page.ts";

/** The page of *New Board*: pictures only, so that its policy allows our script, our styles and nothing else. */
export function newBoardHtml(webview: vscode.Webview, root: vscode.Uri): string {
  return webviewHtml(webview, {
    title: vscode.l10n.t("New Board"),
    root,
    style: "new-board.css",
    scripts: ["new-board.js"],
    allow: (source) => [`style-src ${source}`],
  });
}
