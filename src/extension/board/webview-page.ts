import * as vscode from "vscode";

/** A page of ours in a webview. Files are named by their paths below `root`. */
export interface WebviewPage {
  readonly title: string;
  readonly root: vscode.Uri;
  readonly style: string;
  /** JavaScript that runs before anything is loaded. */
  readonly first?: string;
  /** Modules, in the order in which they run; what they load inherits their nonce. */
  readonly scripts: readonly string[];
  /** What the page may do besides running its scripts and using its styles; `source` stands for files of the webview. */
  readonly allow: (source: string) => readonly string[];
}

/** The page's HTML: a policy, some addresses, texts, and no data; the page asks for what it shows. */
export function webviewHtml(webview: vscode.Webview, page: WebviewPage): string {
  const addressOf = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(page.root, file)).toString();
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    ...page.allow(webview.cspSource),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const scripts = page.scripts.map(
    (file) => `<script type="module" nonce="${nonce}" src="${addressOf(file)}"></script>`,
  );
  const first = page.first === undefined ? "" : `<script nonce="${nonce}">${page.first}</script>`;
  return `<!doctype html>
<html lang="${vscode.env.language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    ${first}
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="${addressOf(page.style)}" />
    <title>${page.title}</title>
  </head>
  <body>
    <div id="root"${texts()}></div>
    ${scripts.join("\n    ")}
  </body>
</html>
`;
}

/** What the page says, in VS Code's display language, where there is a translation. */
function texts(): string {
  const { bundle } = vscode.l10n;
  return bundle ? ` data-texts="${attribute(JSON.stringify(bundle))}"` : "";
}

/** Text as it stands between the quotes of an attribute. */
function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
