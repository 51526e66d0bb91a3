/** Mermaid that is pasted or typed becomes shapes, and none of it can hurt the canvas. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { elementsOf, openBoard, type DrawnElement, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

const empty = JSON.stringify(
  { type: "excalidraw", version: 2, elements: [], appState: {}, files: {} },
  undefined,
  2,
);

/** Pastes text at the pointer, as the browser does on Ctrl+V. */
async function paste(board: OpenBoard, text: string): Promise<void> {
  await page.click(board.at(500, 300));
  await page.evaluate(
    board.at().frameWith,
    `{ const data = new DataTransfer(); data.setData("text/plain", ${JSON.stringify(text)}); document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true })); }`,
  );
}

function textsOf(elements: readonly DrawnElement[]): readonly unknown[] {
  return elements.filter(({ type }) => type === "text").map(({ text }) => text);
}

describe("Mermaid on a board", () => {
  let board: OpenBoard;
  beforeEach(async () => {
    board = await openBoard("mermaid.excalidraw", empty, 0);
  });
  afterEach(closeAll);

  it("becomes shapes when it is pasted, in one step to undo", async () => {
    await paste(board, "flowchart LR\n  A[Feature store] -->|rows| B[Ranker]");
    const elements = await until("the shapes", () => {
      const found = elementsOf(board);
      return found.length >= 6 && found;
    });
    assert.deepEqual([...textsOf(elements)].sort(), ["Feature store", "Ranker", "rows"]);
    const arrow = elements.find(({ type }) => type === "arrow");
    const binding = arrow?.startBinding as { readonly elementId: string } | null | undefined;
    const boxes = elements.filter(({ type }) => type === "rectangle").map(({ id }) => id);
    assert.ok(binding && boxes.includes(binding.elementId));
    await page.press("Control+Z");
    await until("the empty board", () => elementsOf(board).length === 0);
  });

  it("that cannot be read is pasted as a text, and the canvas says why", async () => {
    const unread = "flowchart LR\n  A[Feature store --> B";
    await paste(board, unread);
    await page.waitFor(board.find('.Toast:has-text("pasted as a text"):has-text("line 2")'));
    await page.screenshot("mermaid-unread");
    const texts = await until("the text", () => {
      const found = textsOf(elementsOf(board));
      return found.length > 0 && found;
    });
    assert.deepEqual(
      texts
        .join("\n")
        .split("\n")
        .map((line) => line.trim()),
      ["flowchart LR", "A[Feature store --> B"],
    );
  });

  it("is asked for by a command", async () => {
    const { frameWith } = board.at();
    await vscode.commands.executeCommand("loopboard.insertMermaid");
    const drawn = ".ttd-dialog-output-canvas-container canvas";
    await page.waitFor(board.find(drawn));
    const picture = () => page.evaluate(frameWith, `document.querySelector("${drawn}")?.toDataURL()`);
    const before = await picture();
    await page.click(board.find(".ttd-dialog textarea"));
    const written = `Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box, "flowchart TD\\n Drift --> Retrain")`;
    await page.evaluate(
      frameWith,
      `{ const box = document.querySelector(".ttd-dialog textarea"); ${written}; box.dispatchEvent(new Event("input", { bubbles: true })); }`,
    );
    await until("the new diagram", async () => {
      const now = await picture();
      return now !== undefined && now !== null && now !== before;
    });
    await page.screenshot("mermaid-dialog");
    await page.press("Control+Enter");
    await until("the shapes", () => textsOf(elementsOf(board)).includes("Retrain"));
  });

  it("runs no script and does not hang, whatever it says", async () => {
    const before = (await page.errors()).length;
    await paste(
      board,
      'sequenceDiagram\n participant A as Alice<img src=x onerror="window.hurt=1">$$\\\\text{Alice}$$\n A->>B: hi',
    );
    await until("the lifelines", () => elementsOf(board).length > 4);
    await paste(board, "xychart-beta\n x-axis 1 --> 1\n line [1, 2]");
    await until("the chart", () => elementsOf(board).some(({ type }) => type === "image"));
    const excludes = "monday,tuesday,wednesday,thursday,friday,saturday,sunday";
    await paste(
      board,
      `gantt\n dateFormat YYYY-MM-DD\n excludes ${excludes}\n section A\n Endless :a1, 2024-01-01, 3d`,
    );
    await until("the text of what cannot be drawn", () =>
      JSON.stringify(textsOf(elementsOf(board))).includes("Endless"),
    );
    await page.waitFor(board.find('.Toast:has-text("pasted as a text")'));
    assert.equal(
      await page.evaluate(
        board.at().frameWith,
        "window.hurt === undefined && document.querySelector('img[src=x]') === null",
      ),
      true,
    );
    assert.deepEqual((await page.errors()).slice(before), []);
  });
});
