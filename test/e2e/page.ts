import { createConnection } from "node:net";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node";
import { callMethod, type Call, type Page } from "../../scripts/e2e/page-contract.ts";
import { readPlan } from "../../scripts/e2e/plan.ts";

let connection: MessageConnection | undefined;

/**
 * The window this test runs in, as a person has it: keys, mouse, pixels, and what it asks of the network. page-contract.ts says what
 * there is.
 */
export const page = new Proxy({} as Page, {
  get:
    (_target, name) =>
    (...args: readonly unknown[]) =>
      call({ name: name as keyof Page, args }),
});

async function call(request: Call): Promise<unknown> {
  connection ??= connect();
  return connection.sendRequest(callMethod, request);
}

function connect(): MessageConnection {
  const socket = createConnection(readPlan().socket);
  const opened = createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
  opened.listen();
  return opened;
}

/** Lets the window go. */
export function releasePage(): void {
  connection?.end();
  connection?.dispose();
  connection = undefined;
}
