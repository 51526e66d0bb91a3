/** Messages out of turn, and requests without what they need, as a client sends them that makes mistakes. */
import { PassThrough } from "node:stream";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { createConnection } from "vscode-languageserver/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gatedConnection } from "../../src/server/message-gate.ts";
import { nodeWorkspace } from "../../src/server/node-workspace.ts";
import { startServer } from "../../src/server/server.ts";

const uri = "untitled:a.md";
const textDocument = { uri };
const position = { line: 0, character: 0 };
const design = "---\nloopboard: true\n---\n\n# Movie night\n\n## Data\n\nTBD\n";

let client: MessageConnection;
beforeEach(() => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(toServer, toClient, gatedConnection()), () => nodeWorkspace);
  client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
});
afterEach(() => {
  client.dispose();
});

const initialize = (): Promise<unknown> =>
  client.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
const open = (): Promise<void> =>
  client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text: design },
  });
const symbols = (): Promise<unknown> => client.sendRequest("textDocument/documentSymbol", { textDocument });
const refused = (code: number, message: string) => expect.objectContaining({ code, message }) as unknown;

describe("a message out of turn", () => {
  it("before the client has said who it is, is refused or not heard", async () => {
    await expect(symbols()).rejects.toEqual(
      refused(-32002, "textDocument/documentSymbol came before initialize."),
    );
    await open();
    await initialize();
    expect(await symbols()).toEqual([]);
  });

  it("that introduces the client again is refused, and what was said first holds", async () => {
    await initialize();
    await expect(initialize()).rejects.toEqual(refused(-32600, "initialize came a second time."));
    await open();
    expect(await symbols()).toHaveLength(1);
  });

  it("after the end was asked for is refused", async () => {
    await initialize();
    await client.sendRequest("shutdown");
    await expect(symbols()).rejects.toEqual(
      refused(-32600, "textDocument/documentSymbol came after shutdown."),
    );
  });
});

describe("a request", () => {
  beforeEach(async () => {
    await initialize();
    await open();
  });

  it.each([
    ["textDocument/hover", null, "textDocument/hover needs parameters by name."],
    ["textDocument/hover", {}, "textDocument/hover needs textDocument: the uri of a document."],
    ["textDocument/hover", { textDocument: { uri: 5 } }, "textDocument: the uri of a document."],
    ["textDocument/completion", { textDocument }, "position: a line and a character."],
    [
      "textDocument/definition",
      { textDocument, position: { line: "1" } },
      "position: a line and a character.",
    ],
    ["textDocument/documentSymbol", {}, "textDocument: the uri of a document."],
    ["textDocument/codeAction", { textDocument, context: {} }, "range: a start and an end."],
    ["textDocument/inlayHint", { textDocument, range: position }, "range: a start and an end."],
    ["textDocument/selectionRange", { textDocument, positions: [{}] }, "positions: a list of positions."],
    ["textDocument/rename", { textDocument, position }, "newName: a string."],
    ["workspace/symbol", {}, "query: a string."],
    ["workspace/willRenameFiles", { files: [{}] }, "files: a list of an oldUri and a newUri each."],
  ])("%s with %j is told what it lacks", async (method, params, message) => {
    const stumble = client.sendRequest(method, params);
    await expect(stumble).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining(message) as unknown,
    });
    expect(await symbols()).toHaveLength(1);
  });

  it.each(["textDocument/nothing", "nothing", "loopboard/refused"])(
    "that nobody knows is told so: %s",
    async (method) => {
      const asked = client.sendRequest(method, { textDocument });
      await expect(asked).rejects.toEqual(refused(-32601, `Unhandled method ${method}`));
    },
  );
});
