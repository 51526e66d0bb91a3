import * as vscode from "vscode";

/** Shows the active board's file in the text editor; the canvas can stay open beside it. */
export function openBoardAsText(): vscode.Disposable {
  return vscode.commands.registerCommand("loopboard.openBoardAsText", async () => {
    const uri = activeUri();
    if (uri) await vscode.commands.executeCommand("vscode.openWith", uri, "default");
  });
}

/** The file of the active tab, whichever editor shows it. */
export function activeUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText
    ? input.uri
    : undefined;
}
