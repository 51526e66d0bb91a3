import * as vscode from "vscode";

/** Whether nothing can be written to a file: of a read-only file system (such as a Git revision), or read-only itself. */
export async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === "untitled") return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // A file that is gone is written again by the next save.
    return false;
  }
}
