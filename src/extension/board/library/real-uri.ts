import type * as vscode from "vscode";

/** Where a file is when all symbolic links on the way to it are followed; fails where there is none. */
export type RealUri = (uri: vscode.Uri) => Promise<vscode.Uri>;

/** Whether a file is in a folder, wherever links on the way to it lead. */
export async function isReallyInside(
  folder: vscode.Uri,
  file: vscode.Uri,
  realUri: RealUri,
): Promise<boolean> {
  const [outer, inner] = await Promise.all([realUri(folder), realUri(file)]);
  return inner.path.startsWith(outer.path.replace(/\/*$/, "/"));
}
