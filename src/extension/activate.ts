import * as vscode from "vscode";
import type { BaseLanguageClient, Middleware } from "vscode-languageclient";
import { registerBoard } from "./board/register.ts";
import { registerCommands } from "./commands/register.ts";
import { FocusMode } from "./focus-mode.ts";
import { registerRulePages } from "./rule-pages/register.ts";
import { registerWorkspaceFiles } from "./workspace-files.ts";
import { registerSteps } from "./steps/register.ts";

/** What differs between the hosts: how the language server is started. */
export interface Host {
  readonly createClient: (
    context: vscode.ExtensionContext,
    output: vscode.LogOutputChannel,
    middleware: Middleware,
  ) => BaseLanguageClient;
}

/** Activation for both hosts: everything is registered at once; the server starts in the background. */
export function activate(context: vscode.ExtensionContext, host: Host): void {
  const output = vscode.window.createOutputChannel("Loopboard", { log: true });
  const focusMode = new FocusMode();
  const client = host.createClient(context, output, focusMode.middleware);
  context.subscriptions.push(
    output,
    client,
    registerBoard(context),
    registerRulePages(context.extensionUri, client),
    registerSteps(client),
    registerWorkspaceFiles(client),
    focusMode.register(client),
    ...registerCommands({ client, output, extensionUri: context.extensionUri }),
  );
  // Not awaited: the board and the commands are there at once, and work without the server too.
  client.start().catch((error: unknown) => {
    output.error(`The language server did not start: ${String(error)}`);
  });
}
