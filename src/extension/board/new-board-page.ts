import * as vscode from "vscode";

/** The page of *New Board*: pictures only, so that its policy allows our script, our styles and nothing else. */
export function newBoardHtml(webview: vscode.Webview, root: vscode.Uri): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(root, "new-board.js")).toString();
  const style = webview.asWebviewUri(vscode.Uri.joinPath(root, "new-board.css")).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    // Chunks that the script loads inherit its nonce.
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
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
    <title>New Board</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" nonce="${nonce}" src="${script}"></script>
  </body>
</html>
`;
}
