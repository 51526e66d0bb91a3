/** Clients that send other things than most do. */
import { afterEach, describe, expect, it } from "vitest";
import type {
  ApplyWorkspaceEditParams,
  ClientCapabilities,
  CodeAction,
  CompletionList,
  Diagnostic,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { CancellationTokenSource, type MessageConnection } from "vscode-jsonrpc";
import { inMemoryWorkspace } from "../../src/core/workspace/in-memory-workspace.ts";
import type { Workspace } from "../../src/core/workspace/workspace.ts";
import { serverInProcess } from "./in-process.ts";

const pulling = { textDocument: { diagnostic: {} } };
const design = "---\nloopboard: true\n---\n\n# Movie night\n\n## Data\n\nTBD\n";

let client: MessageConnection | undefined;
afterEach(() => client?.dispose());

async function start(capabilities: ClientCapabilities = pulling): Promise<MessageConnection> {
  client = await serverInProcess(capabilities);
  return client;
}

async function open(uri: string, languageId: string, text = design): Promise<readonly unknown[]> {
  await client?.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId, version: 1, text },
  });
  return codes(uri);
}

async function codes(uri: string): Promise<readonly unknown[]> {
  const asked = { textDocument: { uri } };
  const report = await client?.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", asked);
  return report?.items.map(({ code }) => code) ?? [];
}

describe("what is reviewed", () => {
  it.each([
    ["markdown", "untitled:Untitled-1"],
    ["markdown.mdx", "file:///w/a.page"],
    ["", "file:///w/a.md"],
    ["plaintext", "file:///w/A.MARKDOWN"],
  ])("is Markdown by its language (%j) or its ending (%s)", async (languageId, uri) => {
    await start();
    expect(await open(uri, languageId)).toContain("placeholder-text");
  });

  it("is no other text, whatever stands in it", async () => {
    const connection = await start();
    expect(await open("file:///w/a.txt", "plaintext")).toEqual([]);
    const place = { textDocument: { uri: "file:///w/a.txt" }, position: { line: 7, character: 0 } };
    const { items } = await connection.sendRequest<CompletionList>("textDocument/completion", place);
    expect(items).toEqual([]);
  });
});

describe("a change", () => {
  const change = async (contentChange: object): Promise<void> => {
    await client?.sendNotification("textDocument/didChange", {
      textDocument: { uri: "untitled:a.md", version: 2 },
      contentChanges: [contentChange],
    });
  };

  it("may be the whole text", async () => {
    await start();
    expect(await open("untitled:a.md", "markdown")).toContain("placeholder-text");
    await change({ text: design.replace("TBD", "Ratings of films.") });
    expect(await codes("untitled:a.md")).not.toContain("placeholder-text");
  });

  it("with a range of null is one of the whole text", async () => {
    await start();
    expect(await open("untitled:a.md", "markdown")).toContain("placeholder-text");
    await change({ range: null, text: design.replace("TBD", "Ratings of films.") });
    expect(await codes("untitled:a.md")).not.toContain("placeholder-text");
  });

  it("whose end lies before its start inserts there", async () => {
    await start();
    await open("untitled:a.md", "markdown", design.replace("TBD", "Ratings of films."));
    await change({
      range: { start: { line: 8, character: 0 }, end: { line: 6, character: 0 } },
      text: "TBD\n\n",
    });
    const inserted = design.replace("TBD", "TBD\n\nRatings of films.");
    expect(await codes("untitled:a.md")).toEqual(await open("untitled:b.md", "markdown", inserted));
  });
});

it("a client that has settings by its own words, and cannot tell them, is one that has none", async () => {
  await start({ ...pulling, workspace: { configuration: true } });
  expect(await open("untitled:a.md", "markdown")).toContain("placeholder-text");
});

describe("a client that sends its settings by itself", () => {
  const send = (settings: unknown): Promise<void> | undefined =>
    client?.sendNotification("workspace/didChangeConfiguration", { settings });

  it("and cannot be asked for them is heard", async () => {
    await start();
    expect(await open("untitled:a.md", "markdown")).toContain("placeholder-text");
    await send({ loopboard: { rules: { "placeholder-text": "off" } } });
    expect(await codes("untitled:a.md")).not.toContain("placeholder-text");
    await send({ other: {} });
    expect(await codes("untitled:a.md")).toContain("placeholder-text");
  });

  it.each([null, "off", [1], { loopboard: 7 }])("may send anything: %j", async (settings) => {
    await start();
    await open("untitled:a.md", "markdown");
    await send(settings);
    expect(await codes("untitled:a.md")).toContain("placeholder-text");
  });

  it("and can be asked is asked", async () => {
    await start({ ...pulling, workspace: { configuration: true } });
    client?.onRequest("workspace/configuration", () => [{ rules: { "placeholder-text": "off" } }]);
    await send({ loopboard: { rules: { "missing-step": "off" } } });
    const found = await open("untitled:a.md", "markdown");
    expect(found).not.toContain("placeholder-text");
    expect(found).toContain("missing-step");
  });
});

