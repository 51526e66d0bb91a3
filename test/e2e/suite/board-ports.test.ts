/** Arrows that are drawn by hand end at the ports of cards. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { elementsOf, openBoard, waitForElements, type DrawnElement } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

const isCard = ({ customData }: DrawnElement) => customData !== undefined;

describe("An arrow that is drawn to a card", () => {
  afterEach(closeAll);

  it("ends at the port that is near, in one step to undo", async () => {
    const board = await openBoard("ports.excalidraw", "", 0);
    await page.drag(board.find('[data-component="api-gateway"]'), board.at(400, 220));
    await until("the first card", () => elementsOf(board).filter(isCard).length === 1);
    await page.drag(board.find('[data-component="cdn"]'), board.at(400, 540));
    await until("both cards", () => elementsOf(board).filter(isCard).length === 2);
    await waitForElements(board, elementsOf(board).length);
    const before = board.document.getText();
    await page.press("a");
    // Beside the middle of the facing edges.
    await page.drag(board.at(412, 276), board.at(390, 484));
    const arrow = await until("the arrow", () => elementsOf(board).find(({ type }) => type === "arrow"));
    const [gateway, cdn] = elementsOf(board).filter(isCard);
    assert.ok(gateway && cdn);
    const last = (arrow.points as readonly (readonly [number, number])[]).at(-1) ?? [NaN, NaN];
    assert.deepEqual([arrow.x, arrow.y], [gateway.x + 80, gateway.y + 105]);
    assert.deepEqual([arrow.x + last[0], arrow.y + last[1]], [cdn.x + 80, cdn.y - 5]);
    await vscode.commands.executeCommand("undo");
    await until("it is undone", () => board.document.getText() === before);
  });
});
