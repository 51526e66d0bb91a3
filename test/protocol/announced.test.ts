/** What the server tells a client that it can do, and what it asks of one. Needs dist/ (npm run build). */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import picomatch from "picomatch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DidChangeWatchedFilesRegistrationOptions } from "vscode-languageserver-protocol";
import { version } from "../../src/core/version.ts";
import { type LspClient, startLspClient } from "./lsp-client.ts";

const design = "---\nloopboard: true\n---\n\n# Movie night\n\n## Data\n\nTBD\n";

let client: LspClient;
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "loopboard-announced-"));
});
afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

type Capabilities = Parameters<typeof startLspClient>[0];

async function start(capabilities: Capabilities, options?: unknown): Promise<LspClient> {
  client = await startLspClient(capabilities, pathToFileURL(folder).href, options);
  return client;
}

describe("capabilities", () => {
  // What is not announced no editor asks for, however well it works.
  it("name all that an editor may ask for", async () => {
    const { initialized } = await start({
      textDocument: { diagnostic: {}, rename: { prepareSupport: true } },
      workspace: { fileOperations: { willRename: true } },
    });
    expect(initialized.serverInfo).toEqual({ name: "loopboard", version });
    expect(initialized.capabilities).toEqual({
      positionEncoding: "utf-16",
      // 2: as edits, not as whole texts.
      textDocumentSync: { openClose: true, change: 2, save: true },
      diagnosticProvider: {
        identifier: "loopboard",
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
      codeActionProvider: { codeActionKinds: ["quickfix", "refactor.rewrite", "source.fixAll.loopboard"] },
      codeLensProvider: {},
      completionProvider: { triggerCharacters: ["#", "*", "-", "(", "/"] },
      hoverProvider: true,
      inlayHintProvider: true,
      documentLinkProvider: {},
      documentSymbolProvider: { label: "Loopboard" },
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      workspaceSymbolProvider: true,
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { willRename: { filters: expect.anything() as unknown } },
      },
      executeCommandProvider: {
        commands: [
          "loopboard.server.insertSteps",
          "loopboard.server.insertTopics",
          "loopboard.server.disableRule",
        ],
      },
    });
  });

  it("leave out what the client could not use", async () => {
    const { initialized } = await start({ textDocument: {} });
    expect(initialized.capabilities).toMatchObject({
      renameProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
    expect(initialized.capabilities.workspace).not.toHaveProperty("fileOperations");
  });

  it("leave the completion of links to an editor that knows Markdown", async () => {
    const { initialized } = await start(
      { textDocument: {} },
      { links: { editorKnowsMarkdown: true, servesFiles: false } },
    );
    expect(initialized.capabilities.completionProvider?.triggerCharacters).toEqual(["#", "*", "-"]);
  });
});

describe("a client that can watch", () => {
  it("is asked to watch configurations, what they may name, and what designs link to", async () => {
    const { registered } = await start({
      textDocument: {},
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    });
    const { watchers } = (await registered(
      "workspace/didChangeWatchedFiles",
    )) as DidChangeWatchedFilesRegistrationOptions;
    const isWatched = picomatch(
      watchers.map(({ globPattern }) => {
        if (typeof globPattern !== "string") throw new Error("A pattern has a base of its own");
        return globPattern;
      }),
    );
    const names = [".loopboard.jsonc", "team.loopboard.jsonc", "house.json", "a.md", "a.markdown"];
    const boards = ["b.excalidraw", "b.excalidraw.svg", "b.excalidraw.png"];
    for (const name of [...names, ...boards]) {
      expect([name, isWatched(name)]).toEqual([name, true]);
      expect([name, isWatched(`docs/deep/${name}`)]).toEqual([name, true]);
    }
    expect(isWatched("src/main.ts")).toBe(false);
  });

  it("is asked to tell of its settings", async () => {
    const { registered } = await start({
      textDocument: {},
      workspace: { didChangeConfiguration: { dynamicRegistration: true } },
    });
    expect(await registered("workspace/didChangeConfiguration")).toEqual({ section: "loopboard" });
  });
});

describe("a configuration that changes", () => {
  const off = '{ "rules": { "placeholder-text": "off" } }';

  async function changed(): Promise<void> {
    await writeFile(join(folder, ".loopboard.jsonc"), off);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uriOf(".loopboard.jsonc"), type: 1 }],
    });
  }

  it("makes a client that can ask again for lenses and inlay hints", async () => {
    const { connection, open, published } = await start({
      textDocument: {},
      workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
    });
    const asked = (method: string): Promise<void> =>
      new Promise((resolve) => {
        connection.onRequest(method, () => {
          resolve();
          return null;
        });
      });
    const refreshed = [asked("workspace/codeLens/refresh"), asked("workspace/inlayHint/refresh")];
    open(uriOf("design.md"), design);
    await published(uriOf("design.md"));
    await changed();
    await Promise.all(refreshed);
  });

  it("is followed at once where diagnostics are pushed", async () => {
    const { open, published } = await start({ textDocument: {} });
    const codes = async (): Promise<readonly unknown[]> =>
      (await published(uriOf("design.md"))).diagnostics.map(({ code }) => code);
    open(uriOf("design.md"), design);
    expect(await codes()).toContain("placeholder-text");
    await changed();
    expect(await codes()).not.toContain("placeholder-text");
  });

  it("counts when it is saved, also where the client watches no files", async () => {
    const { connection, open, published } = await start({ textDocument: {} });
    open(uriOf("design.md"), design);
    await published(uriOf("design.md"));
    await writeFile(join(folder, ".loopboard.jsonc"), off);
    open(uriOf(".loopboard.jsonc"), off, "jsonc");
    await connection.sendNotification("textDocument/didSave", {
      textDocument: { uri: uriOf(".loopboard.jsonc") },
    });
    const { diagnostics } = await published(uriOf("design.md"));
    expect(diagnostics.map(({ code }) => code)).not.toContain("placeholder-text");
  });
});

it("a document that is closed has nothing to show", async () => {
  const { connection, open, published } = await start({ textDocument: {} });
  open(uriOf("design.md"), design);
  expect((await published(uriOf("design.md"))).diagnostics).not.toEqual([]);
  await connection.sendNotification("textDocument/didClose", { textDocument: { uri: uriOf("design.md") } });
  expect((await published(uriOf("design.md"))).diagnostics).toEqual([]);
});
