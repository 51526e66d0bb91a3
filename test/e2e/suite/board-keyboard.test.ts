/** From nothing to a saved drawing by keys alone, as somebody without a pointer goes. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { boardOf, boardUri, elementsOf, type DrawnElement, type OpenBoard } from "../board.ts";
import { untilDialogOffers } from "../file-dialog.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

/** As New Board offers it for an empty canvas. */
const name = "board.excalidraw";
const uri = boardUri(name);
const inBoard = (selector: string) => ({ frameWith: `.board[data-file="${name}"]`, selector });

describe("The keyboard alone", () => {
  after(async () => {
    await closeAll();
    // Other tests are offered the same name.
    await vscode.workspace.fs.delete(uri);
  });

  it("makes a board, draws a chain, fills in details, tidies it up and saves it", async () => {
    await newBoard();
    await canvasHasKeys();
    await page.press("/");
    await page.waitFor(inBoard("vscode-text-field:focus"));
    await page.type("client");
    await page.waitFor(inBoard('.tile.is-next [data-component="client"]'));
    await page.press("Enter");
    await canvasHasKeys();
    for (const component of ["model-server", "cache"]) {
      await page.press("Tab");
      await page.waitFor(inBoard("vscode-text-field:focus"));
      await page.type(component.replace("-", " "));
      await page.waitFor(inBoard(`.tile.is-next [data-component="${component}"]`));
      await page.press("Enter");
      await canvasHasKeys();
      await until(`${component} is in the text`, () => meaningOf(boardOf(uri), component));
    }

    await page.press("Alt+Enter");
    await page.waitFor(inBoard(".details vscode-text-field:focus"));
    // Label, component, mode, freshness.
    for (let i = 0; i < 3; i++) await page.press("Tab");
    await page.type("1 h");
    await page.press("Enter");
    const board = boardOf(uri);
    await until("the freshness is in the text", () => meaningOf(board, "cache")?.contract?.freshness);

    await page.press("Escape");
    await canvasHasKeys();
    for (let i = 0; i < 5; i++) await page.press("Shift+ArrowDown");
    await until("the card is out of line", () => heights(board).size > 1);
    await page.press("Shift+Alt+F");
    await until("it is tidied up", () => heights(board).size === 1);
    await page.press("Control+S");
    await until("it is saved", () => !board.document.isDirty);
    assert.equal(readFileSync(uri.fsPath, "utf8"), board.document.getText());
    assert.deepEqual(
      ["client", "model-server", "cache"].map(
        (component) => meaningOf(board, component)?.contract?.freshness,
      ),
      [undefined, undefined, "1 h"],
    );
    assert.equal(elementsOf(board).filter(({ type }) => type === "arrow").length, 2);
  });
});

async function newBoard(): Promise<void> {
  await page.press("F1");
  await page.waitFor({ selector: ".quick-input-widget input:focus" });
  await page.type("Loopboard: New Board");
  await page.waitFor({ selector: '.quick-input-list .monaco-list-row.focused:has-text("New Board")' });
  await page.press("Enter");
  await page.waitFor({ frameWith: ".new-board", selector: '[data-board="empty"]:focus' });
  await page.press("Enter");
  await untilDialogOffers(name);
  await page.press("Enter");
  await until("the board is open", () =>
    vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()),
  );
}

/** Where the upper edges of the cards are. */
function heights(board: OpenBoard): ReadonlySet<number> {
  return new Set(elementsOf(board).flatMap((element) => (meaningIn(element)?.component ? [element.y] : [])));
}

function canvasHasKeys(): Promise<void> {
  return page.waitFor(inBoard(".excalidraw-container:focus"));
}

interface Meaning {
  readonly component?: string;
  readonly contract?: { readonly freshness?: string };
}

function meaningOf(board: OpenBoard, component: string): Meaning | undefined {
  return elementsOf(board)
    .map(meaningIn)
    .find((meaning) => meaning?.component === component);
}

function meaningIn({ customData }: DrawnElement): Meaning | undefined {
  return (customData as { loopboard?: Meaning } | undefined)?.loopboard;
}
