import type { Diagnostic } from "vscode-languageserver";
import { internalErrorRule } from "../core/lint/lint.ts";
import type { OpenDocument } from "./open-document.ts";

/** Equal for equal texts, and hardly ever for others: a review follows what is shown early. */
export type Stamp = string;

/** What was found of one document, and what it was found with. */
export interface KeptEntry {
  readonly key: Stamp;
  readonly linked: readonly LinkedStamp[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that links of the document were held against, as it was then. */
export interface LinkedStamp {
  readonly uri: string;
  /** Undefined of a file that could not be read. */
  readonly stamp: Stamp | undefined;
}

/** Where a host keeps one entry a document, from one start of the server to the next. */
export interface DiagnosticsStore {
  /** Undefined where nothing is kept that can be read. */
  readonly read: (uri: string) => KeptEntry | undefined;
  /** Does nothing where it cannot be written. */
  readonly write: (uri: string, entry: KeptEntry) => void;
  /** Differs between programs that might review differently. */
  readonly stampOf: (text: string) => Stamp;
}

/**
 * Diagnostics of documents as they were when they were last open: a start shows them before anything is read. An entry is found only
 * where all is the same that a review is made of, so that it says what the review will say.
 */
export interface KeptDiagnostics {
  readonly find: (document: OpenDocument) => Promise<readonly Diagnostic[] | undefined>;
  readonly keep: (found: FoundDiagnostics) => Promise<void>;
}

/** Of one version of a document. */
export interface FoundDiagnostics {
  readonly document: OpenDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly linked: readonly LinkedStamp[];
}

interface KeptParts {
  readonly store: DiagnosticsStore;
  /** All that holds for a document beside its text and the files it links to. */
  readonly circumstances: (uri: string) => Promise<readonly unknown[]>;
  /** Of a file as it is now. */
  readonly stampAt: (uri: string) => Promise<Stamp | undefined>;
}

export function keptDiagnostics(parts: KeptParts): KeptDiagnostics {
  const { store, circumstances, stampAt } = parts;
  const keyOf = async ({ uri, languageId, text }: OpenDocument): Promise<Stamp> =>
    store.stampOf(JSON.stringify([uri, languageId, text, await circumstances(uri)]));

  const areUnchanged = async (linked: readonly LinkedStamp[]): Promise<boolean> => {
    const now = await Promise.all(linked.map(({ uri }) => stampAt(uri)));
    return linked.every(({ stamp }, index) => stamp === now[index]);
  };

  return {
    find: async (document) => {
      const entry = store.read(document.uri);
      if (entry?.key !== (await keyOf(document))) return undefined;
      return (await areUnchanged(entry.linked)) ? entry.diagnostics : undefined;
    },
    keep: async ({ document, diagnostics, linked }) => {
      // A rule may have failed for want of memory: the next start shall try it again.
      if (diagnostics.some(({ code }) => code === internalErrorRule)) return;
      store.write(document.uri, { key: await keyOf(document), linked, diagnostics });
    },
  };
}
