import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type {
  CodeAction,
  Diagnostic,
  InitializeParams,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  RegistrationParams,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";

const serverPath = resolve(import.meta.dirname, "../../dist/server/main.node.cjs");

/** A language client over stdio: the real server process, real JSON-RPC, nothing of VS Code. */
export interface LspClient {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  readonly open: (uri: string, text: string, languageId?: string) => void;
  /** Replaces the range by the text, as one incremental change. */
  readonly change: (uri: string, version: number, range: Range, text: string) => void;
  /** Diagnostics by pull. */
  readonly pull: (uri: string) => Promise<readonly Diagnostic[]>;
  /** The next published diagnostics of this document; those that came before the call count when unseen. */
  readonly published: (uri: string) => Promise<PublishDiagnosticsParams>;
  readonly codeActions: (
    uri: string,
    range: Range,
    only?: readonly string[],
  ) => Promise<readonly CodeAction[]>;
  /** Edits that the server asked the client to apply, oldest first. */
  readonly appliedEdits: readonly WorkspaceEdit[];
  /** The options with which the server asks to hear of something, once it does. */
  readonly registered: (method: string) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export async function startLspClient(
  capabilities: InitializeParams["capabilities"],
  folder?: string,
  initializationOptions?: unknown,
  environment: NodeJS.ProcessEnv = {},
): Promise<LspClient> {
  const child = spawn(process.execPath, [serverPath, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const inbox = publishedInbox(connection);
  const appliedEdits: WorkspaceEdit[] = [];
  connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
    appliedEdits.push(edit);
    return { applied: true };
  });
  const registered = registrations(connection);
  connection.listen();
  const params = {
    processId: process.pid,
    capabilities,
    initializationOptions,
    rootUri: null,
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: "workspace" }],
  };
  const initialized = await connection.sendRequest<InitializeResult>("initialize", params);
  await connection.sendNotification("initialized", {});

  return {
    connection,
    process: child,
    initialized,
    appliedEdits,
    registered,
    open: (uri, text, languageId = "markdown") =>
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, range, text) =>
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      }),
    pull: async (uri) => {
      const report = await connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
        textDocument: { uri },
      });
      return report.items;
    },
    published: inbox,
    codeActions: (uri, range, only) =>
      connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      }),
    stop: async () => {
      const exited = new Promise((done) => child.once("exit", done));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await exited;
      connection.dispose();
    },
  };
}

function registrations(connection: MessageConnection): LspClient["registered"] {
  const known = new Map<string, unknown>();
  const waiting = new Map<string, (options: unknown) => void>();
  connection.onRequest("client/registerCapability", (params: RegistrationParams) => {
    for (const { method, registerOptions } of params.registrations) {
      known.set(method, registerOptions);
      waiting.get(method)?.(registerOptions);
    }
    return null;
  });
  return (method) =>
    known.has(method)
      ? Promise.resolve(known.get(method))
      : new Promise((resolve) => waiting.set(method, resolve));
}

function publishedInbox(connection: MessageConnection): LspClient["published"] {
  const unseen: PublishDiagnosticsParams[] = [];
  const waiting: { uri: string; resolve: (params: PublishDiagnosticsParams) => void }[] = [];
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    const index = waiting.findIndex(({ uri }) => uri === params.uri);
    if (index < 0) unseen.push(params);
    else waiting.splice(index, 1)[0]?.resolve(params);
  });
  return (uri) => {
    const index = unseen.findIndex((params) => params.uri === uri);
    const [params] = index < 0 ? [] : unseen.splice(index, 1);
    return params ? Promise.resolve(params) : new Promise((resolve) => waiting.push({ uri, resolve }));
  };
}
