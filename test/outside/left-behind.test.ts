import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readBoardFile } from "../../src/core/board/formats/read-board-file.ts";
import { oddBoard, pictureOf } from "../e2e/odd-board.ts";
import { until } from "../e2e/until.ts";
import { boardIn, goOn, waitForDirty, type SeenBoard } from "./board.ts";
import { startEditor, type Editor, type Window } from "./editor.ts";

const picture = pictureOf(oddBoard);
const files = {
  "two.excalidraw": oddBoard,
  "host.excalidraw.svg": picture,
  "closed.excalidraw": oddBoard,
  "closed.excalidraw.svg": picture,
};

let editor: Editor;
let window: Window;
beforeAll(async () => {
  editor = await startEditor({ label: "left-behind", files });
  window = await editor.open();
});
afterAll(() => editor.close());

/** The widths of the rectangles that a file has more than the first one had, and all its texts. */
function drawnIn(name: string) {
  const read = readBoardFile(name, readFileSync(join(editor.folder, name)));
  if (read.kind !== "scene") throw new Error(`${name} is no board.`);
  const drawn = elementsOf(read.text).slice(elementsOf(oddBoard).length);
  const boxes = drawn.filter(({ type }) => type === "rectangle");
  return {
    widths: boxes.map(({ width }) => Math.round(width)).toSorted((a, b) => a - b),
    texts: drawn.flatMap(({ text }) => text ?? []),
  };
}

function elementsOf(text: string) {
  return (JSON.parse(text) as { elements: readonly { type: string; width: number; text?: string }[] })
    .elements;
}

async function save(board: SeenBoard, name: string): Promise<void> {
  await window.page.click(board.at(700, 540));
  await window.page.press("Control+S");
  await waitForDirty(window, name, false);
}

it("A board on two canvases goes on as one, with what neither of them could send", async () => {
  const name = "two.excalidraw";
  await window.openFile(name);
  const left = boardIn(window, name);
  await left.shows(3);
  const both = `.board[data-file="${name}"]`;
  await window.page.evaluate(both, 'document.body.dataset.side = "left"');
  await window.run("View: Split Editor Right");
  const right = boardIn(window, name, "body:not([data-side]) ");
  await right.shows(3);
  editor.kill("extension host");
  await left.drawRectangle([300, 420], [340, 480]);
  await left.shows(4);
  await right.drawRectangle([300, 420], [360, 480]);
  await right.shows(4);
  await goOn(window);
  const board = boardIn(window, name);
  await board.shows(5);
  expect(await window.page.count({ selector: ".tab" })).toBe(1);
  await save(board, name);
  expect(drawnIn(name).widths.length).toBe(2);
});

it("A picture goes on with the next extension host, with what its last one and the canvas knew", async () => {
  const name = "host.excalidraw.svg";
  await window.openFile(name);
  const board = boardIn(window, name);
  await board.shows(3);
  await board.drawRectangle([500, 420], [600, 480]);
  await until("the journal has it", () => editor.journals().some((text) => text.includes("rectangle")));
  editor.kill("extension host");
  await board.drawRectangle([500, 200], [640, 280]);
  await board.shows(5);
  await goOn(window);
  await board.shows(5);
  await waitForDirty(window, name, true);
  expect(readFileSync(join(editor.folder, name)).equals(picture)).toBe(true);
  await save(board, name);
  expect(drawnIn(name).widths).toEqual([100, 140]);
  // What is drawn then is heard of as ever.
  await board.drawRectangle([680, 200], [720, 240]);
  await waitForDirty(window, name, true);
  await save(board, name);
  expect(drawnIn(name).widths).toEqual([40, 100, 140]);
});

for (const name of ["closed.excalidraw", "closed.excalidraw.svg"]) {
  it(`${name} is saved with what is still being typed when its tab is closed and VS Code asks`, async () => {
    await window.openFile(name);
    const board = boardIn(window, name);
    await board.shows(3);
    await board.drawRectangle([500, 420], [600, 480]);
    await waitForDirty(window, name, true);
    await window.page.click(board.at(500, 200), { count: 2 });
    await window.page.type("last words");
    const tab = `.tab[data-resource-name="${name}"]`;
    await window.page.click({ selector: `${tab} .tab-actions .action-label` });
    await window.page.click({ selector: '.monaco-dialog-box .monaco-button:text-is("Save")' });
    await window.page.waitFor({ selector: tab }, "gone");
    expect(drawnIn(name)).toEqual({ widths: [100], texts: ["last words"] });
  });
}
