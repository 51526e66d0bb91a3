import * as vscode from "vscode";
import { readLibrary } from "../../../core/board/library/library-file.ts";
import { isLibraryPageMessage, type ShowLibraryMessage } from "../../../protocol/library.ts";
import { webviewHtml } from "../webview-page.ts";
import { addToOwn } from "./canvas-libraries.ts";
import { librariesSetting, type LibraryStore } from "./library-store.ts";

/** Shows a library's file as the shapes that it holds. */
export function showLibraryPage(
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
  root: vscode.Uri,
  libraries: LibraryStore,
): void {
  const { webview } = panel;
  const show = () => {
    const message: ShowLibraryMessage = {
      name: document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1),
      text: document.getText(),
      isOffered:
        pathIn(document.uri) === undefined || offered(document.uri).includes(pathIn(document.uri) ?? ""),
    };
    void webview.postMessage(message);
  };
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) show();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(librariesSetting)) show();
    }),
    webview.onDidReceiveMessage((message: unknown) => {
      if (!isLibraryPageMessage(message)) return;
      if (message.kind === "ready") show();
      else if (message.kind === "keep") void keep(document, message.item, libraries);
      else if (message.kind === "offer") void offer(document.uri);
      else void vscode.commands.executeCommand("vscode.openWith", document.uri, "default", panel.viewColumn);
    }),
  );
  panel.onDidDispose(() => {
    listeners.dispose();
  });
  webview.options = { enableScripts: true, localResourceRoots: [root] };
  webview.html = webviewHtml(webview, {
    title: vscode.l10n.t("Library"),
    root,
    style: "library.css",
    scripts: ["library.js"],
    allow: (source) => [
      `style-src ${source} 'unsafe-inline'`,
      `font-src ${source}`,
      `img-src ${source} data: blob:`,
      "frame-src 'none'",
    ],
  });
}

async function keep(document: vscode.TextDocument, id: string, libraries: LibraryStore): Promise<void> {
  const reading = readLibrary(document.getText());
  const item = reading.kind === "library" ? reading.items.find((one) => one.id === id) : undefined;
  if (item) await addToOwn(libraries, item.elements, item.name);
}

/** Adds the file to the setting of its folder. */
async function offer(uri: vscode.Uri): Promise<void> {
  const path = pathIn(uri);
  if (path === undefined || offered(uri).includes(path)) return;
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const target = several ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace
    .getConfiguration(undefined, uri)
    .update(librariesSetting, [...offered(uri), path], target);
}

/** Where a file lies in its workspace folder, if it is in one. */
function pathIn(uri: vscode.Uri): string | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder && uri.path.slice(folder.uri.path.length).replace(/^\//, "");
}

function offered(uri: vscode.Uri): readonly unknown[] {
  const listed: unknown = vscode.workspace.getConfiguration(undefined, uri).get(librariesSetting);
  return Array.isArray(listed) ? listed : [];
}
