/** Pictures of boards: the command, and at every save. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import * as vscode from "vscode";
import { drawRectangle, elementsOf, openBoard, saveFromCanvas, type OpenBoard } from "../board.ts";
import { untilDialogOffers } from "../file-dialog.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, workspaceFolder, writeFile } from "../workspace.ts";

function element(id: string, x: number, text: string) {
  const box = {
    id,
    type: "rectangle",
    x,
    y: 0,
    width: 100,
    height: 60,
    strokeColor: "#1e1e1e",
    roughness: 0,
  };
  const label = {
    id: `${id}-text`,
    type: "text",
    x: x + 10,
    y: 10,
    width: 60,
    height: 25,
    text,
    originalText: text,
  };
  return [
    { ...box, boundElements: [{ id: `${id}-text`, type: "text" }] },
    { ...label, containerId: id, fontSize: 20, fontFamily: 6, textAlign: "center", verticalAlign: "middle" },
  ];
}

const scene = JSON.stringify({
  type: "excalidraw",
  elements: [...element("a", 0, "Scorer"), ...element("b", 300, "Log")],
});

function fileOf(name: string): string {
  return vscode.Uri.joinPath(workspaceFolder(), name).fsPath;
}

/** Answers a list: writes in its box, and takes what is at the top or picked. */
async function answer(title: string, typed = ""): Promise<void> {
  await page.waitFor({ selector: `.quick-input-widget input[placeholder="${title}"]` });
  // The box is there before what it is to choose from.
  await page.waitFor({ selector: ".quick-input-widget .monaco-list-row" });
  if (typed) await page.type(typed);
  await page.press("Enter");
}

/** Exports by keyboard; `typed` chooses the kind. */
async function exportBy(typed: string, name: string): Promise<void> {
  const done = vscode.commands.executeCommand("loopboard.exportBoard");
  await answer("The kind of picture", typed);
  await answer("How it looks");
  await untilDialogOffers(name);
  await page.press("Enter");
  await done;
}

/** A file's text; undefined while it is not there. */
function textOf(name: string): string | undefined {
  return existsSync(fileOf(name)) ? readFileSync(fileOf(name), "utf8") : undefined;
}

function pngSize(name: string): readonly number[] {
  const bytes = readFileSync(fileOf(name));
  assert.equal(bytes.subarray(1, 4).toString(), "PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("Export of a board", () => {
  let board: OpenBoard;
  beforeEach(async () => {
    board = await openBoard("out/loop.excalidraw", scene, 4);
  });
  afterEach(async () => {
    const settings = vscode.workspace.getConfiguration("loopboard.board");
    await settings.update("exportOnSave", undefined, false);
    await settings.update("exportOnSaveTheme", undefined, false);
    await closeAll();
  });

  it("writes an SVG with its fonts, and a PNG in the wanted size", async () => {
    // VS Code gives a canvas the focus once it has loaded, which would close a question that is asked before.
    await page.click(board.at(400, 560));
    await exportBy("SVG", "loop.svg");
    const svg = readFileSync(fileOf("out/loop.svg"), "utf8");
    assert.match(svg, /^<svg[^>]* width="420" height="80"/);
    assert.match(svg, /font\/woff2;base64/);
    assert.match(svg, />Scorer</);
    assert.doesNotMatch(svg, /payload-start|<script/);
    await exportBy("PNG 3", "loop.png");
    assert.deepEqual(pngSize("out/loop.png"), [1260, 240]);
    assert.equal(board.document.isDirty, false);
  });

  it("is copied as a picture, from the menu of the canvas", async () => {
    const before = elementsOf(board).length;
    await page.click(board.find(".main-menu-trigger"));
    await page.screenshot("export-menu", board.find(".canvas"));
    await page.click(board.find('.dropdown-menu-item:has-text("Export or copy")'));
    await answer("The kind of picture", "Copy as PNG 3");
    await answer("How it looks");
    await page.waitFor({ selector: '.statusbar-item:has-text("copied as PNG")' });
    // What is on the clipboard is what a board takes from it.
    await page.click(board.at(400, 560));
    await page.press("Control+V");
    // Excalidraw holds a place for it until it knows its shape.
    await until("the picture", () => {
      const picture = elementsOf(board).find(({ type }) => type === "image");
      return picture && Math.abs(Number(picture.width) / Number(picture.height) - 420 / 80) < 0.1;
    });
    assert.equal(elementsOf(board).length, before + 1);
  });

  it("at every save writes light and dark, and asks before it replaces somebody's picture", async () => {
    writeFile("out/loop.svg", "<svg>mine</svg>");
    const settings = vscode.workspace.getConfiguration("loopboard.board");
    await settings.update("exportOnSave", "svg", false);
    await settings.update("exportOnSaveTheme", "both", false);
    await drawRectangle(board, [300, 400], [400, 480]);
    await saveFromCanvas(board);
    const button = {
      selector: '.notifications-list-container .monaco-button:has-text("Replace at Every Save")',
    };
    await until("the question", async () => {
      await vscode.commands.executeCommand("notifications.showList");
      return (await page.count(button)) > 0;
    });
    assert.equal(readFileSync(fileOf("out/loop.svg"), "utf8"), "<svg>mine</svg>");
    await page.click(button);
    await until("the dark picture", () => textOf("out/loop.dark.svg")?.includes("invert(93%)"));
    assert.match(textOf("out/loop.svg") ?? "", />Scorer</);

    writeFile("out/loop.svg", "<svg>ours to replace</svg>");
    await drawRectangle(board, [450, 400], [520, 480]);
    await saveFromCanvas(board);
    await until("the picture", () => textOf("out/loop.svg")?.includes(">Scorer<"));
  });
});
