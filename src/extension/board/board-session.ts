import * as vscode from "vscode";
import type { TextEdit } from "../../core/document/text-range.ts";
import type { SceneChange } from "../../core/board/scene-change.ts";
import { readSceneIndex, type SceneReading } from "../../core/board/scene-index.ts";
import { newSceneText, sceneEdits, type SceneEdits } from "../../core/board/scene-text.ts";
import type { TextPieces } from "../../core/board/text-edits.ts";
import type { BoardState, CommitParams, CommitResult } from "../../protocol/board.ts";
import { createTaskQueue } from "./task-queue.ts";

/*
 * How a document and its canvases stay one:
 * 1. The text document is the truth. VS Code owns its dirty state, undo, backup, save, revert and rename.
 * 2. A canvas commits changes of single fields; the session turns them into the smallest text edits, one commit at a
 *    time, against the newest text, whatever revision the canvas had seen. So commits of two canvases never conflict.
 * 3. Every change of the text is told to every canvas, except a commit to the canvas that made it. A commit is
 *    recognised by what it does: the very edits, at the very next version.
 * 4. What a canvas is told is always the whole document, with the number of its last commit in it; it lays what it
 *    has drawn since on top. While it takes one state in, newer ones wait, and only the newest is sent.
 * 5. Before a save every canvas is asked to commit what it still holds.
 */

/** A canvas as the session sees it. */
export interface Canvas {
  /** The number of its last commit that the document contains; kept by the session. */
  acknowledged: number;
  /** Shows the newest state of the document as soon as the canvas can take it. */
  refresh(): void;
  /** Resolves when the canvas has committed everything. */
  flush(): Promise<void>;
}

/** One document and its canvases. */
export interface BoardSession {
  readonly document: vscode.TextDocument;
  readonly canvases: Set<Canvas>;
  stateFor(canvas: Canvas): BoardState;
  commit(canvas: Canvas, params: CommitParams): Promise<CommitResult>;
  /** Commits of all canvases first, then `task`. */
  afterCommits<T>(task: () => Promise<T>): Promise<T>;
  dispose(): void;
}

interface OwnEdit {
  readonly canvas: Canvas;
  readonly number: number;
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly index: SceneEdits["index"];
}

export function createBoardSession(document: vscode.TextDocument): BoardSession {
  const canvases = new Set<Canvas>();
  const enqueue = createTaskQueue();
  const pieces: TextPieces = {
    slice: (start, end) => document.getText(rangeOf(document, { start, end })),
  };
  let known: { readonly version: number; readonly reading: SceneReading } | undefined;
  let expected: OwnEdit | undefined;

  function reading(): SceneReading {
    if (known?.version !== document.version) {
      known = { version: document.version, reading: readSceneIndex(document.getText()) };
    }
    return known.reading;
  }

  const listener = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document || event.contentChanges.length === 0) return;
    const own = expected && isOwnEdit(event, expected) ? expected : undefined;
    expected = undefined;
    if (own) own.canvas.acknowledged = own.number;
    if (own?.index) known = { version: document.version, reading: { kind: "scene", index: own.index } };
    for (const canvas of canvases) {
      // An element that has no name of its own may have got another one, so even its author looks again.
      if (canvas !== own?.canvas || own.index?.hasMadeUpKeys) canvas.refresh();
    }
  });

  const saves = vscode.workspace.onWillSaveTextDocument((event) => {
    if (event.document === document) event.waitUntil(flushAll());
  });

  async function flushAll(): Promise<void> {
    await Promise.all([...canvases].map((canvas) => canvas.flush()));
  }

  async function write(canvas: Canvas, { number, change }: CommitParams): Promise<CommitResult> {
    // The document may change between our reading it and VS Code's taking the edit, which then refuses it.
    for (let attempt = 0; attempt < 5; attempt++) {
      const { edits, index } = planEdits(document, pieces, reading(), change);
      if (!edits) return refused(vscode.l10n.t("The file is not a board, so nothing is written to it."));
      if (edits.length === 0) return { kind: "written", revision: document.version };
      const edit = new vscode.WorkspaceEdit();
      edit.set(
        document.uri,
        edits.map(({ range, newText }) => new vscode.TextEdit(rangeOf(document, range), newText)),
      );
      expected = { canvas, number, version: document.version + 1, edits, index };
      const ok = await vscode.workspace.applyEdit(edit);
      expected = undefined;
      if (!ok) continue;
      canvas.acknowledged = number;
      return { kind: "written", revision: document.version };
    }
    return refused(vscode.l10n.t("VS Code did not accept the change of this file."));
  }

  return {
    document,
    canvases,
    stateFor: ({ acknowledged }) => stateOf(document, reading(), acknowledged),
    commit: (canvas, params) => enqueue(() => write(canvas, params)),
    async afterCommits(task) {
      await flushAll();
      return enqueue(task);
    },
    dispose() {
      saves.dispose();
      listener.dispose();
    },
  };
}

function planEdits(
  document: vscode.TextDocument,
  pieces: TextPieces,
  reading: SceneReading,
  change: SceneChange,
): { readonly edits?: readonly TextEdit[]; readonly index?: SceneEdits["index"] } {
  if (reading.kind === "problem") return {};
  if (reading.kind === "scene") return sceneEdits(pieces, reading.index, change);
  const range = { start: 0, end: document.getText().length };
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  return { edits: [{ range, newText: newSceneText(change, eol) }] };
}

function stateOf(document: vscode.TextDocument, reading: SceneReading, acknowledged: number): BoardState {
  const revision = document.version;
  if (reading.kind !== "problem") return { kind: "scene", revision, acknowledged, text: document.getText() };
  const { offset, message } = reading.problem;
  const { line, character } = document.positionAt(offset);
  return { kind: "problem", revision, message, line: line + 1, column: character + 1 };
}

function isOwnEdit({ document, contentChanges }: vscode.TextDocumentChangeEvent, own: OwnEdit): boolean {
  if (document.version !== own.version || contentChanges.length !== own.edits.length) return false;
  const sorted = [...contentChanges].sort((a, b) => a.rangeOffset - b.rangeOffset);
  return own.edits.every(({ range, newText }, i) => {
    const change = sorted[i];
    return (
      change?.rangeOffset === range.start &&
      change.rangeLength === range.end - range.start &&
      change.text === newText
    );
  });
}

function rangeOf(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function refused(reason: string): CommitResult {
  return { kind: "refused", reason };
}
