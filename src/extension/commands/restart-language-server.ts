import * as vscode from "vscode";
import type { CommandContext } from "./register.ts";

export function restartLanguageServer({ client }: CommandContext): vscode.Disposable {
  return vscode.commands.registerCommand("loopboard.restartLanguageServer", async () => {
    await client.stop();
    await client.start();
  });
}
