import type * as vscode from "vscode";
import type { BaseLanguageClient, Middleware } from "vscode-languageclient";
import type { Language } from "../activate.ts";
import { registerSteps } from "../steps/register.ts";
import { languageCommands } from "./commands.ts";
import { failOnce } from "./fail-once.ts";
import { FocusMode } from "./focus-mode.ts";
import { keepRestarting } from "./keep-restarting.ts";
import { saveRefactoring } from "./save-refactoring.ts";
import { registerWorkspaceFiles } from "./workspace-files.ts";

/** What differs between the hosts: how the language server is started. */
export type CreateClient = (
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  middleware: Middleware,
) => BaseLanguageClient;

/** Everything that talks to the language server, which starts in the background. */
export function startLanguage(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  createClient: CreateClient,
): Language {
  const focusMode = new FocusMode();
  const client = createClient(context, output, {
    ...focusMode.middleware,
    workspace: { handleApplyEdit: saveRefactoring },
  });
  keepRestarting(client);
  failOnce(client);
  context.subscriptions.push(
    registerSteps(client),
    registerWorkspaceFiles(client),
    focusMode.register(client),
  );
  // Not awaited: the commands are there at once, and work without the server too.
  const started = client.start().catch((error: unknown) => {
    output.error(`The language server did not start: ${String(error)}`);
  });
  return {
    run: (command, given) => languageCommands[command]({ client, output }, given),
    stop: async () => {
      // A client that is still starting can't be stopped.
      await started;
      if (client.needsStop()) await client.stop();
    },
  };
}
