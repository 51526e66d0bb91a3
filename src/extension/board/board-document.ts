import type * as vscode from "vscode";
import type { JsonProblem } from "../../core/board/json-scanner.ts";
import type { TextEdit } from "../../core/document/text-range.ts";

/** A change that was made to the text of a board; offsets count in the text before, in ascending order. */
export interface BoardTextChange {
  /** The version that the document has with the change. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/**
 * A file that holds a board, as its session sees it: the text of the scene, wherever in the file that stands. Who
 * keeps undo, backup and dirty state differs by the kind of file and is not the session's business.
 */
export interface BoardDocument {
  readonly uri: vscode.Uri;
  /** Grows with every change of the text. */
  readonly version: number;
  readonly eol: "\n" | "\r\n";
  /** Whether the file holds this very text, as far as is known. */
  readonly isSaved: boolean;
  /** The scene's whole text; empty where there is none. */
  text(): string;
  /** Why the file holds no scene to read, if it does not. */
  problem(): JsonProblem | undefined;
  /** A piece of it, without putting together the whole. */
  slice(start: number, end: number): string;
  /** Where an offset stands in the file, both from 0. */
  placeOf(offset: number): { readonly line: number; readonly character: number };
  /** Makes the edits (ascending, not overlapping) in one undo step; false when the document changed meanwhile. */
  apply(edits: readonly TextEdit[]): Promise<boolean>;
  onChange(listener: (change: BoardTextChange) => void): vscode.Disposable;
  /** After the file holds this very text: saved, reverted, or undone until then. */
  onClean(listener: () => void): vscode.Disposable;
  /** Before a save that the user asked for; the save waits for what the listener gives. */
  onWillSave(listener: () => Promise<void>): vscode.Disposable;
}
