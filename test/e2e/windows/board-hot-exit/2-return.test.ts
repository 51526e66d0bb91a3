import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  boardOf,
  boardUri,
  drawRectangle,
  elementsOf,
  oddBoard,
  savedText,
  waitForElements,
} from "../../board.ts";
import { page } from "../../page.ts";
import { until } from "../../until.ts";

describe("A board in a window that is closed and opened again", () => {
  it("still shows the stroke on its canvas, unsaved, and takes the next one", async () => {
    const uri = boardUri("hot-exit.excalidraw");
    await page.waitFor({
      frameWith: '.board[data-file="hot-exit.excalidraw"]',
      selector: ".canvas[data-elements]",
    });
    await until("the document is open", () =>
      vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()),
    );
    const board = boardOf(uri);
    await waitForElements(board, 4);
    assert.ok(board.document.isDirty);
    assert.equal(elementsOf(board).length, 5);
    assert.equal(savedText(uri), oddBoard);
    await page.click(board.at(700, 520));
    await drawRectangle(board, [500, 300], [560, 340]);
  });
});
