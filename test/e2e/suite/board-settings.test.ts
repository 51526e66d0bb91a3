/** The settings `loopboard.board.*`, each followed by a canvas that is open, and none of them written to its file. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { drawRectangle, elementsOf, oddBoard, openBoard, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { resetTheme, setTheme } from "../theme.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

const section = "loopboard.board";
const used = new Set<string>();

async function set(name: string, value: unknown): Promise<void> {
  used.add(name);
  await vscode.workspace.getConfiguration(section).update(name, value, vscode.ConfigurationTarget.Global);
}

/** Something of the page that a canvas stands on. */
async function inPage(board: OpenBoard, expression: string): Promise<unknown> {
  return page.evaluate(board.find("").frameWith, expression);
}

/** How much of its own background the canvas paints, from 0 to 255. */
const opacity = "document.querySelector('canvas.static').getContext('2d').getImageData(3, 3, 1, 1).data[3]";
const behind = "getComputedStyle(document.querySelector('.canvas')).backgroundColor";

function assertUntouched({ document }: OpenBoard): void {
  assert.equal(document.getText(), oddBoard);
  assert.equal(document.isDirty, false);
}

describe("The settings of the board", () => {
  afterEach(async () => {
    await closeAll();
    for (const name of used) await set(name, undefined);
    used.clear();
    await resetTheme();
  });

  it("theme: a canvas is light or dark by itself, or as VS Code is", async () => {
    await setTheme("Default Dark Modern");
    const board = await openBoard("settings-theme.excalidraw", oddBoard, 3);
    await page.waitFor(board.find('.board[data-theme="dark"] .excalidraw.theme--dark'));
    await set("theme", "light");
    await page.waitFor(board.find('.board[data-theme="light"] .excalidraw:not(.theme--dark)'));
    await page.screenshot("board-light-in-dark");
    await setTheme("Default Light Modern");
    await set("theme", "dark");
    await page.waitFor(board.find('.board[data-theme="dark"] .excalidraw.theme--dark'));
    await page.screenshot("board-dark-in-light");
    await set("theme", "auto");
    await page.waitFor(board.find('.board[data-theme="light"]'));
    assertUntouched(board);
  });

  it("useEditorColors: the drawing stands on the editor's background, and the file keeps its own", async () => {
    await setTheme("Default Dark Modern");
    const board = await openBoard("settings-colors.excalidraw", oddBoard, 3);
    await until("the board's background", async () => (await inPage(board, opacity)) === 255);
    await set("useEditorColors", true);
    await until("no background", async () => (await inPage(board, opacity)) === 0);
    const editor = "getComputedStyle(document.body).backgroundColor";
    assert.equal(await inPage(board, behind), await inPage(board, editor));
    await page.screenshot("board-on-editor");
    // A light drawing would not be seen on a dark editor.
    await set("theme", "light");
    await until("the background again", async () => (await inPage(board, opacity)) === 255);
    assertUntouched(board);
    await set("theme", "auto");
    await until("no background", async () => (await inPage(board, opacity)) === 0);
    await drawRectangle(board, [500, 420], [600, 480]);
    assert.doesNotMatch(board.document.getText(), /transparent"[^]*viewBackgroundColor|viewBackgroundColor"/);
  });

  it("high contrast: black is black, without any setting", async () => {
    await setTheme("Default High Contrast");
    const board = await openBoard("settings-contrast.excalidraw", oddBoard, 3);
    await until("no background", async () => (await inPage(board, opacity)) === 0);
    assert.equal(await inPage(board, behind), "rgb(0, 0, 0)");
    await page.screenshot("board-high-contrast");
    assertUntouched(board);
  });

  it("language: the tools speak it, from a file of the extension", async () => {
    const board = await openBoard("settings-language.excalidraw", oddBoard, 3);
    await page.waitFor(board.find('label[title^="Rectangle"]'));
    for (const [code, title] of [
      ["de-DE", "Rechteck"],
      ["ja-JP", "矩形"],
      ["ru-RU", "Прямоугольник"],
    ] as const) {
      await set("language", code);
      await page.waitFor(board.find(`label[title^="${title}"]`));
    }
    await set("language", undefined);
    await page.waitFor(board.find('label[title^="Rectangle"]'));
    const german = (await page.requests()).filter(({ url }) => /\bde-DE\b/.test(url));
    assert.deepEqual(
      german.map(({ url }) => /vscode-resource[^]*\/dist\/webview\/chunks\/de-DE/.test(url)),
      [true],
    );
    assertUntouched(board);
  });

  it("grid and gridSize: what is drawn lies on the grid, and the file says nothing of it", async () => {
    await set("grid", "on");
    await set("gridSize", 50);
    const board = await openBoard("settings-grid.excalidraw", "", 0);
    const isOnGrid = (): boolean => {
      const { x, y } = elementsOf(board).at(-1) ?? { x: NaN, y: NaN };
      return x % 50 === 0 && y % 50 === 0;
    };
    await drawRectangle(board, [463, 417], [588, 471]);
    assert.ok(isOnGrid());
    const { appState } = JSON.parse(board.document.getText()) as { readonly appState?: object };
    assert.ok(
      !Object.hasOwn(appState ?? {}, "gridModeEnabled") && !Object.hasOwn(appState ?? {}, "gridSize"),
    );
    await set("grid", "off");
    await page.press("Escape");
    await drawRectangle(board, [663, 417], [788, 471]);
    assert.ok(!isOnGrid());
  });

  it("snapToObjects: is on, and off again", async () => {
    await set("snapToObjects", true);
    const board = await openBoard("settings-snap.excalidraw", oddBoard, 3);
    const item = ".context-menu-item:has-text('Snap to objects')";
    await page.click(board.at(600, 500), { button: "right" });
    await page.waitFor(board.find(`${item}.checkmark`));
    await page.press("Escape");
    await page.waitFor(board.find(item), "gone");
    await set("snapToObjects", false);
    // The message that carries the setting comes before the one that carries the click.
    await page.click(board.at(600, 500), { button: "right" });
    await page.waitFor(board.find(`${item}:not(.checkmark)`));
    await page.press("Escape");
    assertUntouched(board);
  });

  it("defaults: what is drawn has the pen that is set, and one taken by hand stays", async () => {
    const board = await openBoard("settings-pen.excalidraw", "", 0);
    const pen = {
      defaultFont: "code",
      defaultFontSize: "large",
      defaultStrokeColor: "#1971c2",
      defaultFillColor: "#a5d8ff",
      defaultFillStyle: "hachure",
      defaultStrokeWidth: "thin",
      defaultStrokeStyle: "dashed",
      defaultSloppiness: "architect",
      defaultEdges: "sharp",
    };
    for (const [name, value] of Object.entries(pen)) await set(name, value);
    await drawRectangle(board, [463, 417], [588, 471]);
    const [rectangle] = elementsOf(board);
    assert.deepEqual(
      [rectangle?.strokeColor, rectangle?.backgroundColor, rectangle?.fillStyle, rectangle?.strokeWidth],
      ["#1971c2", "#a5d8ff", "hachure", 1],
    );
    assert.deepEqual(
      [rectangle?.strokeStyle, rectangle?.roughness, rectangle?.roundness],
      ["dashed", 0, null],
    );
    await page.press("Escape");
    await page.click(board.at(500, 300), { count: 2 });
    await page.type("p99");
    await page.press("Escape");
    const text = await until("the text", () => elementsOf(board).find(({ type }) => type === "text"));
    assert.deepEqual([text.fontFamily, text.fontSize, text.strokeColor], [8, 28, "#1971c2"]);
  });
});

