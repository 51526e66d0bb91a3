import * as vscode from "vscode";
import { editedLines, linePlaces, positionOf, type LinePlaces } from "../../core/board/line-places.ts";
import type { TextEdit } from "../../core/document/text-range.ts";

/** Where offsets of a document stand. */
interface DocumentLines {
  readonly positionAt: (offset: number) => vscode.Position;
  /** Takes in what the newest version has changed, in the order in which it was done; to be told of each. */
  readonly follow: (changes: readonly vscode.TextDocumentContentChangeEvent[]) => void;
}

/**
 * VS Code adds up all lines of a document again to say where an offset is after a change; of a large board that is most of what a
 * stroke takes here. So its lines are looked for once.
 */
export function documentLines(document: vscode.TextDocument): DocumentLines {
  let known: { readonly version: number; readonly places: LinePlaces } | undefined;
  return {
    positionAt(offset) {
      known ??= { version: document.version, places: linePlaces(document.getText()) };
      // Somebody else may ask before we hear of a change.
      if (known.version !== document.version) return document.positionAt(offset);
      const { line, character } = positionOf(known.places, offset);
      return new vscode.Position(line, character);
    },
    follow(changes) {
      const { version } = document;
      if (!known || known.version === version) return;
      // Of a version that was left out nothing is known.
      known =
        known.version + 1 === version
          ? { version, places: changes.map(editOf).reduce(editedLines, known.places) }
          : undefined;
    },
  };
}

/** The same without lines. */
export function editOf({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): TextEdit {
  return { range: { start: rangeOffset, end: rangeOffset + rangeLength }, newText: text };
}
