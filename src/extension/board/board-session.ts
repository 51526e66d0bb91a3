import * as vscode from "vscode";
import type { TextEdit } from "../../core/document/text-range.ts";
import type { SceneChange } from "../../core/board/scene-change.ts";
import { readSceneIndex, type SceneReading } from "../../core/board/scene-index.ts";
import { newSceneText, sceneEdits, type SceneEdits } from "../../core/board/scene-text.ts";
import type { BoardState, CommitParams, CommitResult, DrawParams } from "../../protocol/board.ts";
import type { BoardDocument, BoardTextChange } from "./board-document.ts";
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
  /** A picture of what it shows. */
  draw(params: DrawParams): Promise<Uint8Array>;
}

interface OwnEdit {
  readonly canvas: Canvas;
  readonly number: number;
  /** The version that the document has with the edit. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly index: SceneEdits["index"];
}

/** One document and its canvases. */
export class BoardSession {
  readonly document: BoardDocument;
  readonly canvases = new Set<Canvas>();
  readonly #enqueue = createTaskQueue();
  readonly #listeners: vscode.Disposable;
  /** What was read of the text, and of which version. */
  #known: { readonly version: number; readonly reading: SceneReading } | undefined;
  /** The edit that VS Code has been asked for and has not made yet. */
  #expected: OwnEdit | undefined;

  constructor(document: BoardDocument) {
    this.document = document;
    this.#listeners = vscode.Disposable.from(
      document.onChange((change) => {
        this.#changed(change);
      }),
      document.onWillSave(() => this.#flush()),
    );
  }

  stateFor({ acknowledged }: Canvas): BoardState {
    return stateOf(this.document, this.#reading(), acknowledged);
  }

  commit(canvas: Canvas, params: CommitParams): Promise<CommitResult> {
    return this.#enqueue(() => this.#write(canvas, params));
  }

  /** Makes a change that was not drawn on any canvas; `plan` is asked when everything drawn is in the text. */
  edit(plan: (text: string) => SceneChange): Promise<CommitResult> {
    return this.afterCommits(() => {
      const nobody: Canvas = {
        acknowledged: 0,
        refresh: () => undefined,
        flush: () => Promise.resolve(),
        draw: () => Promise.reject(new Error("Nobody draws here.")),
      };
      return this.#write(nobody, {
        number: 1,
        base: this.document.version,
        change: plan(this.document.text()),
      });
    });
  }

  /** Commits of all canvases first, then `task`. */
  async afterCommits<T>(task: () => Promise<T>): Promise<T> {
    await this.#flush();
    return this.#enqueue(task);
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  async #flush(): Promise<void> {
    await Promise.all([...this.canvases].map((canvas) => canvas.flush()));
  }

  #reading(): SceneReading {
    const { version } = this.document;
    if (this.#known?.version !== version) {
      const problem = this.document.problem();
      const reading: SceneReading = problem
        ? { kind: "problem", problem }
        : readSceneIndex(this.document.text());
      this.#known = { version, reading };
    }
    return this.#known.reading;
  }

  #changed(change: BoardTextChange): void {
    const own = this.#expected && isOwnEdit(change, this.#expected) ? this.#expected : undefined;
    this.#expected = undefined;
    if (own) own.canvas.acknowledged = own.number;
    if (own?.index) {
      this.#known = { version: own.version, reading: { kind: "scene", index: own.index } };
    }
    for (const canvas of this.canvases) {
      // Where the text must be read again elements may have got other keys, so even the author looks again.
      if (canvas !== own?.canvas || !own.index) canvas.refresh();
    }
  }

  async #write(canvas: Canvas, { number, change }: CommitParams): Promise<CommitResult> {
    const { document } = this;
    // The document may change between our reading it and VS Code's taking the edit, which then refuses it.
    for (let attempt = 0; attempt < 5; attempt++) {
      const { edits, index } = planEdits(document, this.#reading(), change);
      if (!edits) return refused(vscode.l10n.t("The file is not a board, so nothing is written to it."));
      if (edits.length > 0 && !(await this.#apply({ canvas, number, edits, index }))) continue;
      canvas.acknowledged = number;
      return { kind: "written", revision: document.version };
    }
    return refused(vscode.l10n.t("VS Code did not accept the change of this file."));
  }

  async #apply(edit: Omit<OwnEdit, "version">): Promise<boolean> {
    this.#expected = { ...edit, version: this.document.version + 1 };
    const isApplied = await this.document.apply(edit.edits);
    this.#expected = undefined;
    return isApplied;
  }
}

function planEdits(
  document: BoardDocument,
  reading: SceneReading,
  change: SceneChange,
): { readonly edits?: readonly TextEdit[]; readonly index?: SceneEdits["index"] } {
  if (reading.kind === "problem") return {};
  // Only the pieces that are needed: putting the whole text together takes longer than all else.
  if (reading.kind === "scene") return sceneEdits(document, reading.index, change);
  const range = { start: 0, end: document.text().length };
  return { edits: [{ range, newText: newSceneText(change, document.eol) }] };
}

const encoder = new TextEncoder();

function stateOf(document: BoardDocument, reading: SceneReading, acknowledged: number): BoardState {
  const revision = document.version;
  if (reading.kind !== "problem")
    return { kind: "scene", revision, acknowledged, text: encoder.encode(document.text()) };
  const { offset, message } = reading.problem;
  const { line, character } = document.placeOf(offset);
  return { kind: "problem", revision, message, line: line + 1, column: character + 1 };
}

function isOwnEdit({ version, edits }: BoardTextChange, own: OwnEdit): boolean {
  if (version !== own.version || edits.length !== own.edits.length) return false;
  return own.edits.every(({ range, newText }, i) => {
    const edit = edits[i];
    return edit?.range.start === range.start && edit.range.end === range.end && edit.newText === newText;
  });
}

function refused(reason: string): CommitResult {
  return { kind: "refused", reason };
}
