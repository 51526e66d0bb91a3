import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { newDesignDoc } from "./new-design-doc.ts";
import { openExample } from "./open-example.ts";
import { restartLanguageServer } from "./restart-language-server.ts";
import { showOutput } from "./show-output.ts";

/** What commands may use. */
export interface CommandContext {
  readonly client: BaseLanguageClient;
  readonly output: vscode.LogOutputChannel;
  /** Where the extension's own files are. */
  readonly extensionUri: vscode.Uri;
}

/** One command a file; each registers itself. The board's own commands are registered with the board. */
export function registerCommands(context: CommandContext): readonly vscode.Disposable[] {
  return [newDesignDoc(context), openExample(context), restartLanguageServer(context), showOutput(context)];
}
