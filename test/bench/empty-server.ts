/** What the bench of the start compares with: a server on the same library that says one thing of every document. */
import {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const start = { line: 0, character: 0 };
connection.onInitialize(() => ({
  capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental },
}));
documents.onDidChangeContent(({ document: { uri } }) =>
  connection.sendDiagnostics({ uri, diagnostics: [{ range: { start, end: start }, message: "Empty" }] }),
);
documents.listen(connection);
connection.listen();
