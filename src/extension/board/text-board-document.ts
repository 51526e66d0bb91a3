import * as vscode from "vscode";
import type { TextEdit } from "../../core/document/text-range.ts";
import type { BoardDocument } from "./board-document.ts";
import { documentLines, editOf } from "./document-lines.ts";

/** A text document whose whole text is the scene: VS Code keeps its undo, backup, dirty state, revert and rename. */
export function textBoardDocument(document: vscode.TextDocument): BoardDocument {
  const lines = documentLines(document);
  const rangeOf = (start: number, end: number) =>
    new vscode.Range(lines.positionAt(start), lines.positionAt(end));
  return {
    uri: document.uri,
    get version() {
      return document.version;
    },
    get eol() {
      return document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
    },
    get isSaved() {
      return !document.isDirty;
    },
    text: () => document.getText(),
    problem: () => undefined,
    slice: (start, end) => document.getText(rangeOf(start, end)),
    placeOf: (offset) => document.positionAt(offset),
    apply(edits) {
      const edit = new vscode.WorkspaceEdit();
      edit.set(
        document.uri,
        edits.map(({ range, newText }) => new vscode.TextEdit(rangeOf(range.start, range.end), newText)),
      );
      return Promise.resolve(vscode.workspace.applyEdit(edit));
    },
    onChange: (listener) =>
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document || event.contentChanges.length === 0) return;
        lines.follow(event.contentChanges);
        listener({ version: document.version, edits: editsOf(event.contentChanges) });
      }),
    onClean: (listener) =>
      vscode.Disposable.from(
        vscode.workspace.onDidSaveTextDocument((saved) => {
          if (saved === document) listener();
        }),
        // That a text has become clean is said by a change without changes.
        vscode.workspace.onDidChangeTextDocument((event) => {
          const isState = event.document === document && event.contentChanges.length === 0;
          if (isState && !document.isDirty) listener();
        }),
      ),
    onWillSave: (listener) =>
      vscode.workspace.onWillSaveTextDocument((event) => {
        // A save that VS Code makes after a delay does not cut a stroke in two; the next one has it whole.
        const isOwnIdea = event.reason === vscode.TextDocumentSaveReason.AfterDelay;
        if (event.document === document && !isOwnIdea) event.waitUntil(listener());
      }),
  };
}

function editsOf(changes: readonly vscode.TextDocumentContentChangeEvent[]): readonly TextEdit[] {
  return changes.map(editOf).sort((a, b) => a.range.start - b.range.start);
}
