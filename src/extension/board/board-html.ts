import * as vscode from "vscode";

/** The page around a canvas: a policy, two addresses, and no data; the canvas asks for its scene itself. */
export function boardHtml(webview: vscode.Webview, root: vscode.Uri): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(root, "board.js")).toString();
  const app = webview.asWebviewUri(vscode.Uri.joinPath(root, "board-app.js")).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(root, "board.css")).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    // Chunks that the script loads inherit its nonce.
    `script-src 'nonce-${nonce}'`,
    // Excalidraw and React position everything by style attributes.
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data: blob:`,
    // Exporting a picture reads the font files to put them inside.
    `connect-src ${webview.cspSource}`,
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="${style}" />
    <title>Board</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" nonce="${nonce}" src="${script}"></script>
    <script type="module" nonce="${nonce}" src="${app}"></script>
  </body>
</html>
`;
}
