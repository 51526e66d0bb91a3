import { writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { readBoardFile } from "../../src/core/board/formats/read-board-file.ts";
import { boardUri } from "./board.ts";
import { oddBoard, pictureOf } from "./odd-board.ts";
import { page } from "./page.ts";
import { until } from "./until.ts";

/** Writes a picture of a board into the workspace, opens it and draws a rectangle on it. */
export async function drawOnNewPicture(name: string): Promise<vscode.Uri> {
  const uri = boardUri(name);
  writeFileSync(uri.fsPath, pictureOf(oddBoard));
  await drawOnPicture(uri);
  return uri;
}

/** Opens a picture of the odd board and draws a rectangle on it. */
export async function drawOnPicture(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand("vscode.open", uri);
  const frameWith = `.board[data-file="${uri.path.slice(uri.path.lastIndexOf("/") + 1)}"]`;
  await page.waitFor({ frameWith, selector: '.canvas[data-elements="3"]' });
  await page.click({ frameWith, selector: '.ToolIcon:has([data-testid="toolbar-rectangle"])' });
  const at = (x: number, y: number) => ({ frameWith, selector: ".canvas", position: { x, y } });
  await page.drag(at(500, 420), at(600, 480));
  await until("the tab is dirty", () => isUnsaved(uri));
}

/** Whether a tab of it says so. */
export function isUnsaved(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input, isDirty }) => {
      return isDirty && input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString();
    });
}

/** Whether a picture's file has more than the odd board, and its tab says that all is saved. */
export async function isSavedPicture(uri: vscode.Uri): Promise<boolean> {
  const read = readBoardFile(uri.path, await vscode.workspace.fs.readFile(uri));
  return read.kind === "scene" && countIn(read.text) > countIn(oddBoard) && !isUnsaved(uri);
}

function countIn(text: string): number {
  return (JSON.parse(text) as { elements: readonly unknown[] }).elements.length;
}
