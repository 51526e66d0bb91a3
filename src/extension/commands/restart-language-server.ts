import * as vscode from "vscode";
import type { CommandContext } from "./register.ts";

export function restartLanguageServer({ client }: CommandContext): vscode.Disposable {
  return vscode.commands.registerCommand("loopboard.restartLanguageServer", async () => {
    // One that is not running can't be stopped; starting it may help, or says why not.
    if (client.isRunning()) await client.stop();
    await client.start();
  });
}
