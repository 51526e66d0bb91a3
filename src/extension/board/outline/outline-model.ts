import * as vscode from "vscode";
import { boardOutline, type OutlineItem } from "../../../core/board/board-outline.ts";
import { readBoardContent } from "../../../core/board/edit/board-content.ts";
import { readSceneIndex } from "../../../core/board/scene-index.ts";
import type { OpenBoard, OpenBoards } from "../open-boards.ts";

/** Strokes come many a second; the outline follows when there is a pause. It is a view, nothing is decided by it. */
const pauseMilliseconds = 250;

/** The outline of the board in the active editor. */
export interface OutlineModel {
  readonly board: OpenBoard | undefined;
  readonly items: () => readonly OutlineItem[];
  readonly onDidChange: vscode.Event<undefined>;
  /** While nobody looks nothing is read. */
  readonly setVisible: (isVisible: boolean) => void;
  readonly dispose: () => void;
}

export function createOutlineModel(boards: OpenBoards): OutlineModel {
  const changed = new vscode.EventEmitter<undefined>();
  let isVisible = false;
  let board: OpenBoard | undefined;
  let listener: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known:
    | { readonly board: OpenBoard; readonly version: number; readonly items: readonly OutlineItem[] }
    | undefined;

  function later(): void {
    if (!isVisible) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      changed.fire(undefined);
    }, pauseMilliseconds);
  }
  function follow(): void {
    if (boards.active === board) return;
    board = boards.active;
    listener?.dispose();
    listener = board?.session.document.onChange(later);
    if (isVisible) changed.fire(undefined);
  }
  const following = boards.onDidChange(follow);
  follow();

  return {
    get board() {
      return board;
    },
    items() {
      if (!board) return [];
      const { version } = board.session.document;
      if (known?.board !== board || known.version !== version) {
        known = { board, version, items: itemsOf(board) };
      }
      return known.items;
    },
    onDidChange: changed.event,
    setVisible(now) {
      isVisible = now;
      if (now) changed.fire(undefined);
    },
    dispose() {
      clearTimeout(timer);
      listener?.dispose();
      following.dispose();
      changed.dispose();
    },
  };
}

function itemsOf({ session }: OpenBoard): readonly OutlineItem[] {
  const text = session.document.text();
  return readSceneIndex(text).kind === "scene" ? boardOutline(readBoardContent(text).graph) : [];
}
