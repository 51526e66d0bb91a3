import { type BaseLanguageClient, ExecuteCommandRequest } from "vscode-languageclient";

/**
 * A command that the server refuses fails with the server's own sentence, which VS Code shows to the person. By default the
 * client shows a message of its own beside it, in the words of the protocol.
 */
export function failOnce(client: BaseLanguageClient): void {
  client.middleware.executeCommand = (command, given) =>
    client.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
}
