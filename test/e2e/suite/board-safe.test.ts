/** What may go wrong around a board that is not saved: whatever it is, nothing of it is lost and nothing is overwritten. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, rmSync, symlinkSync } from "node:fs";
import * as vscode from "vscode";
import {
  boardOf,
  drawRectangle,
  elementsOf,
  oddBoard,
  openBoard,
  saveFromCanvas,
  savedText,
  showBoard,
  waitForElements,
  type OpenBoard,
} from "../board.ts";
import { blockJournals } from "../journals.ts";
import { lockFolder } from "../locked-folder.ts";
import { told } from "../notifications.ts";
import { saveUnder } from "../file-dialog.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, workspaceFolder, writeFile } from "../workspace.ts";

const rectangle = [
  [500, 420],
  [600, 480],
] as const;

async function drawOn(name: string): Promise<OpenBoard> {
  const board = await openBoard(name, oddBoard, 3);
  await drawRectangle(board, ...rectangle);
  assert.ok(board.document.isDirty);
  return board;
}

describe("A board that is not saved", () => {
  afterEach(closeAll);

  it("meets another branch: saving asks, and overwrites nothing", async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), "branches");
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-C", folder.fsPath, "-c", "user.name=A", "-c", "user.email=a@b.c", ...args]);
    writeFile("branches/board.excalidraw", oddBoard);
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-qm", "Here");
    git("checkout", "-qb", "other");
    const theirs = oddBoard.replace('"x": 35.0', '"x": 535.0');
    writeFile("branches/board.excalidraw", theirs);
    git("commit", "-qam", "There");
    git("checkout", "-q", "main");
    const board = await drawOn("branches/board.excalidraw");
    git("checkout", "-q", "other");
    const drawn = board.document.getText();
    await page.press("Control+S");
    await told("content of the file is newer");
    assert.equal(savedText(board.uri), theirs);
    assert.equal(board.document.getText(), drawn);
    assert.ok(board.document.isDirty);
  });

  it("goes on when its file is deleted, and saving writes it again", async () => {
    const board = await drawOn("deleted.excalidraw");
    rmSync(board.uri.fsPath);
    await until("VS Code knows", async () => {
      const label = '.tab.dirty [class*="deleted"], .tab.dirty .monaco-icon-label.strikethrough';
      return (await page.count({ selector: label })) > 0;
    });
    await drawRectangle(board, [500, 200], [600, 260]);
    await page.press("Control+S");
    await until("the file is there", () => existsSync(board.uri.fsPath) && !board.document.isDirty);
    assert.equal((JSON.parse(savedText(board.uri)) as { elements: unknown[] }).elements.length, 6);
  });

  for (const [what, target, words] of [
    ["a disk that is full", "/dev/full", "ENOSPC"],
    ["a place that cannot be written", "/proc/version", "Failed to save"],
  ] as const) {
    it(`says what is wrong with ${what}, and stays unsaved`, async function () {
      if (process.platform !== "linux") this.skip();
      const board = await drawOn(`device-${words.length}.excalidraw`);
      rmSync(board.uri.fsPath);
      symlinkSync(target, board.uri.fsPath);
      await page.press("Control+S");
      await told(words);
      assert.ok(board.document.isDirty);
      assert.equal(elementsOf(board).length, 5);
      // As soon as there is a place for it again, it is saved.
      rmSync(board.uri.fsPath);
      await page.click(board.at(700, 520));
      await page.press("Control+S");
      await until("it is saved", () => !board.document.isDirty);
      assert.equal(savedText(board.uri), board.document.getText());
    });
  }

  it("says that its folder cannot be written, and is saved as soon as it can", async () => {
    const name = "locked.excalidraw";
    const folder = lockFolder({ [name]: Buffer.from(oddBoard) });
    try {
      const board = await showBoard(folder.uriOf(name), 3);
      await drawRectangle(board, ...rectangle);
      await page.press("Control+S");
      await told("Failed to save");
      assert.ok(board.document.isDirty);
      assert.equal(elementsOf(board).length, 5);
      assert.equal(Buffer.from(folder.read(name)).toString(), oddBoard);
      folder.unlock();
      await page.click(board.at(700, 520));
      await saveFromCanvas(board);
      assert.equal(Buffer.from(folder.read(name)).toString(), board.document.getText());
    } finally {
      await closeAll();
      folder.dispose();
    }
  });

  it("is drawn on where nothing can be kept beside it", async () => {
    const free = blockJournals();
    try {
      const board = await drawOn("without-journal.excalidraw");
      await saveFromCanvas(board);
      assert.equal(savedText(board.uri), board.document.getText());
    } finally {
      free();
    }
  });

  it("is looked at as text and drawn on again", async () => {
    const board = await drawOn("reopened.excalidraw");
    const drawn = board.document.getText();
    await vscode.commands.executeCommand("workbench.action.reopenTextEditor");
    const text = await until("the text editor", () => vscode.window.activeTextEditor);
    assert.equal(text.document.getText(), drawn);
    assert.ok(text.document.isDirty);
    await vscode.commands.executeCommand("vscode.openWith", board.uri, "loopboard.board");
    const again = boardOf(board.uri);
    await waitForElements(again, 4);
    await drawRectangle(again, [500, 200], [600, 260]);
    assert.equal(savedText(board.uri), oddBoard);
  });

  it("stays one with its canvas when its language changes", async () => {
    const board = await drawOn("language.excalidraw");
    await vscode.languages.setTextDocumentLanguage(board.document, "json");
    const json = boardOf(board.uri);
    await drawRectangle(json, [500, 200], [600, 260]);
    assert.equal(elementsOf(json).length, 6);
    await page.press("Control+Z");
    await waitForElements(json, 4);
    assert.ok(json.document.isDirty);
  });

  it("is saved under another name, and the file it came from stays as it was", async () => {
    const board = await drawOn("first.excalidraw");
    const drawn = board.document.getText();
    await page.press("Control+Shift+S");
    await saveUnder({ offered: "first", wanted: "second" });
    const other = vscode.Uri.joinPath(workspaceFolder(), "second.excalidraw");
    await until("the new file", () => existsSync(other.fsPath));
    const copy = await until("its canvas", () => boardOrNothing(other));
    await waitForElements(copy, 4);
    assert.equal(savedText(other), drawn);
    assert.equal(savedText(board.uri), oddBoard);
    await drawRectangle(copy, [500, 200], [600, 260]);
  });

  it("is saved by Save All with what is still being typed, while another editor has the focus", async () => {
    const board = await openBoard("all.excalidraw", oddBoard, 3);
    await typeTwice(board);
    await vscode.commands.executeCommand("workbench.action.files.saveAll");
    await until("the words are saved", () => savedText(board.uri).includes("last words"));
    await page.press("Escape");
  });

  it("is saved by itself where VS Code saves by itself", async () => {
    const files = vscode.workspace.getConfiguration("files");
    await files.update("autoSaveDelay", 100, false);
    await files.update("autoSave", "afterDelay", false);
    try {
      const board = await openBoard("auto.excalidraw", oddBoard, 3);
      await drawRectangle(board, ...rectangle);
      await until("it is saved", () => savedText(board.uri) === board.document.getText());
      assert.equal(elementsOf(board).length, 5);
      await files.update("autoSave", "onFocusChange", false);
      await typeTwice(board);
      await vscode.commands.executeCommand("workbench.action.files.newUntitledFile");
      await until("the words are saved", () => savedText(board.uri).includes("last words"));
    } finally {
      await files.update("autoSave", undefined, false);
      await files.update("autoSaveDelay", undefined, false);
    }
  });
});

/** Types until the document knows of it, for VS Code saves no other, and then more, which it does not know yet. */
async function typeTwice(board: OpenBoard): Promise<void> {
  await page.click(board.at(500, 300), { count: 2 });
  await page.type("last");
  await until("the first word is in the document", () => board.document.getText().includes("last"));
  await page.type(" words");
}

function boardOrNothing(uri: vscode.Uri): OpenBoard | undefined {
  const isOpen = vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString());
  return isOpen ? boardOf(uri) : undefined;
}
