import type { Diagnostic } from "vscode-languageserver";
import {
  configFileName,
  frameworkFileEnding,
  isConfigFileName,
  settingsSection,
} from "../../core/config/config-names.ts";
import type { FileProblem } from "../../core/config/json-text.ts";
import { endIfCancelled } from "../cancelled.ts";
import { diagnosticSource, toDiagnostic, toRange } from "../convert.ts";
import type { FoundDiagnostics } from "../kept-diagnostics.ts";
import type { OpenDocument } from "../open-document.ts";
import { isMarkdown, type Session } from "../session.ts";
import { shownDiagnostics } from "./shown-diagnostics.ts";
import {
  CodeLensRefreshRequest,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
} from "../lsp.ts";

/**
 * Diagnostics of design docs and of configuration files: pulled by clients that can, pushed after each change
 * to the others. A change of configuration refreshes what is open.
 */
export function registerDiagnostics(session: Session): void {
  const { connection, documents, capabilities } = session;
  const pulls = capabilities.textDocument?.diagnostic !== undefined;

  const asksAgain = capabilities.workspace?.diagnostics?.refreshSupport === true;
  const shown = shownDiagnostics(session);

  const push = async (document: OpenDocument): Promise<void> => {
    const { uri, version } = document;
    // A newer version may have come in the meantime; its own push follows.
    const isNewest = (): boolean => documents.get(uri) === document;
    const send = async (diagnostics: Diagnostic[]): Promise<void> => {
      if (isNewest()) await connection.sendDiagnostics({ uri, version, diagnostics });
    };
    await waitingMessages();
    if (!isNewest()) return;
    const kept = await shown.before(document);
    if (kept) await send([...kept]);
    if (!isNewest()) return;
    const found = await foundIn(session, document);
    if (isNewest() && shown.now(found)) await send([...found.diagnostics]);
  };

  const pullAgain = async (): Promise<void> => {
    if (asksAgain) await unlessRefused(connection.languages.diagnostics.refresh());
  };

  /** What a client that pulls gets at once; it is told to ask again where a review finds something else. */
  const answerFor = async (document: OpenDocument): Promise<Diagnostic[]> => {
    const kept = asksAgain ? await shown.before(document) : undefined;
    if (kept) {
      void reviewBehind(document);
      return [...kept];
    }
    const found = await foundIn(session, document);
    shown.now(found);
    return [...found.diagnostics];
  };

  const reviewBehind = async (document: OpenDocument): Promise<void> => {
    // The answer goes first.
    await waitingMessages();
    if (documents.get(document.uri) !== document) return;
    const found = await foundIn(session, document);
    if (shown.now(found)) await pullAgain();
  };

  const refresh = async (): Promise<void> => {
    session.reloadConfigs();
    shown.forget();
    if (pulls) await pullAgain();
    else await Promise.all(documents.all().map(push));
    if (capabilities.workspace?.codeLens?.refreshSupport) {
      await unlessRefused(connection.sendRequest(CodeLensRefreshRequest.type));
    }
    if (capabilities.workspace?.inlayHint?.refreshSupport) {
      await unlessRefused(connection.languages.inlayHint.refresh());
    }
  };

  if (pulls) {
    connection.languages.diagnostics.on(async ({ textDocument }, token) => {
      await waitingMessages();
      endIfCancelled(token);
      const document = documents.get(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: document ? await answerFor(document) : [] };
    });
  } else {
    documents.onDidChangeContent(({ document }) => push(document));
    documents.onDidClose(({ document }) =>
      connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }),
    );
  }
  session.onReviewOutdated((document) => (pulls ? pullAgain() : push(document)));
  const refreshFor = (uris: readonly string[]): Promise<void> | undefined =>
    uris.some(session.configs.dependsOn) ? refresh() : undefined;
  documents.onDidSave(({ document }) => refreshFor([document.uri]));
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    await refreshFor(uris);
    await session.filesChanged(uris);
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.takeSettings(settings);
    return refresh();
  });
  connection.onInitialized(() => {
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        session.takeFolders(event);
        return refresh();
      });
    }
    return registerWatchers(session);
  });
}

/** A client that says it can do something and then refuses goes without: nobody waits for an answer, and an error would end the server. */
async function unlessRefused(asked: Promise<unknown>): Promise<void> {
  await asked.catch(() => undefined);
}

/**
 * Resolves when the messages that are waiting were heard: a review is one piece of work, and one that was cancelled or
 * whose text is gone by then need not begin.
 */
async function waitingMessages(): Promise<void> {
  // One message is heard a turn: the first turn may end before the next one, the second may not.
  for (let turns = 0; turns < 2; turns++) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
}

async function registerWatchers({ connection, capabilities: { workspace } }: Session): Promise<void> {
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watching = connection.client.register(DidChangeWatchedFilesNotification.type, {
      // Configurations may name any JSON file, and designs link to headings of any Markdown file.
      watchers: [
        { globPattern: `**/${configFileName}` },
        { globPattern: "**/*.{json,jsonc,md,markdown,excalidraw,excalidraw.svg,excalidraw.png}" },
      ],
    });
    await unlessRefused(watching);
  }
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    const hearing = connection.client.register(DidChangeConfigurationNotification.type, {
      section: settingsSection,
    });
    await unlessRefused(hearing);
  }
}

async function foundIn(session: Session, document: OpenDocument): Promise<FoundDiagnostics> {
  const problems = await problemsOf(session, document);
  if (problems) {
    return {
      document,
      linked: [],
      diagnostics: problems.map((problem) => problemDiagnostic(document, problem)),
    };
  }
  if (!isMarkdown(document)) return { document, linked: [], diagnostics: [] };
  const { review, linked, document: read } = await session.reviewed(document);
  const { uri, doc } = read;
  const diagnostics = review.findings.map((finding) =>
    toDiagnostic(uri, doc.lines, finding, session.ruleLinks.pageOf(finding.rule)),
  );
  return { document, linked, diagnostics };
}

/** What is wrong in a file that configures Loopboard; undefined for any other. */
async function problemsOf(
  { configs, editorKnowsSchemas }: Session,
  { uri, text }: OpenDocument,
): Promise<readonly FileProblem[] | undefined> {
  if (isConfigFileName(uri)) {
    const problems = await configs.problemsOf(uri, text);
    return editorKnowsSchemas ? problems.filter(({ isOfSchema }) => isOfSchema !== true) : problems;
  }
  if (!uri.endsWith(frameworkFileEnding)) return undefined;
  const { parseFramework } = await import("../../core/config/framework-file.ts");
  return parseFramework(text).problems;
}

function problemDiagnostic({ doc }: OpenDocument, { message, range }: FileProblem): Diagnostic {
  return {
    range: toRange(doc.lines, range),
    severity: DiagnosticSeverity.Warning,
    source: diagnosticSource,
    message,
  };
}
