import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import LZString from "lz-string";
import * as vscode from "vscode";
import { readBoardFile } from "../../../src/core/board/formats/read-board-file.ts";
import { writePicture } from "../../../src/core/board/formats/write-picture.ts";
import { pixel } from "../../core/board/formats/pixel.ts";
import {
  oddBoard,
  openBoard,
  saveFromCanvas,
  savedText,
  type DrawnElement,
  type OpenBoard,
} from "../board.ts";
import { told } from "../notifications.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, workspaceFolder, writeFile } from "../workspace.ts";

/** A board in a file of any kind, as it is on the disk. */
function savedElements(uri: vscode.Uri): readonly DrawnElement[] {
  const read = readBoardFile(uri.path, readFileSync(uri.fsPath));
  if (read.kind === "problem") throw new Error(read.message);
  return (JSON.parse(read.text) as { elements: readonly DrawnElement[] }).elements;
}

type CanvasOf = Pick<OpenBoard, "at" | "find">;

function canvasOf(uri: vscode.Uri): CanvasOf {
  const frameWith = `.board[data-file="${uri.path.slice(uri.path.lastIndexOf("/") + 1)}"]`;
  return {
    at: (x, y) => ({
      frameWith,
      selector: ".canvas",
      ...(x !== undefined && y !== undefined && { position: { x, y } }),
    }),
    find: (selector) => ({ frameWith, selector }),
  };
}

async function shows(canvas: CanvasOf, count: number): Promise<void> {
  await page.waitFor(canvas.find(`.canvas[data-elements="${count}"]`));
}

async function drawBox(canvas: CanvasOf, left: number): Promise<void> {
  await page.click(canvas.find('.ToolIcon:has([data-testid="toolbar-rectangle"])'));
  await page.drag(canvas.at(left, 420), canvas.at(left + 80, 480));
}

const page1 = (block: string) => `---
excalidraw-plugin: parsed
---
# Excalidraw Data

## Text Elements
A [[linked]] word ^aaaaaaaa

%%
## Drawing
${block}
%%
`;
const packed = (LZString.compressToBase64(oddBoard).match(/.{1,256}/g) ?? []).join("\n\n");
const pages = {
  plain: page1(`\`\`\`json\n${oddBoard}\`\`\``),
  packed: page1(`\`\`\`compressed-json\n${packed}\n\`\`\``),
};

describe("Boards that are text", () => {
  afterEach(closeAll);

  it("are .excalidraw.json, too", async () => {
    const board = await openBoard("odd.excalidraw.json", oddBoard, 3);
    await drawBox(board, 500);
    await until("the box is in the text", () => board.document.isDirty);
    await saveFromCanvas(board);
    assert.deepEqual(savedText(board.uri).split("\n").slice(0, 7), oddBoard.split("\n").slice(0, 7));
    assert.equal(savedElements(board.uri).length, 5);
  });

  for (const [packing, text] of Object.entries(pages)) {
    it(`are pages of Obsidian, ${packing}: drawn on, saved, and undone to the very bytes`, async () => {
      const board = await openBoard(`${packing}.excalidraw.md`, text, 3);
      await vscode.commands.executeCommand("workbench.action.files.save");
      assert.equal(savedText(board.uri), text);
      await drawBox(board, 500);
      await until("the box is in the page", () => board.document.isDirty);
      await saveFromCanvas(board);
      const saved = savedText(board.uri);
      assert.equal(savedElements(board.uri).length, 5);
      assert.deepEqual(
        savedElements(board.uri).slice(0, 4),
        (JSON.parse(oddBoard) as { elements: unknown }).elements,
      );
      assert.equal(saved.slice(0, text.indexOf("```")), text.slice(0, text.indexOf("```")));
      await page.press("Control+Z");
      await until("the page is as it was", () => board.document.getText() === text);
      await shows(board, 3);
    });
  }

  it("are no pages without a drawing: those open as text, and it is said why", async () => {
    const uri = writeFile("notes.excalidraw.md", "# Notes\n");
    await vscode.commands.executeCommand("vscode.openWith", uri, "loopboard.board");
    await until(
      "the text editor shows it",
      () => vscode.window.activeTextEditor?.document.uri.path === uri.path,
    );
    await told("This page holds no Excalidraw drawing, so it is opened as text.");
    assert.equal(savedText(uri), "# Notes\n");
  });
});

