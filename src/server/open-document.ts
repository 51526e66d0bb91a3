import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { type ParsedDesignDoc, parseDesignDoc, updateDesignDoc } from "../core/document/parse-design-doc.ts";
import { defaultReading, type Reading } from "../core/document/reading.ts";

/** One open document at one version. Immutable: a change makes a new one. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly doc: ParsedDesignDoc;
  /** By which `doc` was read. */
  readonly reading: Reading;
}

/** Makes open documents; `readings` holds what is known of how each is configured, by URI. */
export function documentFactory(readings: ReadonlyMap<string, Reading>) {
  const readingOf = (uri: string): Reading => readings.get(uri) ?? defaultReading;
  return {
    create: (uri: string, languageId: string, version: number, text: string): OpenDocument => {
      const reading = readingOf(uri);
      return { uri, languageId, version, reading, doc: parseDesignDoc(text, reading) };
    },
    /** Applies the client's changes one after the other: each counts in the text that the one before left. */
    update: (
      document: OpenDocument,
      changes: readonly TextDocumentContentChangeEvent[],
      version: number,
    ): OpenDocument => {
      const reading = readingOf(document.uri);
      const doc = changes.reduce<ParsedDesignDoc>(
        (before, change) => applyChange(before, change, reading),
        document.doc,
      );
      return { ...document, version, doc, reading };
    },
  };
}

/** The document as the reading has it; the very same where it was read so already. */
export function withReading(document: OpenDocument, reading: Reading): OpenDocument {
  if (document.reading === reading) return document;
  return { ...document, reading, doc: parseDesignDoc(document.doc.text, reading) };
}

function applyChange(
  doc: ParsedDesignDoc,
  change: TextDocumentContentChangeEvent,
  reading: Reading,
): ParsedDesignDoc {
  if (!("range" in change)) return parseDesignDoc(change.text, reading);
  const { lines, source } = doc;
  const start = lines.offsetAt(change.range.start);
  const end = Math.max(start, lines.offsetAt(change.range.end));
  const changed = { fromA: start, toA: end, fromB: start, toB: start + change.text.length };
  return updateDesignDoc(doc, source.with(start, end, change.text), [changed], reading);
}
