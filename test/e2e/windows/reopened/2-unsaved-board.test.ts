import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
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
import { pictureOf } from "../../odd-board.ts";
import { hasJournal } from "../../journals.ts";
import { page } from "../../page.ts";
import { isSavedPicture, isUnsaved } from "../../picture-board.ts";
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

  it("that is a picture stays unsaved while nobody looks at it, and then has the stroke and is saved", async () => {
    const picture = boardUri("hot-exit.excalidraw.svg");
    // VS Code asks for no document before the tab is shown, and leaves out what has none when it saves all.
    await vscode.commands.executeCommand("workbench.action.files.saveAll");
    assert.ok(isUnsaved(picture));
    assert.ok(readFileSync(picture.fsPath).equals(pictureOf(oddBoard)));
    await vscode.commands.executeCommand("vscode.open", picture);
    await page.waitFor({
      frameWith: '.board[data-file="hot-exit.excalidraw.svg"]',
      selector: '.canvas[data-elements="4"]',
    });
    assert.ok(isUnsaved(picture));
    await vscode.commands.executeCommand("workbench.action.files.save");
    await until("it is saved", () => isSavedPicture(picture));
  });

  it("has no journal any more that nobody has written for long", async () => {
    await until("the old one is gone", () => !hasJournal("old"));
    assert.ok(hasJournal("young"));
  });
});