describe("A mode of the board", () => {
  afterEach(closeAll);

  it("zen leaves the tools and the library out, until it is toggled again", async () => {
    const board = await openBoard("zen.excalidraw", oddBoard, 3);
    const library = board.find(".library");
    await page.waitFor(library);
    await vscode.commands.executeCommand("loopboard.toggleZenMode");
    await page.waitFor(board.find('body[data-canvas-mode="zen"] .board'));
    await page.waitFor(library, "gone");
    await page.screenshot("board-zen");
    await vscode.commands.executeCommand("loopboard.toggleZenMode");
    await page.waitFor(library);
    // Excalidraw's own key does the same.
    await page.click(board.at(600, 500));
    await page.press("Alt+Z");
    await page.waitFor(library, "gone");
    await page.press("Alt+Z");
    await page.waitFor(library);
    assertUntouched(board);
  });

  it("view lets nothing be changed, until it is toggled again", async () => {
    const board = await openBoard("view.excalidraw", oddBoard, 3);
    await vscode.commands.executeCommand("loopboard.toggleViewMode");
    await page.waitFor(board.find('body[data-canvas-mode="view"] .board'));
    await page.waitFor(board.find(".library"), "gone");
    await page.click(board.at(600, 500));
    await page.press("Control+A");
    await page.press("Delete");
    await vscode.commands.executeCommand("loopboard.toggleViewMode");
    await page.waitFor(board.find(".library"));
    await drawRectangle(board, [500, 420], [600, 480]);
    assert.equal(elementsOf(board).length, 5);
  });
});

describe("A key over the canvas", () => {
  afterEach(closeAll);

  it("that is VS Code's does there what it does everywhere", async () => {
    const board = await openBoard("chords.excalidraw", oddBoard, 3);
    const picker = { selector: ".quick-input-widget:visible" };
    for (const keys of [["F1"], ["Control+P"], ["Control+Shift+P"], ["Control+K", "Control+T"]]) {
      await page.click(board.at(600, 500));
      for (const key of keys) await page.press(key);
      await page.waitFor(picker);
      await page.press("Escape");
      await page.waitFor(picker, "gone");
    }
    const sidebar = { selector: ".part.sidebar:visible" };
    const isOpen = (await page.count(sidebar)) > 0;
    for (const now of [!isOpen, isOpen]) {
      await page.click(board.at(600, 500));
      await page.press("Control+B");
      await page.waitFor(sidebar, now ? "visible" : "gone");
    }
    await drawRectangle(board, [500, 420], [600, 480]);
    await page.press("Control+S");
    await until("the file is saved", () => !board.document.isDirty);
    await page.press("Control+W");
    await until("the tab is closed", () =>
      vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0),
    );
  });
});
