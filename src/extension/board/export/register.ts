import * as vscode from "vscode";
import type { OpenBoards } from "../open-boards.ts";
import { exportBoard } from "./export-board.ts";
import { exportOnSave } from "./export-on-save.ts";

/** Pictures of boards, on demand and at every save. */
export function registerBoardExport(boards: OpenBoards, memory: vscode.Memento): vscode.Disposable {
  return vscode.Disposable.from(
    exportOnSave(boards, memory),
    vscode.commands.registerCommand("loopboard.exportBoard", async () => {
      if (boards.active) await exportBoard(boards.active);
    }),
  );
}