describe("a command that cannot be carried out says why", () => {
  it.each([
    ["loopboard.server.nothing", [], 'Loopboard has no command "loopboard.server.nothing".'],
    ["loopboard.server.insertSteps", ["untitled:b.md", ["data"]], "The document untitled:b.md is not open."],
    ["loopboard.server.insertTopics", [1], "takes a document's URI, a step's id and"],
    ["loopboard.server.disableRule", ["untitled:a.md", "no-rule"], 'There is no rule "no-rule".'],
    ["loopboard.server.disableRule", [], "takes a document's URI and a rule's id."],
  ])("%s %j", async (command, given, message) => {
    const connection = await start();
    await open("untitled:a.md", "markdown");
    const asked = connection.sendRequest("workspace/executeCommand", { command, arguments: given });
    await expect(asked).rejects.toThrow(message);
  });
});

it("of many completions the first are sent, and the next letter asks again", async () => {
  const terms = Array.from({ length: 60 }, (_, number) => ({ kind: "concept", name: `Shelf ${number}` }));
  const config = JSON.stringify({ vocabulary: { terms } });
  const workspace = inMemoryWorkspace(new Map([["file:///w/.loopboard.jsonc", config]]));
  client = await serverInProcess(pulling, undefined, workspace);
  await open("file:///w/a.md", "markdown", `${design}\nThe shel\n`);
  const list = await client.sendRequest<CompletionList>("textDocument/completion", {
    textDocument: { uri: "file:///w/a.md" },
    position: { line: 10, character: 8 },
  });
  expect(list.isIncomplete).toBe(true);
  expect(list.items).toHaveLength(50);
});

describe("a client that knows no versioned changes gets plain ones", () => {
  const uri = "untitled:a.md";
  const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 3 } };

  async function actions(): Promise<readonly CodeAction[]> {
    const connection = await start();
    await open(uri, "markdown");
    const asked = { textDocument: { uri }, range, context: { diagnostics: [] } };
    return connection.sendRequest("textDocument/codeAction", asked);
  }

  it("from each code action that edits", async () => {
    const edits = (await actions()).flatMap(({ edit }) => edit ?? []);
    expect(edits.length).toBeGreaterThan(0);
    for (const edit of edits) expect(Object.keys(edit.changes ?? {})).toEqual([uri]);
  });

  it.each([
    ["loopboard.server.insertSteps", uri, ["evaluation"], uri],
    ["loopboard.server.disableRule", "file:///w/a.md", "no-baseline", "file:///w/.loopboard.jsonc"],
  ])("from %s", async (command, document, what, changed) => {
    await actions();
    const asked: WorkspaceEdit[] = [];
    client?.onRequest("workspace/applyEdit", ({ edit }: ApplyWorkspaceEditParams) => {
      asked.push(edit);
      return { applied: true };
    });
    await client?.sendRequest("workspace/executeCommand", { command, arguments: [document, what] });
    expect(asked.map(({ changes = {} }) => Object.keys(changes))).toEqual([[changed]]);
  });
});

it("the one folder of a client that knows no workspace of several is the workspace", async () => {
  const config = JSON.stringify({ rules: { "placeholder-text": "off" } });
  const workspace = inMemoryWorkspace(new Map([["file:///w/.loopboard.jsonc", config]]));
  client = await serverInProcess(pulling, undefined, workspace, "file:///w");
  const found = await open("untitled:a.md", "markdown");
  expect(found.length).toBeGreaterThan(0);
  expect(found).not.toContain("placeholder-text");
});

