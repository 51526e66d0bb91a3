import {
  CodeLensRefreshRequest,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
} from "vscode-languageserver";
import { configFileName } from "../../core/config/config-schema.ts";
import { parseConfig } from "../../core/config/config.ts";
import { diagnosticSource, toDiagnostic, toRange } from "../convert.ts";
import type { OpenDocument } from "../open-document.ts";
import { isMarkdown, type Session } from "../session.ts";

/**
 * Diagnostics of design docs and of configuration files: pulled by clients that can, pushed after each change
 * to the others. A change of configuration refreshes what is open.
 */
export function registerDiagnostics(session: Session): void {
  const { connection, documents, capabilities } = session;
  const pulls = capabilities.textDocument?.diagnostic !== undefined;

  const push = async (document: OpenDocument): Promise<void> => {
    const { uri, version } = document;
    const diagnostics = await diagnosticsOf(session, document);
    // A newer version may have come in the meantime; its own push follows.
    if (documents.get(uri) === document) await connection.sendDiagnostics({ uri, version, diagnostics });
  };

  const refresh = async (): Promise<void> => {
    session.reloadConfigs();
    if (!pulls) await Promise.all(documents.all().map(push));
    else if (capabilities.workspace?.diagnostics?.refreshSupport) {
      await connection.languages.diagnostics.refresh();
    }
    if (capabilities.workspace?.codeLens?.refreshSupport) {
      await connection.sendRequest(CodeLensRefreshRequest.type);
    }
  };

  if (pulls) {
    connection.languages.diagnostics.on(async ({ textDocument }) => {
      const document = documents.get(textDocument.uri);
      const items = document ? await diagnosticsOf(session, document) : [];
      return { kind: DocumentDiagnosticReportKind.Full, items };
    });
  } else {
    documents.onDidChangeContent(({ document }) => push(document));
    documents.onDidClose(({ document }) =>
      connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }),
    );
  }
  documents.onDidSave(({ document }) => (isConfigFile(document) ? refresh() : undefined));
  connection.onDidChangeWatchedFiles(refresh);
  if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    connection.onInitialized(async () => {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/${configFileName}` }],
      });
    });
  }
}

async function diagnosticsOf(session: Session, document: OpenDocument): Promise<Diagnostic[]> {
  const { uri, doc } = document;
  if (isConfigFile(document)) return configDiagnostics(session, document);
  if (!isMarkdown(document)) return [];
  const { findings } = await session.review(document);
  return findings.map((finding) => toDiagnostic(uri, doc.lines, finding));
}

function isConfigFile({ uri }: OpenDocument): boolean {
  return uri.endsWith(`/${configFileName}`);
}

function configDiagnostics({ rules }: Session, { doc }: OpenDocument): Diagnostic[] {
  return parseConfig(doc.text, rules).problems.map(({ message, range }) => ({
    range: toRange(doc.lines, range),
    severity: DiagnosticSeverity.Warning,
    source: diagnosticSource,
    message,
  }));
}
