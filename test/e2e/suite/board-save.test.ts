import assert from "node:assert/strict";
import * as vscode from "vscode";
import { drawRectangle, elementsOf, oddBoard, openBoard, saveFromCanvas, savedText } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

describe("A board's file", () => {
  afterEach(closeAll);

  it("keeps its bytes when it is opened, looked at and saved", async () => {
    const board = await openBoard("untouched.excalidraw", oddBoard, 3);
    await page.click(board.at(500, 500));
    await page.press("Control+A");
    await page.press("Escape");
    await page.wheel(board.at(500, 500), 0, 200);
    await page.click(board.find('.ToolIcon:has([data-testid="toolbar-rectangle"])'));
    await page.press("Escape");
    await vscode.commands.executeCommand("workbench.action.files.save");
    assert.equal(board.document.isDirty, false);
    assert.equal(board.document.version, 1);
    assert.equal(savedText(board.uri), oddBoard);
  });

  it("only changes where something was drawn", async () => {
    const board = await openBoard("drawn.excalidraw", oddBoard, 3);
    await drawRectangle(board, [500, 420], [600, 480]);
    await saveFromCanvas(board);
    const lines = savedText(board.uri).split("\n");
    const before = oddBoard.split("\n");
    assert.deepEqual(lines.slice(0, 7), before.slice(0, 7));
    assert.equal(lines[7], `${before[7] ?? ""},`);
    assert.deepEqual(lines.slice(-4), before.slice(-4));
  });

  it("has the text that is still being typed when it is saved", async () => {
    const board = await openBoard("typing.excalidraw", "", 0);
    await page.click(board.at(500, 300), { count: 2 });
    await page.type("last words");
    await page.press("Control+S");
    await until("the words are saved", () => savedText(board.uri).includes("last words"));
    await page.press("Escape");
  });

  it("has one undo step for a drag, however far it goes", async () => {
    const board = await openBoard("drag.excalidraw", "", 0);
    await drawRectangle(board, [400, 300], [500, 360]);
    const { version } = board.document;
    await page.drag(board.at(400, 330), board.at(600, 500));
    await until("the rectangle has moved", () => board.document.version > version);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(board.document.version, version + 1);
    assert.equal(elementsOf(board).length, 1);
  });
});
