import { PassThrough } from "node:stream";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { ClientCapabilities } from "vscode-languageserver-protocol";
import { createConnection } from "vscode-languageserver/node";
import type { Rule } from "../../src/core/lint/rule.ts";
import type { Workspace } from "../../src/core/workspace/workspace.ts";
import { gatedConnection } from "../../src/server/message-gate.ts";
import { nodeWorkspace } from "../../src/server/node-workspace.ts";
import { startServer } from "../../src/server/server.ts";

/** The language server in this process, and the client's end of a connection to it; `dispose` closes that. */
export async function serverInProcess(
  capabilities: ClientCapabilities,
  rules?: readonly Rule[],
  workspace: Workspace = nodeWorkspace,
  rootUri: string | null = null,
): Promise<MessageConnection> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(toServer, toClient, gatedConnection()), () => workspace, {
    rules: rules && (() => rules),
  });
  const client = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  client.listen();
  await client.sendRequest("initialize", { processId: null, rootUri, capabilities });
  await client.sendNotification("initialized", {});
  return client;
}
