import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  drawRectangle,
  elementsOf,
  oddBoard,
  openBoard,
  savedText,
  showBoard,
  waitForElements,
} from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, writeFile } from "../workspace.ts";

const moved = (text: string) => text.replace('"x": 35.0', '"x": 535.0');

describe("A change of a board's file from outside", () => {
  afterEach(closeAll);

  it("reaches the canvas when another program writes the file", async () => {
    const board = await openBoard("outside.excalidraw", oddBoard, 3);
    await page.click(board.at(500, 500));
    writeFile(
      "outside.excalidraw",
      moved(oddBoard).replace('"hologram"', '"ellipse", "width": 5, "height": 5'),
    );
    await waitForElements(board, 4);
    assert.equal(board.document.isDirty, false);
    // What the canvas has is what it nudges.
    await page.press("Control+A");
    await page.press("ArrowRight");
    await until("the box has moved on from where the other program put it", () =>
      elementsOf(board).some(({ id, x }) => id === "box" && x > 535 && x < 560),
    );
  });

  it("reaches the canvas while the text is edited beside it", async () => {
    const board = await openBoard("beside.excalidraw", oddBoard, 3);
    const edit = new vscode.WorkspaceEdit();
    const at = board.document.positionAt(oddBoard.indexOf('{"id": "beam"'));
    edit.insert(
      board.uri,
      at,
      '{"id": "new", "type": "ellipse", "x": 0, "y": 0, "width": 9, "height": 9},\n',
    );
    await vscode.workspace.applyEdit(edit);
    await waitForElements(board, 4);
  });

  it("leaves the next stroke to be written where the lines are then", async () => {
    const board = await openBoard("lines.excalidraw", oddBoard, 3);
    await drawRectangle(board, [500, 420], [600, 480]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(board.uri, new vscode.Position(0, 0), "\n\n");
    await vscode.workspace.applyEdit(edit);
    const before = board.document.getText();
    await drawRectangle(board, [620, 420], [700, 480]);
    const after = board.document.getText();
    let same = 0;
    while (before[same] === after[same]) same++;
    assert.ok(same > oddBoard.indexOf('"elements"') && after.endsWith(before.slice(same)));
  });

  it("is shown when the file is reverted", async () => {
    const board = await openBoard("revert.excalidraw", oddBoard, 3);
    await drawRectangle(board, [500, 420], [600, 480]);
    await waitForElements(board, 4);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await waitForElements(board, 3);
    assert.equal(board.document.getText(), oddBoard);
  });

  it("and what is drawn on two canvases of it come together", async () => {
    const board = await openBoard("two.excalidraw", oddBoard, 3);
    const both = '.board[data-file="two.excalidraw"]';
    // A mark tells the two canvases apart.
    await page.evaluate(both, 'document.body.dataset.side = "left"');
    await vscode.commands.executeCommand("workbench.action.splitEditorRight");
    const [left, right] = ['[data-side="left"]', ":not([data-side])"].map((mark) => ({
      frameWith: `body${mark} ${both}`,
      selector: ".canvas",
    }));
    assert.ok(left && right);
    await page.click({ ...left, selector: '[data-component="cache"]' });
    await until("the card is in the text", () => elementsOf(board).length > 4);
    const count = elementsOf(board).length - 1;
    await page.waitFor({ ...right, selector: `.canvas[data-elements="${count}"]` });
  });
});

describe("A dirty board", () => {
  afterEach(closeAll);

  it("survives a rename", async () => {
    const board = await openBoard("before.excalidraw", oddBoard, 3);
    await drawRectangle(board, [500, 420], [600, 480]);
    const drawn = board.document.getText();
    const renamed = vscode.Uri.joinPath(board.uri, "../after.excalidraw");
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(board.uri, renamed, { overwrite: true });
    assert.ok(await vscode.workspace.applyEdit(edit));
    const after = await showBoard(renamed, 4);
    assert.equal(after.document.getText(), drawn);
    assert.ok(after.document.isDirty);
    assert.equal(savedText(renamed), oddBoard);
    await page.click(after.at(700, 500));
    await drawRectangle(after, [500, 300], [560, 340]);
  });
});
