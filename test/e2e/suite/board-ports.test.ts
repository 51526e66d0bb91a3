/** Arrows that are drawn by hand end at the ports of cards, and stay there. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { elementsOf, openBoard, waitForElements, type DrawnElement, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

const isCard = ({ customData }: DrawnElement) => customData !== undefined;

/** Two cards, one above the other, and an arrow that is drawn beside the middle of the facing edges. */
async function drawTwoCards(board: OpenBoard): Promise<{ readonly beforeArrow: string }> {
  await page.drag(board.find('[data-component="api-gateway"]'), board.at(400, 220));
  await until("the first card", () => elementsOf(board).filter(isCard).length === 1);
  await page.drag(board.find('[data-component="cdn"]'), board.at(400, 540));
  await until("both cards", () => elementsOf(board).filter(isCard).length === 2);
  await waitForElements(board, elementsOf(board).length);
  const beforeArrow = board.document.getText();
  await page.press("a");
  await page.drag(board.at(412, 276), board.at(390, 484));
  await until("the arrow", () => elementsOf(board).some(({ type }) => type === "arrow"));
  return { beforeArrow };
}

/** The middle of the edges that face each other, with the gap that arrows keep; and where the arrow begins and ends. */
function portsAndEnds(board: OpenBoard) {
  const [gateway, cdn] = elementsOf(board).filter(isCard);
  const arrow = elementsOf(board).find(({ type }) => type === "arrow");
  assert.ok(gateway && cdn && arrow);
  const [dx, dy] = (arrow.points as readonly (readonly [number, number])[]).at(-1) ?? [NaN, NaN];
  const ports = [gateway.x + 80, gateway.y + 105, cdn.x + 80, cdn.y - 5];
  return { cdn, ports, ends: [arrow.x, arrow.y, arrow.x + dx, arrow.y + dy] };
}

function assertOnPorts(board: OpenBoard): void {
  const { ports, ends } = portsAndEnds(board);
  const apart = ends.map((end, i) => Math.abs(end - (ports[i] ?? NaN)));
  assert.ok(
    apart.every((distance) => distance < 0.1),
    `The ports are at ${String(ports)}, the ends at ${String(ends)}.`,
  );
}

describe("An arrow that is drawn to a card", () => {
  afterEach(closeAll);

  it("ends at the port that is near, in one step to undo", async () => {
    const board = await openBoard("ports.excalidraw", "", 0);
    const { beforeArrow } = await drawTwoCards(board);
    assertOnPorts(board);
    await vscode.commands.executeCommand("undo");
    await until("it is undone", () => board.document.getText() === beforeArrow);
  });

  it("stays there when the card is moved, by hand or by key, each in one step to undo", async () => {
    const board = await openBoard("moved.excalidraw", "", 0);
    await drawTwoCards(board);
    const drawn = board.document.getText();
    const { cdn } = portsAndEnds(board);
    await page.drag(board.at(400, 560), board.at(480, 620));
    await until("the card is moved", () => portsAndEnds(board).cdn.x > cdn.x + 40);
    assertOnPorts(board);
    const dragged = board.document.getText();
    const after = portsAndEnds(board).cdn.x;
    await page.press("ArrowRight");
    await until("the card is moved on", () => portsAndEnds(board).cdn.x > after);
    assertOnPorts(board);
    await page.screenshot("ports-moved");
    await vscode.commands.executeCommand("undo");
    await until("the key is undone", () => board.document.getText() === dragged);
    await vscode.commands.executeCommand("undo");
    await until("the drag is undone", () => board.document.getText() === drawn);
  });
});
