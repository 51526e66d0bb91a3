/** A board whose file may not be written: nothing can be drawn, and nothing is. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { boardOf, drawRectangle, elementsOf, oddBoard, openBoard, waitForElements } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, writeFile } from "../workspace.ts";

const rectangleTool = 'label:has([data-testid="toolbar-rectangle"])';

describe("A read-only board", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.getConfiguration("files").update("readonlyInclude", undefined, false);
  });

  it("of a scheme that cannot be written offers no tools", async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider("archive", {
      provideTextDocumentContent: () => oddBoard,
    });
    try {
      const uri = vscode.Uri.parse("archive:/2019/archived.excalidraw");
      await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board");
      const board = boardOf(uri);
      await waitForElements(board, 3);
      assert.equal(await page.count(board.find(rectangleTool)), 0);
      assert.equal(await page.count(board.find(".library")), 0);
      await page.click(board.at(400, 400));
      await page.press("Control+A");
      await page.press("Delete");
      assert.equal(board.document.getText(), oddBoard);
      assert.equal(board.document.isDirty, false);
    } finally {
      provider.dispose();
    }
  });

  it("by VS Code's settings follows them while it is open", async () => {
    const board = await openBoard("frozen/board.excalidraw", oddBoard, 3);
    await page.waitFor(board.find(rectangleTool));
    const files = vscode.workspace.getConfiguration("files");
    await files.update("readonlyInclude", { "frozen/**": true }, false);
    await page.waitFor(board.find(rectangleTool), "gone");
    writeFile("frozen/other.txt", "");
    await files.update("readonlyInclude", undefined, false);
    await page.waitFor(board.find(rectangleTool));
    await drawRectangle(board, [500, 420], [600, 480]);
    await until("the rectangle", () => elementsOf(board).length === 5);
  });
});
