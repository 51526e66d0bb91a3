import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import type { DesignDoc } from "../core/document/design-doc.ts";
import { parseDesignDoc, updateDesignDoc } from "../core/document/parse-design-doc.ts";

/** One open document at one version. Immutable: a change makes a new one. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly doc: DesignDoc;
}

export function openDocument(uri: string, languageId: string, version: number, text: string): OpenDocument {
  return { uri, languageId, version, doc: parseDesignDoc(text) };
}

/** Applies the client's changes one after the other: each counts in the text that the one before left. */
export function changeDocument(
  document: OpenDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): OpenDocument {
  return { ...document, version, doc: changes.reduce(applyChange, document.doc) };
}

function applyChange(doc: DesignDoc, change: TextDocumentContentChangeEvent): DesignDoc {
  if (!("range" in change)) return parseDesignDoc(change.text);
  const start = doc.lines.offsetAt(change.range.start);
  const end = Math.max(start, doc.lines.offsetAt(change.range.end));
  return updateDesignDoc(doc, { range: { start, end }, newText: change.text });
}
