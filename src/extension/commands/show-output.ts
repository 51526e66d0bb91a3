import * as vscode from "vscode";
import type { CommandContext } from "./register.ts";

export function showOutput({ output }: CommandContext): vscode.Disposable {
  return vscode.commands.registerCommand("loopboard.showOutput", () => {
    output.show();
  });
}
