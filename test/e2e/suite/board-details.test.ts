/** The panel with what a component is and promises, without a pointer. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { elementsOf, openBoard, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

const text = JSON.stringify(
  {
    ...{ type: "excalidraw", version: 2, source: "", appState: {}, files: {} },
    elements: [
      {
        ...{ id: "card", type: "rectangle", x: 0, y: 0, width: 160, height: 100 },
        customData: {
          other: 1,
          loopboard: { component: "model-server", contract: { p99: "80 ms", unit: 7 } },
        },
      },
      { id: "box", type: "rectangle", x: 300, y: 0, width: 160, height: 100 },
    ],
  },
  null,
  2,
);
const loopboardOf = (board: OpenBoard, id: string) => {
  const element = elementsOf(board).find((one) => one.id === id);
  return (element?.customData as { loopboard?: Record<string, unknown> } | undefined)?.loopboard;
};
const field = (board: OpenBoard, label: string) =>
  board.find(`.details vscode-text-field:has-text("${label}")`);
const focused = (board: OpenBoard, selector: string) => board.find(`${selector}:focus`);

async function select(board: OpenBoard, name: string): Promise<void> {
  void vscode.commands.executeCommand("loopboard.showOnBoard");
  await page.waitFor({ selector: '.quick-input-widget:has(.quick-input-title:text-is("Show on Board"))' });
  await page.type(name);
  await page.waitFor({ selector: `.quick-input-widget .monaco-list-row.focused:has-text("${name}")` });
  await page.press("Enter");
  await page.waitFor(focused(board, ".canvas .excalidraw-container"));
}

describe("The details of a component", () => {
  afterEach(closeAll);

  it("are shown, written and undone by keyboard", async () => {
    const board = await openBoard("details.excalidraw", text, 2);
    const before = board.document.getText();
    await select(board, "Model server");
    await page.waitFor(field(board, "p99 latency"));
    await page.press("Alt+Enter");
    await page.waitFor(focused(board, ".details vscode-text-field"));
    await page.screenshot("details");
    // Label, component, mode, freshness.
    for (let i = 0; i < 3; i++) await page.press("Tab");
    await page.type("5 min");
    await page.press("Enter");
    await until("the freshness is in the text", () => {
      const { contract } = loopboardOf(board, "card") ?? {};
      return (contract as { freshness?: string } | undefined)?.freshness === "5 min";
    });
    assert.deepEqual(loopboardOf(board, "card"), {
      component: "model-server",
      contract: { freshness: "5 min", p99: "80 ms", unit: 7 },
    });
    // The mode is chosen by its first letter, as in every list.
    await page.press("Shift+Tab");
    await page.press("o");
    await page.press("Enter");
    await until("the mode is in the text", () => {
      const { contract } = loopboardOf(board, "card") ?? {};
      return (contract as { mode?: string } | undefined)?.mode === "online";
    });
    await page.press("Escape");
    await page.waitFor(focused(board, ".excalidraw-container"));
    await page.press("Control+Z");
    await page.press("Control+Z");
    await until("both are undone", () => board.document.getText() === before);
    // The panel shows what the document says.
    await until(
      "the freshness is gone from the panel",
      async () =>
        (await page.evaluate(
          '.board[data-file="details.excalidraw"]',
          '[...document.querySelectorAll(".details vscode-text-field")].map(({ value }) => value).join("|")',
        )) === "||80 ms|",
    );
  });

  it("make a component of a shape that was drawn by hand, and name it", async () => {
    const board = await openBoard("hand.excalidraw", text, 2);
    await select(board, "(shape without a text)");
    await page.waitFor(board.find(".details-open"));
    await vscode.commands.executeCommand("loopboard.editDetails");
    await page.waitFor(focused(board, ".details vscode-text-field"));
    await page.type("Result cache");
    await page.press("Tab");
    await until("the label is in the text", () =>
      elementsOf(board).some(
        ({ originalText, containerId }) => originalText === "Result cache" && containerId === "box",
      ),
    );
    // A list goes to the first that begins with the letter.
    await page.press("c");
    await page.press("Enter");
    await until("the component is in the text", () => loopboardOf(board, "box")?.component === "cdn");
    await page.waitFor(board.find('.library-from:has-text("Result cache")'));
    // What is being typed when the canvas is clicked is not lost.
    await page.click(board.find('.details vscode-text-field:has-text("Owner") input'));
    await page.type("Search team");
    await page.click(board.at(300, 700));
    await until("the owner is in the text", () => {
      const { contract } = loopboardOf(board, "box") ?? {};
      return (contract as { owner?: string } | undefined)?.owner === "Search team";
    });
    await page.waitFor(board.find(".details"), "gone");
  });
});
