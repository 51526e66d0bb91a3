import * as vscode from "vscode";
import { boardOf, boardUri, elementsOf } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

describe("New Board", () => {
  after(closeAll);

  it("writes a ready board where one says and opens its canvas", async () => {
    const done = vscode.commands.executeCommand("loopboard.newBoard");
    await page.waitFor({ selector: ".quick-input-list .monaco-list-row:has-text('Training loop')" });
    await page.type("Training loop");
    await page.press("Enter");
    // The dialog of the browser host: a path in an input field, here the one that is offered.
    await page.waitFor({ selector: ".quick-input-widget .quick-input-action" });
    await page.press("Enter");
    await done;
    const uri = boardUri("training-loop.excalidraw");
    await page.waitFor({
      frameWith: '.board[data-file="training-loop.excalidraw"]',
      selector: ".canvas[data-elements]",
    });
    await until("the drawing is in the file", () => elementsOf(boardOf(uri)).length > 20);
    await page.screenshot("new-board");
  });
});
