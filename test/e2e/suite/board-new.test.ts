import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import * as vscode from "vscode";
import { patterns } from "../../../src/stencils/index.ts";
import { boardOf, boardUri, elementsOf } from "../board.ts";
import { untilDialogOffers } from "../file-dialog.ts";
import { page } from "../page.ts";
import { resetTheme, setTheme } from "../theme.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

const find = (selector: string) => ({ frameWith: ".new-board", selector });

describe("New Board", () => {
  afterEach(closeAll);

  it("shows a picture of each pattern, and starts from the one that the keyboard chooses", async () => {
    const done = vscode.commands.executeCommand("loopboard.newBoard");
    await page.waitFor(find('[data-board="rag"] .board-preview path'));
    assert.equal(await page.count(find(".board-preview")), patterns.length);
    await page.screenshot("new-board-page");
    await page.waitFor(find('[data-board="empty"]:focus'));
    await page.press("ArrowRight");
    await page.waitFor(find('[data-board="training-loop"]:focus'));
    await page.press("Enter");
    await untilDialogOffers("training-loop.excalidraw");
    await page.press("Enter");
    await done;
    const uri = boardUri("training-loop.excalidraw");
    await page.waitFor({
      frameWith: '.board[data-file="training-loop.excalidraw"]',
      selector: ".canvas[data-elements]",
    });
    await until("the drawing is in the file", () => elementsOf(boardOf(uri)).length > 20);
    assert.equal(await page.count(find(".board-preview")), 0);
    await page.screenshot("new-board");
  });

  it("starts from an empty canvas at a click", async () => {
    const done = vscode.commands.executeCommand("loopboard.newBoard");
    await page.waitFor(find('[data-board="empty"]:focus'));
    await page.click(find('[data-board="empty"]'));
    await untilDialogOffers("board.excalidraw");
    await page.press("Enter");
    await done;
    await page.waitFor({
      frameWith: '.board[data-file="board.excalidraw"]',
      selector: ".canvas[data-elements]",
    });
    assert.deepEqual(elementsOf(boardOf(boardUri("board.excalidraw"))), []);
  });

  it("has its pictures in the colours of the theme", async () => {
    const done = vscode.commands.executeCommand("loopboard.newBoard");
    await page.waitFor(find('[data-board="empty"]:focus'));
    for (const [theme, base, contrast] of [
      ["Default Dark Modern", "dark", "false"],
      ["Default High Contrast", "dark", "true"],
      ["Default Light Modern", "light", "false"],
    ] as const) {
      await setTheme(theme);
      await page.waitFor(
        find(`.new-board[data-theme="${base}"][data-contrast="${contrast}"] .board-preview`),
      );
      await page.screenshot(`new-board-${base}-${contrast}`);
    }
    await resetTheme();
    await page.click(find("h1"));
    await page.press("Escape");
    await done;
  });

  it("writes nothing when it is closed", async () => {
    const uri = boardUri("serving-loop.excalidraw");
    const done = vscode.commands.executeCommand("loopboard.newBoard");
    await page.waitFor(find('[data-board="empty"]:focus'));
    await page.press("Escape");
    await done;
    await page.waitFor(find(".new-board"), "gone");
    assert.equal(existsSync(uri.fsPath), false);
  });
});
