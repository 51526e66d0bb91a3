/** What may go wrong when a board in a picture is saved: the file keeps its bytes, the drawing stays, and the reason is said. */
import assert from "node:assert/strict";
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { reconnectCommand } from "../../../src/protocol/reconnect.ts";
import { lockFolder } from "../locked-folder.ts";
import { told } from "../notifications.ts";
import { oddBoard, pictureOf } from "../odd-board.ts";
import { page } from "../page.ts";
import { drawOnNewPicture, drawOnPicture, isSavedPicture, isUnsaved } from "../picture-board.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

/** What the names of all journals begin with, as the lock of a canvas says it. */
async function journalKey(): Promise<string> {
  const names = `navigator.locks.query().then(({ held }) => held.map(({ name }) => name).join())`;
  const [, key = ""] = /loopboard-journal:([^.]+)\./.exec(String(await page.evaluate(".board", names))) ?? [];
  return key;
}

const holds = (uri: vscode.Uri, bytes: Uint8Array) => readFileSync(uri.fsPath).equals(bytes);

describe("A picture that is not saved", () => {
  afterEach(closeAll);

  it("is drawn by a canvas that nobody sees", async () => {
    const uri = await drawOnNewPicture("behind.excalidraw.svg");
    await vscode.commands.executeCommand("workbench.action.files.newUntitledFile");
    await vscode.commands.executeCommand("workbench.action.files.saveAll");
    await until("it is saved", () => isSavedPicture(uri));
  });

  it("stays unsaved, and its file as it was, where it cannot be drawn", async () => {
    const uri = await drawOnNewPicture("failing.excalidraw.svg");
    const frame = '.board[data-file="failing.excalidraw.svg"]';
    await page.evaluate(
      frame,
      "XMLSerializer.prototype.serializeToString = () => { throw new Error('no paper'); }, 0",
    );
    await page.press("Control+S");
    await told("no paper");
    assert.ok(isUnsaved(uri));
    assert.ok(holds(uri, pictureOf(oddBoard)));
  });

  it("stays unsaved where nothing can be written, and is saved when that is over", async function () {
    if (process.platform !== "linux") this.skip();
    const uri = await drawOnNewPicture("full.excalidraw.svg");
    rmSync(uri.fsPath);
    symlinkSync("/dev/full", uri.fsPath);
    await page.press("Control+S");
    await told("Failed to save");
    assert.ok(isUnsaved(uri));
    rmSync(uri.fsPath);
    await vscode.commands.executeCommand("workbench.action.files.save");
    await until("it is saved", () => isSavedPicture(uri));
  });

  it("stays unsaved in a folder that cannot be written", async () => {
    const folder = lockFolder({ "locked.excalidraw.svg": pictureOf(oddBoard) });
    try {
      const uri = folder.uriOf("locked.excalidraw.svg");
      await drawOnPicture(uri);
      await page.press("Control+S");
      await told("Failed to save");
      assert.ok(isUnsaved(uri));
      assert.equal(await isSavedPicture(uri), false);
      folder.unlock();
      await vscode.commands.executeCommand("workbench.action.files.save");
      await until("it is saved", () => isSavedPicture(uri));
    } finally {
      await closeAll();
      folder.dispose();
    }
  });

  it("is left alone by a host that goes on with another picture, which is still being read", async () => {
    const uri = await drawOnNewPicture("kept.excalidraw.svg");
    const reading = Promise.withResolvers<undefined>();
    const go = Promise.withResolvers<undefined>();
    const late = "late.excalidraw.svg";
    const folder = lockFolder({ [late]: pictureOf(oddBoard) }, () => {
      reading.resolve(undefined);
      return go.promise;
    });
    try {
      const left = { uri: folder.uriOf(late).toString(), owner: `${await journalKey()}.lost`, changes: [] };
      const reconnected = vscode.commands.executeCommand(reconnectCommand, left);
      await reading.promise;
      // Somebody does not wait for it.
      await vscode.commands.executeCommand("vscode.open", uri);
      go.resolve(undefined);
      await reconnected;
      assert.ok(isUnsaved(uri));
    } finally {
      go.resolve(undefined);
      await closeAll();
      folder.dispose();
    }
  });

  it("asks before it overwrites what another program has written", async () => {
    const uri = await drawOnNewPicture("newer.excalidraw.svg");
    const theirs = pictureOf(oddBoard.replace('"x": 35.0', '"x": 535.0'));
    writeFileSync(uri.fsPath, theirs);
    await page.press("Control+S");
    // In tests VS Code answers every question at once with its text and "no".
    await told("was changed by another program");
    assert.ok(isUnsaved(uri));
    assert.ok(holds(uri, theirs));
  });
});
