/** Tidying boards up: by command, by key, a part of one, and not at all. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { elementsOf, openBoard, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

const box = (id: string, x: number, y: number) => [
  { id, type: "rectangle", x, y, width: 160, height: 80, boundElements: [{ id: `t-${id}`, type: "text" }] },
  {
    ...{ id: `t-${id}`, type: "text", text: id, originalText: id, containerId: id },
    ...{ x: x + 40, y: y + 30, width: 80, height: 25, fontSize: 20, fontFamily: 6 },
    ...{ textAlign: "center", verticalAlign: "middle" },
  },
];
const arrow = (id: string, from: string, to: string) => ({
  ...{
    id,
    type: "arrow",
    x: 0,
    y: 0,
    width: 100,
    height: 0,
    points: [
      [0, 0],
      [100, 0],
    ],
    elbowed: true,
  },
  startBinding: { elementId: from, focus: 0, gap: 5, fixedPoint: [1, 0.5001] },
  endBinding: { elementId: to, focus: 0, gap: 5, fixedPoint: [0, 0.5001] },
  endArrowhead: "arrow",
});
const sceneOf = (elements: readonly object[]) =>
  JSON.stringify({ type: "excalidraw", version: 2, source: "", elements, appState: {}, files: {} }, null, 2);
const messy = sceneOf([
  ...box("events", 300, 300),
  ...box("features", 280, 280),
  ...box("model", 320, 310),
  ...box("monitor", 0, 600),
  arrow("1", "events", "features"),
  arrow("2", "features", "model"),
  arrow("3", "model", "monitor"),
  arrow("4", "monitor", "features"),
]);

const places = (board: OpenBoard) =>
  elementsOf(board).flatMap(({ id, type, x, y }) => (type === "rectangle" ? [{ id, x, y }] : []));
const placeOf = (board: OpenBoard, id: string) => places(board).find((one) => one.id === id);
const overlaps = (board: OpenBoard) => {
  const all = places(board);
  return all.flatMap((a, i) =>
    all.slice(i + 1).filter((b) => Math.abs(a.x - b.x) < 160 && Math.abs(a.y - b.y) < 80),
  ).length;
};
const focused = (board: OpenBoard) => page.waitFor(board.find(".excalidraw-container:focus"));

describe("Tidying a board up", () => {
  afterEach(closeAll);

  it("puts its components in order, in one step to undo", async () => {
    const board = await openBoard("messy.excalidraw", messy, 12);
    const before = board.document.getText();
    assert.ok(overlaps(board) > 0);
    await vscode.commands.executeCommand("loopboard.tidyBoard");
    await until("nothing overlaps", () => overlaps(board) === 0);
    await focused(board);
    await page.screenshot("tidy");
    const [events, features, model] = places(board);
    assert.ok(events && features && model && events.x < features.x && features.x < model.x);
    await vscode.commands.executeCommand("undo");
    await until("it is undone", () => board.document.getText() === before);

    // The key does it, too.
    await page.click(board.at(600, 140));
    await page.press("Shift+Alt+F");
    await until("nothing overlaps", () => overlaps(board) === 0);
    await focused(board);
  });

  it("of one that is selected is tidying all of it up", async () => {
    const board = await openBoard("part.excalidraw", messy, 12);
    const before = places(board);
    await page.click(board.at());
    await page.press("Control+A");
    await page.waitFor(board.find('.spoken:has-text("Selected")'), "attached");
    await page.press("Escape");
    await vscode.commands.executeCommand("loopboard.boardOutline.focus");
    await page.click({ selector: '.monaco-list-row[aria-label*="events, component"]' });
    await page.waitFor(board.find('.spoken:has-text("events")'), "attached");
    await vscode.commands.executeCommand("loopboard.tidyBoard");
    await until("all is in order, as one component is no part", () => overlaps(board) === 0);
    assert.notDeepEqual(places(board), before);
  });

  it("of what is selected leaves the others where they are, in one step to undo", async () => {
    const apart = sceneOf([
      ...box("one", 0, 0),
      ...box("two", 40, 30),
      ...box("other", 700, 0),
      arrow("1", "one", "two"),
      arrow("2", "two", "other"),
    ]);
    const board = await openBoard("selected.excalidraw", apart, 8);
    const before = board.document.getText();
    const other = placeOf(board, "other");
    // A new canvas shows the whole drawing in its middle: what is around its left half is around the two.
    const { width, height } = await page.box(board.at());
    await page.drag(board.at(30, height / 2 - 150), board.at(width / 2, height / 2 + 170));
    await page.waitFor(board.find('.spoken:has-text("two, component")'), "attached");
    await vscode.commands.executeCommand("loopboard.tidyBoard");
    await until("the two are apart", () => overlaps(board) === 0);
    assert.deepEqual(placeOf(board, "other"), other);
    await vscode.commands.executeCommand("undo");
    await until("it is undone", () => board.document.getText() === before);
  });

  it("stops when it is told so, and changes nothing", async () => {
    const many = Array.from({ length: 300 }, (_, i) => box(`b${i}`, (i % 20) * 30, Math.floor(i / 20) * 30));
    const arrows = Array.from({ length: 900 }, (_, i) =>
      arrow(`a${i}`, `b${i % 300}`, `b${(i * 7 + 3) % 300}`),
    );
    const board = await openBoard("many.excalidraw", sceneOf([...many.flat(), ...arrows]), 1500);
    const before = board.document.getText();
    await page.click(board.at(600, 140));
    await page.press("Shift+Alt+F");
    await page.waitFor(board.find(".tidy-notice button:focus"));
    await page.press("Escape");
    await page.waitFor(board.find(".tidy-notice"), "gone");
    await focused(board);
    assert.equal(board.document.getText(), before);
  });
});
