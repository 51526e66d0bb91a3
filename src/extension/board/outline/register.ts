import * as vscode from "vscode";
import type { OutlineItem } from "../../../core/board/board-outline.ts";
import type { OpenBoards } from "../open-boards.ts";
import {
  addToBoard,
  connectOnBoard,
  deleteFromBoard,
  moveOnBoard,
  renameOnBoard,
  showOnBoard,
  type Subject,
} from "./commands.ts";
import { createOutlineModel } from "./outline-model.ts";
import { OutlineTree, outlineViewId } from "./tree.ts";

const commands: Readonly<Record<string, (subject: Subject) => Promise<void>>> = {
  "loopboard.showOnBoard": showOnBoard,
  "loopboard.addToBoard": addToBoard,
  "loopboard.connectOnBoard": connectOnBoard,
  "loopboard.renameOnBoard": renameOnBoard,
  "loopboard.moveOnBoard": moveOnBoard,
  "loopboard.deleteFromBoard": deleteFromBoard,
};

/** The view *Board Outline* and what can be done to a board without a pointer. */
export function registerBoardOutline(boards: OpenBoards): vscode.Disposable {
  const model = createOutlineModel(boards);
  const view = vscode.window.createTreeView(outlineViewId, {
    treeDataProvider: new OutlineTree(model),
    showCollapseAll: true,
  });
  const subject = (given: unknown): Subject | undefined => {
    if (!model.board) return undefined;
    const { board } = model;
    const items = model.items();
    return {
      board,
      items,
      item: given === undefined ? selectedOn(board.selection(), items) : meant(given, view),
    };
  };
  model.setVisible(view.visible);
  return vscode.Disposable.from(
    model,
    view,
    view.onDidChangeVisibility(({ visible }) => {
      model.setVisible(visible);
    }),
    ...Object.entries(commands).map(([id, run]) =>
      vscode.commands.registerCommand(id, async (given: unknown) => {
        const found = subject(given);
        if (found) await run(found);
      }),
    ),
  );
}

/** A click gives the entry; a key gives "selected", for the one that has the focus in the view. */
function meant(given: unknown, view: vscode.TreeView<OutlineItem>): OutlineItem | undefined {
  return given === "selected" ? view.selection[0] : (given as OutlineItem);
}

/** What is selected on the canvas, if that is one thing of the outline. */
function selectedOn(keys: readonly string[], items: readonly OutlineItem[]): OutlineItem | undefined {
  const selected = new Set(keys);
  const all = items.flatMap((item) => [
    item,
    ...item.children,
    ...item.children.flatMap(({ children }) => children),
  ]);
  const found = [
    ...new Map(all.filter(({ key }) => selected.has(key)).map((item) => [item.key, item])).values(),
  ];
  return found.length === 1 ? found[0] : undefined;
}
