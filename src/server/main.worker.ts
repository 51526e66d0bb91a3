import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { gatedConnection } from "./message-gate.ts";
import { startServer } from "./server.ts";
import { clientWorkspace } from "./workspace-pages.ts";

const scope = self as unknown as DedicatedWorkerGlobalScope;

// A worker has no files of its own: it asks the client, which knows every file system that VS Code knows.
startServer(
  createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), gatedConnection()),
  // A configuration counts once it is saved.
  (connection) => clientWorkspace(connection, false),
);
