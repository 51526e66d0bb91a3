import * as vscode from "vscode";

/** Opens a short, unfinished design as an unsaved document: it has findings to look at and to fix. */
export function openExample(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand("loopboard.openExample", async () => {
    const example = vscode.Uri.joinPath(extensionUri, "examples/support-ticket-routing.md");
    // Through VS Code's file systems: in a browser the extension is not on a disk.
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(example));
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(document);
  });
}
