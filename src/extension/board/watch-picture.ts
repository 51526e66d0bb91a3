import * as vscode from "vscode";
import type { PictureDocument } from "./picture-document.ts";

/**
 * Follows a picture that another program writes, as VS Code does for text: what is shown is what the file holds. Where
 * something is not saved it stays, and saving asks.
 */
export function watchPicture(document: PictureDocument): vscode.Disposable {
  const { uri } = document;
  const folder = vscode.Uri.joinPath(uri, "..");
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, "*"));
  const look = async (changed: vscode.Uri) => {
    if (changed.toString() !== uri.toString()) return;
    const bytes = await read(uri);
    if (!bytes || !document.isSaved || document.holds(bytes)) return;
    document.replace(bytes);
  };
  watcher.onDidChange((changed) => void look(changed));
  watcher.onDidCreate((changed) => void look(changed));
  return watcher;
}

async function read(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    // Between two writes of a program the file may be gone for a moment; it is seen again when it is back.
    return undefined;
  }
}
