import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { oddBoard } from "../e2e/odd-board.ts";
import { until } from "../e2e/until.ts";
import { boardIn, waitForDirty } from "./board.ts";
import { startEditor, type Editor, type Window } from "./editor.ts";
import { savedElements } from "./saved-elements.ts";

/*
 * The extension host of vscode.dev is a worker of the browser: no Node, no processes, files only through VS Code.
 */
let editor: Editor;
let window: Window;
beforeAll(async () => {
  editor = await startEditor({
    label: "web",
    host: "web",
    files: { "board.excalidraw": oddBoard, "design.md": design },
  });
  window = await editor.open();
});
afterAll(() => editor.close());

const design = `---
loopboard: true
---

# Search

## Problem

Find things fast.

## Metrics

TODO
`;

it("In a web worker a board is drawn on, saved and undone", async () => {
  const name = "board.excalidraw";
  await window.openFile(name);
  const board = boardIn(window, name);
  await board.shows(3);
  await board.drawRectangle([500, 420], [600, 480]);
  await waitForDirty(window, name, true);
  await window.page.press("Control+S");
  await waitForDirty(window, name, false);
  expect(savedElements(join(editor.folder, name), oddBoard)).toHaveLength(5);
  await window.page.press("Control+Z");
  await board.shows(3);
  await waitForDirty(window, name, true);
});

it("In a web worker a design doc is reviewed", async () => {
  await window.openFile("design.md");
  await until(
    "a finding",
    async () => (await window.page.count({ selector: ".view-overlays [class*=squiggly]" })) > 0,
  );
});
