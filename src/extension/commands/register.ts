import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { newDesignDoc } from "./new-design-doc.ts";
import { restartLanguageServer } from "./restart-language-server.ts";
import { showOutput } from "./show-output.ts";

/** What commands may use. */
export interface CommandContext {
  readonly client: BaseLanguageClient;
  readonly output: vscode.LogOutputChannel;
}

/** One command a file; each registers itself. The board's own commands are registered with the board. */
export function registerCommands(context: CommandContext): readonly vscode.Disposable[] {
  return [newDesignDoc(context), restartLanguageServer(context), showOutput(context)];
}
