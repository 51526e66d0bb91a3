import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { drivePage } from "../../scripts/e2e/page-driver.ts";
import { oddBoard } from "../e2e/odd-board.ts";
import { until } from "../e2e/until.ts";
import { boardIn, told, waitForDirty } from "./board.ts";
import { startEditor, type Editor, type Window } from "./editor.ts";
import { savedElements } from "./saved-elements.ts";

const moved = "moved.excalidraw";
const twice = "twice.excalidraw";

let editor: Editor;
let first: Window;
beforeAll(async () => {
  editor = await startEditor({ label: "windows", files: { [moved]: oddBoard, [twice]: oddBoard } });
  first = await editor.open();
});
afterAll(() => editor.close());
afterEach(async () => {
  for (const page of editor.pages()) if (page !== first.raw) await page.close();
});

const onDisk = (name: string) => readFileSync(join(editor.folder, name), "utf8");
const saved = (name: string) => savedElements(join(editor.folder, name), oddBoard);

describe("A board", () => {
  it("moves to a window of its own with what is not saved, and goes on there", async () => {
    const name = moved;
    await first.openFile(name);
    await boardIn(first, name).shows(3);
    await boardIn(first, name).drawRectangle([500, 420], [600, 480]);
    await waitForDirty(first, name, true);
    await first.run("View: Move Editor into New Window");
    const raw = await until("the new window", () => editor.pages().find((page) => page !== first.raw));
    await raw.bringToFront();
    const second: Window = { ...first, raw, page: drivePage(raw, editor.log()) };
    const board = boardIn(second, name);
    await board.shows(4);
    await board.drawRectangle([320, 420], [400, 480]);
    await board.shows(5);
    await second.page.press("Control+S");
    expect(await until("it is saved", () => saved(name))).toHaveLength(6);
  });

  it("is open in two windows: what one saves the other shows, and neither overwrites the other's", async () => {
    const name = twice;
    await first.openFile(name);
    await boardIn(first, name).shows(3);
    const second = await editor.open(name);
    await boardIn(second, name).shows(3);
    // A browser lets a page sleep that nobody sees.
    await first.raw.bringToFront();
    await boardIn(first, name).drawRectangle([500, 420], [600, 480]);
    await waitForDirty(first, name, true);
    await first.page.press("Control+S");
    await waitForDirty(first, name, false);
    await second.raw.bringToFront();
    await boardIn(second, name).shows(4);
    await waitForDirty(second, name, false);

    await boardIn(second, name).drawRectangle([500, 200], [600, 260]);
    await waitForDirty(second, name, true);
    // Both hold something of their own before either knows that the other has saved.
    await first.raw.bringToFront();
    await boardIn(first, name).drawRectangle([620, 420], [700, 480]);
    await waitForDirty(first, name, true);
    await first.page.press("Control+S");
    await waitForDirty(first, name, false);
    expect(saved(name)).toHaveLength(6);
    const theirs = onDisk(name);
    await second.raw.bringToFront();
    await second.page.press("Control+S");
    await told(second, "content of the file is newer");
    await waitForDirty(second, name, true);
    await boardIn(second, name).shows(5);
    expect(onDisk(name)).toBe(theirs);
  });
});
