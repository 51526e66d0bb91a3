import type * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** What talks to the language server; commands may use it. */
export interface LanguageSide {
  readonly client: BaseLanguageClient;
  readonly output: vscode.LogOutputChannel;
}
