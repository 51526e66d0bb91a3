/** What may go wrong when a board in a picture is saved: the file keeps its bytes, the drawing stays, and the reason is said. */
import assert from "node:assert/strict";
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { readBoardFile } from "../../../src/core/board/formats/read-board-file.ts";
import { writePicture } from "../../../src/core/board/formats/write-picture.ts";
import { oddBoard } from "../board.ts";
import { page } from "../page.ts";
import { told } from "../notifications.ts";
import { until } from "../until.ts";
import { closeAll, workspaceFolder } from "../workspace.ts";

const empty = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
const picture = writePicture("svg", empty, oddBoard) ?? new Uint8Array();

/** Opens a picture and draws a rectangle on it. */
async function drawOn(name: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  writeFileSync(uri.fsPath, picture);
  await vscode.commands.executeCommand("vscode.open", uri);
  const frameWith = `.board[data-file="${name}"]`;
  await page.waitFor({ frameWith, selector: '.canvas[data-elements="3"]' });
  await page.click({ frameWith, selector: '.ToolIcon:has([data-testid="toolbar-rectangle"])' });
  const at = (x: number, y: number) => ({ frameWith, selector: ".canvas", position: { x, y } });
  await page.drag(at(500, 420), at(600, 480));
  await until("the tab is dirty", () => isDirty(uri));
  return uri;
}

function isDirty(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input, isDirty: dirty }) => {
      return dirty && input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString();
    });
}

function isSaved(uri: vscode.Uri): boolean {
  const read = readBoardFile(uri.path, readFileSync(uri.fsPath));
  return (
    read.kind === "scene" && read.text.includes('"rectangle"') && read.text !== oddBoard && !isDirty(uri)
  );
}

const holds = (uri: vscode.Uri, bytes: Uint8Array) => readFileSync(uri.fsPath).equals(bytes);

describe("A picture that is not saved", () => {
  afterEach(closeAll);

  it("is drawn by a canvas that nobody sees", async () => {
    const uri = await drawOn("behind.excalidraw.svg");
    await vscode.commands.executeCommand("workbench.action.files.newUntitledFile");
    await vscode.commands.executeCommand("workbench.action.files.saveAll");
    await until("it is saved", () => isSaved(uri));
  });

  it("stays unsaved, and its file as it was, where it cannot be drawn", async () => {
    const uri = await drawOn("failing.excalidraw.svg");
    const frame = '.board[data-file="failing.excalidraw.svg"]';
    await page.evaluate(
      frame,
      "XMLSerializer.prototype.serializeToString = () => { throw new Error('no paper'); }, 0",
    );
    await page.press("Control+S");
    await told("no paper");
    assert.ok(isDirty(uri));
    assert.ok(holds(uri, picture));
  });

  it("stays unsaved where nothing can be written, and is saved when that is over", async function () {
    if (process.platform !== "linux") this.skip();
    const uri = await drawOn("full.excalidraw.svg");
    rmSync(uri.fsPath);
    symlinkSync("/dev/full", uri.fsPath);
    await page.press("Control+S");
    await told("Failed to save");
    assert.ok(isDirty(uri));
    rmSync(uri.fsPath);
    await vscode.commands.executeCommand("workbench.action.files.save");
    await until("it is saved", () => isSaved(uri));
  });

  it("asks before it overwrites what another program has written", async () => {
    const uri = await drawOn("newer.excalidraw.svg");
    const theirs =
      writePicture("svg", empty, oddBoard.replace('"x": 35.0', '"x": 535.0')) ?? new Uint8Array();
    writeFileSync(uri.fsPath, theirs);
    await page.press("Control+S");
    // In tests VS Code answers every question at once with its text and "no".
    await told("was changed by another program");
    assert.ok(isDirty(uri));
    assert.ok(holds(uri, theirs));
  });
});
