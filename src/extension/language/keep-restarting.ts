import { type BaseLanguageClient, ErrorAction } from "vscode-languageclient";

/**
 * Leaves a broken connection to its end, which is told by itself, and after which a new server is started. By default the
 * client stops for good when two messages could not be written, which is what happens when they were on their way to a
 * server that has just died.
 */
export function keepRestarting(client: BaseLanguageClient): void {
  const byDefault = client.createDefaultErrorHandler();
  client.clientOptions.errorHandler = {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => byDefault.closed(),
  };
}