describe("a client that names the formats that it shows", () => {
  const text = `${design}\nBy recall\n`;
  const place = { textDocument: { uri: "untitled:a.md" }, position: { line: 10, character: 9 } };

  it.each([
    [["plaintext"], "plaintext", /^Recall · offline metric\n/],
    [["plaintext", "markdown"], "markdown", /^\*\*Recall\*\* · offline metric\n/],
    [undefined, "markdown", /^\*\*Recall\*\* · offline metric\n/],
  ])("gets %j", async (formats, kind, value) => {
    const hover = { contentFormat: formats };
    const completion = { completionItem: { documentationFormat: formats } };
    const connection = await start({
      textDocument: { diagnostic: {}, hover, completion },
    } as ClientCapabilities);
    await open("untitled:a.md", "markdown", text);
    const shown = { kind, value: expect.stringMatching(value) as unknown };
    expect(await connection.sendRequest("textDocument/hover", place)).toMatchObject({ contents: shown });
    const { items } = await connection.sendRequest<CompletionList>("textDocument/completion", place);
    expect(items.find(({ label }) => label === "Recall")?.documentation).toEqual(shown);
  });
});

it("a client that refuses all that it says it can be asked goes without, and the server goes on", async () => {
  const workspace: ClientCapabilities["workspace"] = {
    workspaceFolders: true,
    configuration: true,
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  };
  client = await serverInProcess(
    { ...pulling, workspace },
    undefined,
    inMemoryWorkspace(new Map()),
    "file:///w",
  );
  const uri = "file:///w/notes/a.md";
  await client.sendNotification("workspace/didChangeConfiguration", { settings: {} });
  expect(await open(uri, "markdown", `${design}\n[b](/b.md#there)\n`)).toContain("placeholder-text");
  const links = await client.sendRequest("textDocument/documentLink", { textDocument: { uri } });
  expect(links).toEqual([expect.objectContaining({ target: "file:///w/b.md#there" })]);
});

describe("the folders of a workspace", () => {
  const off = JSON.stringify({ rules: { "placeholder-text": "off" } });
  const workspace = inMemoryWorkspace(new Map([["file:///two/.loopboard.jsonc", off]]));
  const one = { uri: "file:///one", name: "one" };
  const two = { uri: "file:///two/", name: "two" };

  it("may come and go: what was never saved is configured by the first that there is", async () => {
    const capabilities = { ...pulling, workspace: { workspaceFolders: true } };
    client = await serverInProcess(capabilities, undefined, workspace, one.uri);
    const uri = "untitled:a.md";
    expect(await open(uri, "markdown")).toContain("placeholder-text");
    await client.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [two], removed: [one] },
    });
    expect(await codes(uri)).not.toContain("placeholder-text");
    await client.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [one], removed: [two] },
    });
    expect(await codes(uri)).toContain("placeholder-text");
  });

  it("get the configuration that turns a rule off, from clients that name one only as well", async () => {
    client = await serverInProcess(pulling, undefined, workspace, one.uri);
    await open("untitled:a.md", "markdown");
    const asked: WorkspaceEdit[] = [];
    client.onRequest("workspace/applyEdit", ({ edit }: ApplyWorkspaceEditParams) => {
      asked.push(edit);
      return { applied: true };
    });
    const command = "loopboard.server.disableRule";
    const rule = { command, arguments: ["untitled:a.md", "no-baseline"] };
    await client.sendRequest("workspace/executeCommand", rule);
    expect(asked.flatMap(({ changes = {} }) => Object.keys(changes))).toEqual([
      "file:///one/.loopboard.jsonc",
    ]);
  });
});

describe("a request that is cancelled while files are read is told so, for what was found by then would look like all", () => {
  const uri = "file:///w/a.md";
  const at = { textDocument: { uri }, position: { line: 4, character: 3 } };

  it.each([
    ["workspace/symbol", { query: "" }],
    ["textDocument/references", { ...at, context: { includeDeclaration: true } }],
    ["textDocument/rename", { ...at, newName: "Film night" }],
    ["workspace/willRenameFiles", { files: [{ oldUri: uri, newUri: "file:///w/b.md" }] }],
  ])("%s", async (method, params) => {
    const files = inMemoryWorkspace(new Map([[uri, design]]));
    const cancelling = new CancellationTokenSource();
    let isAsked = false;
    const slow: Workspace = {
      ...files,
      listFiles: async (folders, endings) => {
        isAsked = true;
        cancelling.cancel();
        // The client's word comes over the connection: this is heard after it.
        await client?.sendRequest("textDocument/documentHighlight", at);
        return files.listFiles(folders, endings);
      },
    };
    client = await serverInProcess(pulling, undefined, slow, "file:///w");
    await open(uri, "markdown");
    const asked = client.sendRequest(method, params, cancelling.token);
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect(isAsked).toBe(true);
  });
});
