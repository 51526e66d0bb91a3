import * as vscode from "vscode";
import { folderOf, relativePath } from "../../core/workspace/uri-path.ts";
import type { DroppedFile } from "../../protocol/board.ts";

/** Files that were dropped on a board, as links count from it; those that a link cannot reach are left out. */
export function droppedFiles(board: vscode.Uri, uris: readonly string[]): readonly DroppedFile[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  const found = uris.flatMap((dragged) => {
    const uri = asHostSees(board, dragged);
    const path = relativePath(board.toString(), uri);
    if (path === undefined || folderOf(uri, folders) === undefined) return [];
    return [
      {
        label: path.slice(path.lastIndexOf("/") + 1),
        link: encodeURI(path).replace(/[#?]/g, encodeURIComponent),
      },
    ];
  });
  if (found.length < uris.length)
    void vscode.window.showWarningMessage(
      vscode.l10n.t("Only files of the folder that is open can be linked from a board."),
    );
  return found;
}

/** A window of a remote machine drags that machine's files under a scheme that its extension host knows only as `file`. */
function asHostSees({ scheme }: vscode.Uri, dragged: string): string {
  return scheme === "file" ? dragged.replace(/^vscode-remote:\/\/[^/]*/i, "file://") : dragged;
}
