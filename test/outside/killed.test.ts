import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oddBoard } from "../e2e/odd-board.ts";
import { until } from "../e2e/until.ts";
import { boardIn, goOn, told, waitForDirty } from "./board.ts";
import { startEditor, type Editor, type Window } from "./editor.ts";
import { savedElements } from "./saved-elements.ts";

const boards = [
  ...(["host.excalidraw", "window.excalidraw", "server.excalidraw"] as const),
  ...(["left.excalidraw", "right.excalidraw", "both.excalidraw"] as const),
] as const;

let editor: Editor;
/** The one that is open; each test leaves it to the next with nothing unsaved in it. */
let window: Window;
beforeAll(async () => {
  const files = { "notes.txt": "", ...Object.fromEntries(boards.map((name) => [name, oddBoard])) };
  editor = await startEditor({ label: "killed", files });
  window = await editor.open();
});
afterAll(() => editor.close());

/** A stroke that is committed, and one that goes on. How soon it is in the journal depends on the machine, so that is waited for. */
async function draw(name: (typeof boards)[number]): Promise<void> {
  await window.openFile(name);
  const board = boardIn(window, name);
  await board.shows(3);
  await board.drawRectangle([500, 420], [600, 480]);
  await waitForDirty(window, name, true);
  await board.beginRectangle([500, 200], [640, 280]);
  let turn = 0;
  await until("the journal has the stroke", async () => {
    // Of the places of one frame Excalidraw takes the first, and a quick hand's last one may be another: so it is said again.
    await board.moveTo([640, 280 + (turn++ % 2)]);
    return editor.drafts().some((text) => /"width":(140|139\.[5-9])/.test(text));
  });
}

/** Everything is on the canvas, unsaved; saving writes both strokes, and what is drawn then is heard of as ever. */
async function hasAll(name: string): Promise<void> {
  const board = boardIn(window, name);
  await board.shows(5);
  await waitForDirty(window, name, true);
  expect(readFileSync(join(editor.folder, name), "utf8")).toBe(oddBoard);
  await window.page.click(board.at(700, 520));
  await window.page.press("Control+S");
  await waitForDirty(window, name, false);
  const elements = await until("the file is written", () => saved(name));
  expect(elements.slice(4).map(({ type, width }) => [type, Math.round(width)])).toEqual([
    ["rectangle", 100],
    ["rectangle", 140],
  ]);
  await board.drawRectangle([680, 200], [720, 240]);
  await board.shows(6);
  await waitForDirty(window, name, true);
  await window.page.press("Control+S");
  await waitForDirty(window, name, false);
}

const tab = (name: string) => ({ selector: `.tab[data-resource-name="${name}"]` });

const saved = (name: string) => savedElements(join(editor.folder, name), oddBoard);

describe("A board that is being drawn on", () => {
  it("goes on, whole, when the extension host was killed and VS Code has started another", async () => {
    await window.openFile("notes.txt");
    await window.page.waitFor(tab("notes.txt"));
    await draw("host.excalidraw");
    editor.kill("extension host");
    await window.raw.mouse.up();
    // Nothing tells the canvas; it finds out itself, because what it sends is not answered.
    await goOn(window);
    await until("it has its place among the other tabs", async () => {
      if ((await window.page.count({ selector: ".editor-group-container" })) > 1) return false;
      return (await window.page.count(tab("host.excalidraw"))) === 1;
    });
    expect(await window.page.count(tab("notes.txt"))).toBe(1);
    await hasAll("host.excalidraw");
  });

  it("is whole, to the last second, after its window was killed", async () => {
    await draw("window.excalidraw");
    editor.kill("browser");
    await editor.restart("browser");
    window = await editor.open("window.excalidraw");
    await hasAll("window.excalidraw");
  });

  it("is whole after the server was killed, and its extension host with it", async () => {
    await draw("server.excalidraw");
    editor.kill("extension host");
    editor.kill("server");
    editor.kill("browser");
    await editor.restart("server");
    await editor.restart("browser");
    window = await editor.open("server.excalidraw");
    await hasAll("server.excalidraw");
  });
});

/** Opens a board in a window and draws a rectangle of that width, until the journal has it; nobody saves it. */
async function drawIn(at: Window, name: (typeof boards)[number], width: number): Promise<void> {
  await at.raw.bringToFront();
  await at.openFile(name);
  const board = boardIn(at, name);
  // What another window has not saved is not here, though its journal could be taken for a lost one.
  await board.shows(3);
  await board.drawRectangle([500, 420], [500 + width, 480]);
  await board.shows(4);
  await until("the journal has the stroke", () => journalsWith(width).length === 1);
}

/** The journals of edits that have a stroke of that width; the text of an element is a string in their JSON. */
function journalsWith(width: number): readonly string[] {
  const stroke = new RegExp(`width\\\\": ?(${width}|${width - 1}\\.[5-9])`);
  return editor.journals().filter((text) => stroke.test(text));
}

describe("Boards that two windows of one workspace are drawing on", () => {
  it("are whole, each and the one that both have open, after both windows were killed", async () => {
    const second = await editor.open();
    await drawIn(window, "left.excalidraw", 100);
    await drawIn(window, "both.excalidraw", 120);
    await drawIn(second, "right.excalidraw", 140);
    await drawIn(second, "both.excalidraw", 160);
    for (const width of [100, 120, 140]) expect(journalsWith(width)).toHaveLength(1);
    editor.kill("browser");
    await editor.restart("browser");
    window = await editor.open("left.excalidraw");
    await boardIn(window, "left.excalidraw").shows(4);
    await window.openFile("right.excalidraw");
    await boardIn(window, "right.excalidraw").shows(4);
    await window.openFile("both.excalidraw");
    const board = boardIn(window, "both.excalidraw");
    await board.shows(4);
    // Which of the two it goes on with nobody can say; the other is offered, and is still there to be.
    await told(window, "was being drawn on when its window ended");
    expect(readFileSync(join(editor.folder, "both.excalidraw"), "utf8")).toBe(oddBoard);
    await window.page.click(board.at(500, 200));
    await window.page.press("Control+S");
    const [, , , , drawn] = await until("the file is written", () => saved("both.excalidraw"));
    const other = Math.round(drawn?.width ?? 0) === 120 ? 160 : 120;
    expect(journalsWith(other)).toHaveLength(1);
    await told(window, "was being drawn on when its window ended");
    await window.page.click({
      selector: '.notification-list-item .monaco-button:visible:has-text("Open the Drawing")',
    });
    await boardIn(window, "Untitled-1").shows(4);
    await until("the journal, not needed any more, is gone", () => journalsWith(other).length === 0);
  });
});
