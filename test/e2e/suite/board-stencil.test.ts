import assert from "node:assert/strict";
import * as vscode from "vscode";
import { elementsOf, openBoard, saveFromCanvas, savedText, showBoard, waitForElements } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

const componentsOf = (elements: readonly Readonly<Record<string, unknown>>[]) =>
  elements.flatMap(({ customData }) => {
    const { loopboard } = (customData ?? {}) as { loopboard?: { component: string } };
    return loopboard ? [loopboard.component] : [];
  });

describe("A stencil of the library", () => {
  after(closeAll);

  it("lands in the file when it is clicked, with its component, and is there after a save and reopening", async () => {
    const board = await openBoard("stencils.excalidraw", "", 0);
    await page.click(board.find('[data-component="feature-store"]'));
    await until("the card is in the text", () => componentsOf(elementsOf(board)).includes("feature-store"));
    const placed = elementsOf(board).length;
    await waitForElements(board, placed);
    assert.equal(board.document.languageId, "excalidraw");
    await saveFromCanvas(board);
    assert.deepEqual(componentsOf((JSON.parse(savedText(board.uri)) as { elements: [] }).elements), [
      "feature-store",
    ]);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await showBoard(board.uri, placed);
  });

  it("lands where it is dropped", async () => {
    const board = await openBoard("dropped.excalidraw", "", 0);
    await page.drag(board.find('[data-component="client"]'), board.at(420, 200));
    await until("the card is in the text", () => componentsOf(elementsOf(board)).includes("client"));
    await page.drag(board.find('[data-component="cdn"]'), board.at(420, 400));
    const cards = await until("both cards are in the text", () => {
      const found = elementsOf(board).filter(({ customData }) => customData !== undefined);
      return found.length === 2 && found;
    });
    const [client, cdn] = cards;
    assert.ok(client && cdn);
    assert.equal(cdn.x - client.x, 0);
    assert.equal(cdn.y - client.y, 200);
  });

  it("joins the frame that it is dropped on, below its border", async () => {
    const frame = { id: "frame", type: "frame", name: "Serving", x: 0, y: 0, width: 600, height: 400 };
    const text = JSON.stringify({
      type: "excalidraw",
      version: 2,
      elements: [frame],
      appState: {},
      files: {},
    });
    const board = await openBoard("frame.excalidraw", text, 1);
    await page.drag(board.find('[data-component="client"]'), board.at());
    const drawn = await until("the card is in the text", () => {
      const elements = elementsOf(board);
      return componentsOf(elements).includes("client") && elements;
    });
    const parts = drawn.filter(({ id }) => id !== "frame");
    assert.deepEqual([...new Set(parts.map(({ frameId }) => frameId))], ["frame"]);
    const index = (element: (typeof drawn)[number] | undefined) => String(element?.index);
    const border = index(drawn.find(({ id }) => id === "frame"));
    assert.ok(parts.every((part) => index(part) < border));
  });

  it("is found by typing a part of its name or of what it is also called", async () => {
    const board = await openBoard("search.excalidraw", "", 0);
    await page.click(board.find("vscode-text-field"));
    await page.type("feast");
    await page.waitFor(board.find('[data-component="client"]'), "gone");
    await page.press("ArrowDown");
    await page.press("Enter");
    await until("the card is in the text", () => componentsOf(elementsOf(board)).includes("feature-store"));
  });
});
