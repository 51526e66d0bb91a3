import * as vscode from "vscode";

export function showOutput(output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand("loopboard.showOutput", () => {
    output.show();
  });
}
