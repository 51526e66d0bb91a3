import type { Point } from "../../scripts/e2e/page-contract.ts";
import { middleOf } from "../../scripts/bench-board/scene.ts";
import type { OpenBoard } from "./board.ts";
import { page } from "./page.ts";

/** What the canvas leaves free above and below the board that it shows first. */
const viewMargin = { top: 88, bottom: 72 };

/** Where a canvas that has just opened a board of so many `boxes` shows the label near its middle, by which its box is moved. */
export async function labelNearMiddle(board: OpenBoard, count: number): Promise<Point> {
  const { width, height } = await page.box(board.at());
  const zoom = Number.parseInt(await page.text(board.find(".reset-zoom-button")), 10) / 100;
  const { label, centre } = middleOf(count);
  return {
    x: width / 2 + (label.x - centre.x) * zoom,
    y: (height + viewMargin.top - viewMargin.bottom) / 2 + (label.y - centre.y) * zoom,
  };
}
