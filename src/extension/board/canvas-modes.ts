import * as vscode from "vscode";
import type { CanvasMode } from "../../protocol/board.ts";
import type { OpenBoards } from "./open-boards.ts";

const commands: Readonly<Record<string, CanvasMode>> = {
  "loopboard.toggleZenMode": "zen",
  "loopboard.toggleViewMode": "view",
};

/** Commands for the modes of the canvas in the active editor. */
export function registerCanvasModes(boards: OpenBoards): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, mode]) =>
      vscode.commands.registerCommand(id, () => boards.active?.toggle(mode)),
    ),
  );
}
