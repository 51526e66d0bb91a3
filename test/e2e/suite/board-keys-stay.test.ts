/** Who types goes on typing: a canvas that comes up beside takes the keys only when they are given to it. */
import * as vscode from "vscode";
import { boardOf, waitForElements } from "../board.ts";
import { oddBoard } from "../odd-board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, openText, writeFile } from "../workspace.ts";

describe("The keys", () => {
  afterEach(closeAll);

  it("stay with a text while a board comes up beside it, and go to the board with the focus", async () => {
    const { document } = await openText("keys/typed.txt", "");
    await page.type("before ");
    await until("the keys are the text's", () => document.getText() === "before ");
    const uri = writeFile("keys/beside.excalidraw", oddBoard);
    await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board", {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
    });
    const board = boardOf(uri);
    await waitForElements(board, 3);
    await page.type("and after");
    await until("the keys are still the text's", () => document.getText() === "before and after");

    await vscode.commands.executeCommand("workbench.action.focusSecondEditorGroup");
    await page.waitFor(board.find(".excalidraw-container:focus"));
    await page.press("r");
    await page.waitFor(board.find('[data-testid="toolbar-rectangle"]:checked'), "attached");
  });
});
