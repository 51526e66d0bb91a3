import * as vscode from "vscode";
import { readLink } from "../../core/board/link.ts";

/** Follows a link of an element. Files are only opened within the open folders. */
export async function openLink(board: vscode.Uri, link: string): Promise<void> {
  const target = readLink(link);
  if (target.kind === "refused") {
    refuse(vscode.l10n.t("Links that start with “{0}” are not opened from a board.", target.scheme));
    return;
  }
  if (target.kind === "outside") {
    await vscode.env.openExternal(vscode.Uri.parse(target.url));
    return;
  }
  const root = vscode.workspace.getWorkspaceFolder(board)?.uri;
  const base = target.isFromRoot && root ? root : vscode.Uri.joinPath(board, "..");
  const uri = vscode.Uri.joinPath(base, target.path).with({ fragment: target.fragment });
  if (vscode.workspace.getWorkspaceFolder(uri)) await vscode.commands.executeCommand("vscode.open", uri);
  else refuse(vscode.l10n.t("“{0}” is outside the open folders, so the board does not open it.", link));
}

function refuse(message: string): void {
  void vscode.window.showWarningMessage(message);
}
