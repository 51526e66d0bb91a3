import { createServer, type Socket } from "node:net";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import type { Cleanup } from "../host/cleanup.mjs";
import { callMethod, type Call, type Page } from "./page-contract.ts";

/** Lets the extension host on the other end of a local socket use the page. */
export async function servePage(page: Page, socketPath: string, cleanup: Cleanup): Promise<void> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    connect(page, socket);
  });
  cleanup.add(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(socketPath, resolve);
  });
}

function connect(page: Page, socket: Socket): void {
  const connection = createMessageConnection(
    new StreamMessageReader(socket),
    new StreamMessageWriter(socket),
  );
  connection.onRequest(callMethod, async ({ name, args }: Call) => {
    const methods = page as unknown as Readonly<
      Record<string, (...args: readonly unknown[]) => Promise<unknown>>
    >;
    // JSON has no undefined: an argument left out arrives as null, and a method without a result still needs an answer.
    return (await methods[name]?.(...args.map((argument) => argument ?? undefined))) ?? null;
  });
  connection.onClose(() => {
    connection.dispose();
  });
  connection.listen();
}
