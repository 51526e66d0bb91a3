import * as vscode from "vscode";

/** Opens a page of which no drawing can be read in the text editor, in place of the canvas, and says why. */
export async function openPageAsText(
  panel: vscode.WebviewPanel,
  uri: vscode.Uri,
  reason: string,
): Promise<void> {
  const { viewColumn } = panel;
  panel.dispose();
  void vscode.window.showWarningMessage(vscode.l10n.t("{0}, so it is opened as text.", reason));
  await vscode.commands.executeCommand("vscode.openWith", uri, "default", viewColumn);
}
