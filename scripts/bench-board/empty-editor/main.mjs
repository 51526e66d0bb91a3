// The floor of every custom text editor: VS Code reads the document and shows a page with one line of script.
import * as vscode from "vscode";

/** @param {vscode.ExtensionContext} context */
export function activate({ subscriptions, extensionUri }) {
  subscriptions.push(
    vscode.window.registerCustomEditorProvider(
      "emptyEditor.page",
      {
        resolveCustomTextEditor(_document, { webview }) {
          webview.options = { enableScripts: true, localResourceRoots: [extensionUri] };
          const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, "page.mjs")).toString();
          webview.html = `<!doctype html><html><body><div class="empty-page">Empty</div><script type="module" src="${script}"></script></body></html>`;
        },
      },
      { webviewOptions: { retainContextWhenHidden: true } },
    ),
  );
}
