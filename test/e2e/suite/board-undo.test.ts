import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  drawRectangle,
  elementsOf,
  oddBoard,
  openBoard,
  saveFromCanvas,
  savedText,
  waitForElements,
} from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

describe("Undo on a board", () => {
  afterEach(closeAll);

  it("of every edit gives the saved bytes and a clean tab, and redo brings all of it back", async () => {
    const board = await openBoard("undo.excalidraw", oddBoard, 3);
    await drawRectangle(board, [500, 420], [600, 480]);
    await drawRectangle(board, [620, 420], [700, 480]);
    await page.click(board.find('[data-component="cache"]'));
    await until("the card is in the text", () => elementsOf(board).length > 6);
    const drawn = board.document.getText();
    assert.ok(board.document.isDirty);
    for (let left = 3; left > 0; left--) {
      const { version } = board.document;
      await page.press("Control+Z");
      await until("the document went back", () => board.document.version > version);
    }
    assert.equal(board.document.getText(), oddBoard);
    await until("the document is clean", () => !board.document.isDirty);
    await waitForElements(board, 3);
    await page.waitFor({ selector: ".tab.dirty" }, "gone");
    for (let left = 3; left > 0; left--) {
      const { version } = board.document;
      await page.press(left === 1 ? "Control+Y" : "Control+Shift+Z");
      await until("the document went forward", () => board.document.version > version);
    }
    assert.equal(board.document.getText(), drawn);
  });

  it("goes across a save, and is VS Code's own command as well", async () => {
    const board = await openBoard("undo-save.excalidraw", oddBoard, 3);
    await drawRectangle(board, [500, 420], [600, 480]);
    await saveFromCanvas(board);
    assert.notEqual(savedText(board.uri), oddBoard);
    await vscode.commands.executeCommand("undo");
    await until("the document is as before", () => board.document.getText() === oddBoard);
    assert.ok(board.document.isDirty);
    await waitForElements(board, 3);
  });

  it("of typing, while text is being typed, is the text field's", async () => {
    const board = await openBoard("undo-text.excalidraw", "", 0);
    await page.click(board.at(500, 300), { count: 2 });
    await page.type("one");
    await page.press("Control+Z");
    await page.type("two");
    await page.press("Escape");
    // While it is typed the file gets it in pieces.
    await until("the whole text is in the file", () =>
      String(elementsOf(board).at(-1)?.text).endsWith("two"),
    );
  });

  it("has no buttons of Excalidraw's own history, which keeps nothing, where the canvas is narrow", async () => {
    const [width, height] = (await page.evaluate(undefined, "[innerWidth, innerHeight]")) as [number, number];
    await page.resize(640, height);
    try {
      const board = await openBoard("undo-narrow.excalidraw", oddBoard, 3);
      for (const button of ["button-undo", "button-redo"]) {
        const place = board.find(`[data-testid="${button}"]`);
        await page.waitFor(place, "attached");
        await page.waitFor(place, "gone");
      }
    } finally {
      await page.resize(width, height);
    }
  });
});
