import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import type { Place } from "../../scripts/e2e/page-contract.ts";
import { page } from "./page.ts";
import { until } from "./until.ts";
import { workspaceFolder, writeFile } from "./workspace.ts";

/** A board that is open on a canvas. */
export interface OpenBoard {
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument;
  /** A place on the canvas, from its upper left corner; without numbers, its middle. */
  at(x?: number, y?: number): Place;
  /** Something else in the board's webview. */
  find(selector: string): Place;
}

/** An element as the file of a board has it. */
export type DrawnElement = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
};

/** Writes a board's file and opens its canvas. `shown` is how many elements the canvas must show then. */
export async function openBoard(name: string, text: string, shown: number): Promise<OpenBoard> {
  return showBoard(writeFile(name, text), shown);
}

/** Opens the canvas of a file that is there. */
export async function showBoard(uri: vscode.Uri, shown: number): Promise<OpenBoard> {
  await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board");
  const board = boardOf(uri);
  await waitForElements(board, shown);
  return board;
}

/** The board of a document whose canvas is open already. */
export function boardOf(uri: vscode.Uri): OpenBoard {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (!document) throw new Error(`${uri.path} is not open.`);
  const frameWith = `.board[data-file="${uri.path.slice(uri.path.lastIndexOf("/") + 1)}"]`;
  return {
    uri,
    document,
    at: (x, y) => ({
      frameWith,
      selector: ".canvas",
      ...(x !== undefined && y !== undefined && { position: { x, y } }),
    }),
    find: (selector) => ({ frameWith, selector }),
  };
}

/** Waits until the canvas shows that many elements and nothing more is loaded. */
export async function waitForElements(board: OpenBoard, count: number): Promise<void> {
  await page.waitFor(board.find(`.canvas[data-elements="${count}"]`));
}

/** Draws a rectangle with the mouse, from corner to corner. */
export async function drawRectangle(
  board: OpenBoard,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const before = elementsOf(board).length;
  await page.click(board.find('.ToolIcon:has([data-testid="toolbar-rectangle"])'));
  await page.drag(board.at(...from), board.at(...to));
  await until("the rectangle is in the text", () => elementsOf(board).length === before + 1);
}

/** The elements in the document, saved or not. */
export function elementsOf({ document }: OpenBoard): readonly DrawnElement[] {
  const text = document.getText();
  return text === "" ? [] : (JSON.parse(text) as { elements: readonly DrawnElement[] }).elements;
}

/** What is on the disk. */
export function savedText(uri: vscode.Uri): string {
  return readFileSync(uri.fsPath, "utf8");
}

/** Saves with the key that a person presses, over the canvas. */
export async function saveFromCanvas({ document }: OpenBoard): Promise<void> {
  await page.press("Control+S");
  await until("the document is saved", () => !document.isDirty);
}

/** The file of a board in the workspace that a test has not written. */
export function boardUri(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), name);
}

export { oddBoard } from "./odd-board.ts";
