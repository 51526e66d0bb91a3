import type { Diagnostic } from "vscode-languageserver";
import type { FoundDiagnostics } from "../kept-diagnostics.ts";
import type { OpenDocument } from "../open-document.ts";
import { isMarkdown, type Session } from "../session.ts";

/** What a client was told of its open documents, which is kept for the next start. */
export interface ShownDiagnostics {
  /** What is known of a document that was just opened, without looking at it; asked of each once. */
  readonly before: (document: OpenDocument) => Promise<readonly Diagnostic[] | undefined>;
  /** Takes what a review has found. False where the client was told the same of this very version. */
  readonly now: (found: FoundDiagnostics) => boolean;
  /** What was found no longer holds: a configuration has changed. */
  readonly forget: () => void;
}

export function shownDiagnostics({ connection, documents, kept }: Session): ShownDiagnostics {
  const lookedFor = new Set<string>();
  /** What was told of documents before they were reviewed, as JSON. */
  let early = new WeakMap<OpenDocument, string>();
  const latest = new Map<string, FoundDiagnostics>();

  const keep = async (uri: string): Promise<void> => {
    const found = latest.get(uri);
    if (found) await kept?.keep(found);
  };

  documents.onDidSave(({ document: { uri } }) => keep(uri));
  documents.onDidClose(async ({ document: { uri } }) => {
    lookedFor.delete(uri);
    await keep(uri);
    if (!documents.get(uri)) latest.delete(uri);
  });
  connection.onShutdown(async () => {
    await Promise.all([...latest.keys()].map(keep));
  });

  return {
    before: async (document) => {
      if (!kept || !isMarkdown(document) || lookedFor.has(document.uri)) return undefined;
      lookedFor.add(document.uri);
      const diagnostics = await kept.find(document);
      if (diagnostics) early.set(document, JSON.stringify(diagnostics));
      return diagnostics;
    },
    now: (found) => {
      const told = early.get(found.document);
      early.delete(found.document);
      if (isMarkdown(found.document)) latest.set(found.document.uri, found);
      return told === undefined || told !== JSON.stringify(found.diagnostics);
    },
    forget: () => {
      early = new WeakMap();
      latest.clear();
    },
  };
}
