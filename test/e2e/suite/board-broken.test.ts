import assert from "node:assert/strict";
import * as vscode from "vscode";
import { oddBoard, savedText, boardOf, waitForElements } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, writeFile } from "../workspace.ts";

const broken = '{\n  "type": "excalidraw",\n  "elements": [1,\n';

describe("A file that is no board", () => {
  afterEach(closeAll);

  it("says where it is wrong, is never written to, and is drawn as soon as it is right", async () => {
    const uri = writeFile("broken.excalidraw", broken);
    await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board");
    const message = { frameWith: ".broken-file", selector: ".broken-file" };
    await page.waitFor(message);
    assert.match(
      await page.text(message),
      /end of the file where a value was expected[^]*broken\.excalidraw:4:1/,
    );
    await page.press("r");
    await page.drag({ ...message, position: { x: 40, y: 40 } }, { ...message, position: { x: 90, y: 90 } });
    await vscode.commands.executeCommand("workbench.action.files.save");
    assert.equal(savedText(uri), broken);
    writeFile("broken.excalidraw", oddBoard);
    const board = boardOf(uri);
    await waitForElements(board, 3);
    await page.waitFor(board.find(".broken-file"), "gone");
    assert.equal(board.document.isDirty, false);
  });

  it("is opened as text by its button", async () => {
    const uri = writeFile("mermaid.excalidraw", "flowchart LR\n");
    await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board");
    await page.click({ frameWith: ".broken-file", selector: "vscode-button" });
    await until(
      "the text editor shows it",
      () => vscode.window.activeTextEditor?.document.uri.path === uri.path,
    );
    assert.equal(savedText(uri), "flowchart LR\n");
  });
});
