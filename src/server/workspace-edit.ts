import type { ClientCapabilities, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { TextDocumentEdit } from "./lsp.ts";

interface ChangedFile {
  readonly uri: string;
  /** Null where no editor has the file. */
  readonly version: number | null;
  readonly edits: TextEdit[];
}

/**
 * With the version, so that a client refuses edits that were computed from a text that is gone. One that does not know
 * versioned changes would ignore them and change nothing: it gets the plain ones.
 */
export function workspaceEdit(
  { workspace }: ClientCapabilities,
  changed: readonly ChangedFile[],
): WorkspaceEdit {
  if (!workspace?.workspaceEdit?.documentChanges) {
    return { changes: Object.fromEntries(changed.map(({ uri, edits }) => [uri, edits])) };
  }
  return {
    documentChanges: changed.map(({ uri, version, edits }) =>
      TextDocumentEdit.create({ uri, version }, edits),
    ),
  };
}
