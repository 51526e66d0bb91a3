import * as vscode from "vscode";
import type { CanvasCommand } from "../../protocol/board.ts";
import type { OpenBoards } from "./open-boards.ts";

const commands: Readonly<Record<string, CanvasCommand>> = {
  "loopboard.findComponent": "findComponent",
  "loopboard.editDetails": "editDetails",
  "loopboard.tidyBoard": "tidyUp",
  "loopboard.addToLibrary": "addToLibrary",
  "loopboard.insertMermaid": "insertMermaid",
};

/** Commands that the canvas in the active editor carries out itself. */
export function registerCanvasCommands(boards: OpenBoards): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, command]) =>
      vscode.commands.registerCommand(id, () => {
        const board = boards.active;
        if (!board) return;
        if (board.isReadOnly()) {
          void vscode.window.showWarningMessage(
            vscode.l10n.t("The file is read-only, so nothing is written to it."),
          );
          return;
        }
        // The keys go with it.
        board.panel.reveal();
        board.run(command);
      }),
    ),
  );
}
