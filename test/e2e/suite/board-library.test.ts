/** Own libraries of shapes in the palette: the user's, and those that the workspace names. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as vscode from "vscode";
import { elementsOf, openBoard, waitForElements } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, writeFile } from "../workspace.ts";

const shape = { id: "s", type: "ellipse", x: 5, y: 5, width: 80, height: 60 };
const library = (name: string) =>
  JSON.stringify({ type: "excalidrawlib", version: 2, libraryItems: [{ id: "1", name, elements: [shape] }] });
const box = { id: "box", type: "rectangle", x: 0, y: 0, width: 120, height: 80 };
const scene = JSON.stringify({
  type: "excalidraw",
  version: 2,
  source: "",
  elements: [box],
  appState: {},
  files: {},
});
const settings = () => vscode.workspace.getConfiguration("loopboard");

describe("Own libraries", () => {
  afterEach(closeAll);
  after(() => settings().update("board.libraries", undefined, vscode.ConfigurationTarget.Workspace));

  it("of the workspace stand in the palette, follow their files, and never leave the folder", async () => {
    writeFile("lib/team.excalidrawlib", library("Team queue"));
    await settings().update(
      "board.libraries",
      ["lib/team.excalidrawlib", "../outside.excalidrawlib"],
      vscode.ConfigurationTarget.Workspace,
    );
    const board = await openBoard("with-library.excalidraw", "", 0);
    await page.click(board.at());
    await page.press("/");
    await page.type("team queue");
    await page.waitFor(
      board.find('.tile.is-next [data-item="library:workspace:lib/team.excalidrawlib/1"] svg'),
    );
    await page.press("Enter");
    const [placed] = await until("the shape is in the text", () => {
      const elements = elementsOf(board);
      return elements.length === 1 && elements;
    });
    assert.ok(placed);
    assert.equal(placed.type, "ellipse");
    assert.notEqual(placed.id, "s");
    await page.waitFor(board.find('.library-problem:has-text("outside")'), "attached");
    writeFile("lib/team.excalidrawlib", library("Team topic"));
    await page.waitFor(board.find('.tile:has-text("Team topic")'), "attached");
  });

  it("of the workspace are not read from elsewhere, though a link in the folder leads there", async () => {
    const outside = mkdtempSync(join(tmpdir(), "loopboard-outside-"));
    writeFileSync(join(outside, "secret.excalidrawlib"), library("Secret queue"));
    const inside = writeFile("linked/own.excalidrawlib", library("Own queue"));
    const folder = dirname(inside.fsPath);
    symlinkSync(join(outside, "secret.excalidrawlib"), join(folder, "file.excalidrawlib"));
    symlinkSync(outside, join(folder, "folder"));
    symlinkSync(inside.fsPath, join(folder, "same.excalidrawlib"));
    const names = ["file", "folder/secret", "same"];
    await settings().update(
      "board.libraries",
      names.map((name) => `linked/${name}.excalidrawlib`),
      vscode.ConfigurationTarget.Workspace,
    );
    const board = await openBoard("linked.excalidraw", "", 0);
    await page.waitFor(board.find('.tile:has-text("Own queue")'), "attached");
    await page.waitFor(board.find('.library-problem:has-text("linked/file.excalidrawlib")'), "attached");
    await page.waitFor(board.find('.library-problem:has-text("folder/secret.excalidrawlib")'), "attached");
    assert.equal(await page.count(board.find('.tile:has-text("Secret queue")')), 0);
    rmSync(outside, { recursive: true });
  });

  it("of the user take what is selected, on every board, and give it back", async () => {
    const board = await openBoard("to-library.excalidraw", scene, 1);
    await page.click(board.at(600, 140));
    await page.press("Control+A");
    await page.waitFor(board.find('.spoken:has-text("component")'), "attached");
    void vscode.commands.executeCommand("loopboard.addToLibrary");
    await page.waitFor({
      selector: '.quick-input-widget:has(.quick-input-title:text-is("Add to My Library"))',
    });
    await page.type("House box");
    await page.press("Enter");
    const tile = '.tile.is-library:has-text("House box") .stencil';
    await page.waitFor(board.find(tile), "attached");
    const other = await openBoard("other-library.excalidraw", "", 0);
    await page.click(other.at(600, 140));
    await page.press("/");
    await page.type("house");
    await page.waitFor(other.find(`.is-next .stencil`));
    await page.press("ArrowDown");
    await page.press("Enter");
    await until("the box is in the other text", () =>
      elementsOf(other).some(({ type }) => type === "rectangle"),
    );
    await waitForElements(other, 1);
    await page.screenshot("library");
    await page.press("/");
    await page.type("house");
    await page.press("ArrowDown");
    await page.waitFor(other.find(`${tile}:focus`));
    await page.press("Delete");
    await page.waitFor(other.find(tile), "gone");
  });

  it("open as what is in them, and can be offered in palettes", async () => {
    const uri = writeFile("lib/gallery.excalidrawlib", library("Gallery queue"));
    await vscode.commands.executeCommand("vscode.open", uri);
    const gallery = (selector: string) => ({
      frameWith: '.library-page[data-file="gallery.excalidrawlib"]',
      selector,
    });
    await page.waitFor(gallery('li:has-text("Gallery queue") svg'));
    await page.screenshot("library-file");
    await page.click(gallery('vscode-button:has-text("Show in palettes")'));
    await page.waitFor(gallery('vscode-button:has-text("Show in palettes")'), "gone");
    assert.ok(settings().get<readonly string[]>("board.libraries")?.includes("lib/gallery.excalidrawlib"));
    await page.click(gallery('button:has-text("Add to my library")'));
    await page.waitFor({
      selector: '.quick-input-widget:has(.quick-input-title:text-is("Add to My Library"))',
    });
    await page.press("Enter");
    const board = await openBoard("gallery.excalidraw", "", 0);
    await page.waitFor(
      board.find('section[aria-label="My library"] .tile:has-text("Gallery queue")'),
      "attached",
    );
    await page.waitFor(
      board.find('section[aria-label="gallery"] .tile:has-text("Gallery queue")'),
      "attached",
    );
    // One that is none says so.
    const broken = writeFile("lib/broken.excalidrawlib", "{");
    await vscode.commands.executeCommand("vscode.open", broken);
    await page.waitFor({ frameWith: '.library-page[role="alert"]', selector: 'p:has-text("not JSON")' });
  });
});
