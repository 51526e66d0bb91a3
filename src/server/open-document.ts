import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { isObject } from "../core/json-value.ts";
import { type ParsedDesignDoc, parseDesignDoc, updateDesignDoc } from "../core/document/parse-design-doc.ts";
import { defaultReading, type Reading } from "../core/document/reading.ts";

/** One open document at one version. Immutable: a change makes a new one. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly doc: ParsedDesignDoc;
  /** By which `doc` was read. */
  readonly reading: Reading;
}

/** Makes open documents; `readings` holds what is known of how each is configured, by URI. */
export function documentFactory(readings: ReadonlyMap<string, Reading>) {
  const readingOf = (uri: string): Reading => readings.get(uri) ?? defaultReading;
  return {
    create: (uri: string, languageId: string, version: number, text: string): OpenDocument =>
      new ReadOnUse({ uri, languageId, version }, readingOf(uri), text),
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
      return new ReadOnUse({ ...namesOf(document), version }, reading, doc);
    },
  };
}

/** The document as the reading has it; the very same where it was read so already. */
export function withReading(document: OpenDocument, reading: Reading): OpenDocument {
  if (document.reading === reading) return document;
  return new ReadOnUse(namesOf(document), reading, document.text);
}

type Names = Pick<OpenDocument, "uri" | "languageId" | "version">;

function namesOf({ uri, languageId, version }: OpenDocument): Names {
  return { uri, languageId, version };
}

/** A text is parsed when something of it is asked for: how it is configured may be known by then, and what was found of it before. */
class ReadOnUse implements OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly reading: Reading;
  #read: ParsedDesignDoc | string;

  constructor({ uri, languageId, version }: Names, reading: Reading, read: ParsedDesignDoc | string) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.reading = reading;
    this.#read = read;
  }

  get text(): string {
    return typeof this.#read === "string" ? this.#read : this.#read.text;
  }

  get doc(): ParsedDesignDoc {
    if (typeof this.#read === "string") this.#read = parseDesignDoc(this.#read, this.reading);
    return this.#read;
  }
}

function applyChange(
  doc: ParsedDesignDoc,
  change: TextDocumentContentChangeEvent,
  reading: Reading,
): ParsedDesignDoc {
  if (!("range" in change && isObject(change.range))) return parseDesignDoc(change.text, reading);
  const { lines, source } = doc;
  const start = lines.offsetAt(change.range.start);
  const end = Math.max(start, lines.offsetAt(change.range.end));
  const changed = { fromA: start, toA: end, fromB: start, toB: start + change.text.length };
  return updateDesignDoc(doc, source.with(start, end, change.text), [changed], reading);
}
