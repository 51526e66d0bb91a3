import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { type ParsedDesignDoc, parseDesignDoc, updateDesignDoc } from "../core/document/parse-design-doc.ts";

/** One open document at one version. Immutable: a change makes a new one. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly doc: ParsedDesignDoc;
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

function applyChange(doc: ParsedDesignDoc, change: TextDocumentContentChangeEvent): ParsedDesignDoc {
  if (!("range" in change)) return parseDesignDoc(change.text);
  const { lines, text } = doc;
  const start = lines.offsetAt(change.range.start);
  const end = Math.max(start, lines.offsetAt(change.range.end));
  const changed = { fromA: start, toA: end, fromB: start, toB: start + change.text.length };
  return updateDesignDoc(doc, text.slice(0, start) + change.text + text.slice(end), [changed]);
}
