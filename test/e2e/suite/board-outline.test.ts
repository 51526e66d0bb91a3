/** A board without a pointer: its outline, and what can be done to it by naming things. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { elementsOf, openBoard, waitForElements, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll, openText } from "../workspace.ts";

const box = (id: string, label: string, x: number): readonly object[] => [
  {
    id,
    type: "rectangle",
    x,
    y: 0,
    width: 160,
    height: 80,
    boundElements: [{ id: `t-${id}`, type: "text" }],
  },
  {
    id: `t-${id}`,
    type: "text",
    text: label,
    originalText: label,
    containerId: id,
    x: x + 40,
    y: 30,
    width: 80,
    height: 25,
    fontSize: 20,
    fontFamily: 6,
    textAlign: "center",
    verticalAlign: "middle",
  },
];
const text = JSON.stringify(
  {
    ...{ type: "excalidraw", version: 2, source: "", appState: {}, files: {} },
    elements: [
      { id: "f", type: "frame", name: "Serving", x: -40, y: -40, width: 240, height: 160 },
      ...box("a", "Ranker", 0),
      ...box("b", "Cache", 400),
    ],
  },
  null,
  2,
);

/** Answers the question of this title by typing a choice until it is the one that Enter takes. */
async function choose(title: string, typed: string): Promise<void> {
  const question = await asked(title);
  await page.type(typed);
  await page.waitFor({ selector: `${question} .monaco-list-row.focused:has-text("${typed}")` });
  await page.press("Enter");
}

/** Answers the question of this title with a text. */
async function answer(title: string, typed: string): Promise<void> {
  await asked(title);
  await page.type(typed);
  await page.press("Enter");
}

async function asked(title: string): Promise<string> {
  const question = `.quick-input-widget:has(.quick-input-title:text-is("${title}"))`;
  await page.waitFor({ selector: question });
  return question;
}

const texts = (board: OpenBoard): readonly unknown[] =>
  elementsOf(board).flatMap(({ type, originalText }) => (type === "text" ? [originalText] : []));

describe("A board without a pointer", () => {
  afterEach(closeAll);

  it("is listed in a tree, and what is chosen there is selected on the canvas", async () => {
    const board = await openBoard("outline.excalidraw", text, 5);
    await vscode.commands.executeCommand("loopboard.boardOutline.focus");
    const row = (label: string) => ({ selector: `.monaco-list-row[aria-label*="${label}"]` });
    await page.waitFor(row("Serving, frame with 1 components"));
    await page.waitFor(row("Ranker, component with 0 connections"));
    await page.click(row("Cache, component"));
    await page.waitFor(board.find('.spoken:text("Cache, component with 0 connections")'), "attached");
    await page.waitFor(
      board.find('.canvas[aria-label="Drawing of 2 components, 0 connections and 1 frame"]'),
      "attached",
    );
    // A key works on what has the focus in the tree.
    await page.press("F2");
    await answer("Rename Cache", "Result cache");
    await until("the new name", () => texts(board).includes("Result cache"));
    await page.waitFor(row("Result cache, component"));
  });

  it("is changed by commands, each one step to undo", async () => {
    const board = await openBoard("commands.excalidraw", text, 5);
    const before = board.document.getText();
    // VS Code gives a canvas the focus once it has loaded, which would close a question that is asked before.
    await page.click(board.at(700, 520));
    void vscode.commands.executeCommand("loopboard.connectOnBoard");
    await choose("Connect from", "Ranker");
    await choose("Connect Ranker to", "Cache");
    await answer("Ranker → Cache", "top 500");
    await until("the arrow", () => elementsOf(board).some(({ type }) => type === "arrow"));
    await waitForElements(board, 7);
    assert.ok(texts(board).includes("top 500"));
    await vscode.commands.executeCommand("undo");
    await until("it is undone", () => board.document.getText() === before);

    void vscode.commands.executeCommand("loopboard.addToBoard");
    await choose("Add Component", "Feature store");
    await until("the card", () => elementsOf(board).some(({ customData }) => customData !== undefined));
    const card = elementsOf(board).find(({ customData }) => customData !== undefined);
    // What was added is selected, so the next command is about it.
    await page.waitFor(board.find('.spoken:text("Feature store, component with 0 connections")'), "attached");
    void vscode.commands.executeCommand("loopboard.moveOnBoard");
    await choose("Move Feature store", "Down");
    await until("it has moved", () =>
      elementsOf(board).some(({ id, y }) => id === card?.id && y === card.y + 100),
    );
    void vscode.commands.executeCommand("loopboard.deleteFromBoard");
    await until("it is gone", () => !elementsOf(board).some(({ id }) => id === card?.id));
    assert.equal(elementsOf(board).length, 5);
  });

  it("has its outline as text, too", async () => {
    const { document } = await openText("text.excalidraw", text);
    const symbols = await until("the symbols", async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        "vscode.executeDocumentSymbolProvider",
        document.uri,
      );
      return found && found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [
        ["Serving", ["Ranker"]],
        ["Cache", []],
      ],
    );
    assert.match(document.getText(symbols[1]?.range), /^\{\s*"id": "b"/);
  });
});
