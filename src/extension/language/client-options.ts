import * as vscode from "vscode";
import type { LanguageClientOptions, Middleware } from "vscode-languageclient";
import { configFileName, frameworkFileEnding } from "../../core/config/config-names.ts";
import type { EditorOptions } from "../../protocol/server.ts";
import { rulePages } from "../rule-pages/rule-pages.ts";
import { linkOptions } from "./workspace-files.ts";

/** What both hosts tell the language client. */
export function clientOptions(
  output: vscode.LogOutputChannel,
  middleware: Middleware,
): LanguageClientOptions {
  return {
    // No scheme: unsaved, remote and virtual documents are checked as well.
    documentSelector: [
      { language: "markdown" },
      { pattern: `**/*${configFileName}` },
      { pattern: `**/*${frameworkFileEnding}` },
    ],
    initializationOptions: { rulePages, links: linkOptions(), ...editorOptions() },
    outputChannel: output,
    middleware,
    diagnosticPullOptions: { onChange: true, onTabs: false },
  };
}

/** VS Code's own JSON extension may be switched off. */
function editorOptions(): EditorOptions {
  return {
    editorKnowsSchemas: vscode.extensions.getExtension("vscode.json-language-features") !== undefined,
  };
}