/** A file that Excalidraw did not write: one grey pixel, an empty drawing. */
const drawn = {
  png: pixel,
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
};

function isDirty(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const tab = tabs.find(
    ({ input }) => input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString(),
  );
  return tab?.isDirty === true;
}

async function openPicture(name: string, bytes: Uint8Array, shown: number) {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  writeFileSync(uri.fsPath, bytes);
  await vscode.commands.executeCommand("vscode.open", uri);
  const canvas = canvasOf(uri);
  await shows(canvas, shown);
  return { uri, canvas };
}

for (const format of ["png", "svg"] as const) {
  describe(`Boards in ${format.toUpperCase()}`, () => {
    const bytes = writePicture(format, drawn[format], oddBoard) ?? new Uint8Array();
    afterEach(closeAll);

    it("keep their bytes until something is drawn, and when it is undone", async () => {
      const { uri, canvas } = await openPicture(`same.excalidraw.${format}`, bytes, 3);
      await vscode.commands.executeCommand("workbench.action.files.save");
      assert.ok(readFileSync(uri.fsPath).equals(bytes));
      await drawBox(canvas, 500);
      await until("the tab is dirty", () => isDirty(uri));
      await shows(canvas, 4);
      await page.press("Control+Z");
      await shows(canvas, 3);
      await until("the tab is clean", () => !isDirty(uri));
      assert.ok(readFileSync(uri.fsPath).equals(bytes));
    });

    it("are drawn anew when they are saved, with the scene in them; undo goes across it", async () => {
      const { uri, canvas } = await openPicture(`drawn.excalidraw.${format}`, bytes, 3);
      await drawBox(canvas, 500);
      await until("the tab is dirty", () => isDirty(uri));
      await page.press("Control+S");
      await until("it is saved", () => !isDirty(uri));
      const saved = readFileSync(uri.fsPath);
      assert.ok(saved.length > bytes.length + 500, `${saved.length} bytes`);
      const elements = savedElements(uri);
      assert.deepEqual(elements.slice(0, 4), (JSON.parse(oddBoard) as { elements: unknown }).elements);
      assert.equal(elements.length, 5);
      await page.press("Control+Z");
      await shows(canvas, 3);
      await until("the tab is dirty again", () => isDirty(uri));
      // Another step than the saved one: VS Code alone would take the tab for clean here.
      await drawBox(canvas, 620);
      await shows(canvas, 4);
      assert.ok(isDirty(uri));
      await vscode.commands.executeCommand("workbench.action.files.revert");
      await until("it is as it was saved", () => !isDirty(uri));
      assert.ok(readFileSync(uri.fsPath).equals(saved));
    });

    it("keep what is not saved when they are renamed", async () => {
      const { uri, canvas } = await openPicture(`before.excalidraw.${format}`, bytes, 3);
      await drawBox(canvas, 500);
      await until("the tab is dirty", () => isDirty(uri));
      const renamed = vscode.Uri.joinPath(workspaceFolder(), `after.excalidraw.${format}`);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(uri, renamed, { overwrite: true });
      await vscode.workspace.applyEdit(edit);
      await shows(canvasOf(renamed), 4);
      assert.ok(isDirty(renamed));
      await vscode.commands.executeCommand("workbench.action.files.save");
      await until("it is saved", () => !isDirty(renamed));
      assert.equal(savedElements(renamed).length, 5);
    });

    it("follow another program that writes them", async () => {
      const { uri, canvas } = await openPicture(`outside.excalidraw.${format}`, bytes, 3);
      const scene =
        '{"type":"excalidraw","elements":[{"id":"a","type":"ellipse","x":0,"y":0,"width":90,"height":90}]}';
      writeFileSync(uri.fsPath, writePicture(format, drawn[format], scene) ?? "");
      await shows(canvas, 1);
      assert.equal(isDirty(uri), false);
    });

    it("may be boards that were only given the name, and become pictures when they are saved", async () => {
      const { uri, canvas } = await openPicture(`named.excalidraw.${format}`, Buffer.from(oddBoard), 3);
      await drawBox(canvas, 500);
      await until("the tab is dirty", () => isDirty(uri));
      await page.press("Control+S");
      await until("it is saved", () => !isDirty(uri));
      assert.equal(savedElements(uri).length, 5);
      assert.match(readFileSync(uri.fsPath, "latin1"), format === "png" ? /^\x89PNG/ : /^<svg/);
    });
  });
}
