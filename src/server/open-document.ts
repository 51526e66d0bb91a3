import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import type { DesignDoc } from "../core/document/design-doc.ts";
import type { TextEdit } from "../core/document/text-range.ts";

/** One open document at one version. Immutable: a change makes a new one. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}
