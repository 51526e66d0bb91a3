import * as vscode from "vscode";

/** Opened by the system's own programs; everything else that names a scheme is refused. */
const outsideSchemes: ReadonlySet<string> = new Set(["http", "https", "mailto"]);

/** Follows a link of an element: a page or mail address, or a file by its path from the board. */
export async function openLink(board: vscode.Uri, link: string): Promise<void> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(link)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (outsideSchemes.has(scheme)) await vscode.env.openExternal(vscode.Uri.parse(link, true));
    else refuse(vscode.l10n.t("Links that start with “{0}:” are not opened from a board.", scheme));
    return;
  }
  const target = resolvePath(board, link);
  if (!vscode.workspace.getWorkspaceFolder(target)) {
    refuse(vscode.l10n.t("“{0}” is outside the open folders, so the board does not open it.", link));
    return;
  }
  await vscode.commands.executeCommand("vscode.open", target);
}

/** A path that starts with `/` counts from the workspace folder, as in Markdown. */
function resolvePath(board: vscode.Uri, link: string): vscode.Uri {
  const [path = "", ...fragment] = link.split("#");
  const root = vscode.workspace.getWorkspaceFolder(board)?.uri ?? board;
  const base = path.startsWith("/") ? root : vscode.Uri.joinPath(board, "..");
  return vscode.Uri.joinPath(base, decode(path)).with({ fragment: fragment.join("#") });
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function refuse(message: string): void {
  void vscode.window.showWarningMessage(message);
}
