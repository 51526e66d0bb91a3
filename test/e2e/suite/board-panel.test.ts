import { drawRectangle, elementsOf, openBoard, type OpenBoard } from "../board.ts";
import { page } from "../page.ts";
import { until } from "../until.ts";
import { closeAll } from "../workspace.ts";

/** The build changes how the controls of the panel find what is selected. */
describe("The panel of what is selected", () => {
  afterEach(closeAll);

  it("shows what is selected, whatever was, and changes it", async () => {
    const board = await openBoard("panel.excalidraw", "", 0);
    await drawRectangle(board, [500, 300], [560, 360]);
    await choose(board, "thin", 0, 1);
    await drawRectangle(board, [600, 300], [660, 360]);
    await choose(board, "extraBold", 1, 4);
    await page.click(board.at(500, 330));
    await page.waitFor(checked(board, "thin"), "attached");
    // What was drawn stays the same list of elements when one of them is moved, and another one when one goes behind all.
    await page.drag(board.at(500, 330), board.at(500, 400));
    await until("the first one was moved", () => (elementsOf(board)[0]?.y ?? 0) > 340);
    await page.waitFor(checked(board, "thin"), "attached");
    await page.click(board.at(600, 330));
    await page.waitFor(checked(board, "extraBold"), "attached");
    await page.press("Control+Shift+BracketLeft");
    await until("the second one is behind", () => elementsOf(board)[0]?.strokeWidth === 4);
    await choose(board, "bold", 0, 2);
    await page.click(board.at(500, 400), { modifiers: ["Shift"] });
    await until("no width is shown for both", async () => (await page.count(checked(board, "bold"))) === 0);
    await page.press("Delete");
    await until("both are gone", () => elementsOf(board).length === 0);
  });
});

/** Chooses a width in the panel for the element with this ordinal. */
async function choose(board: OpenBoard, width: string, ordinal: number, value: number): Promise<void> {
  await page.click(board.find(`label:has([data-testid="strokeWidth-${width}"])`));
  await until(`the line is ${width}`, () => elementsOf(board)[ordinal]?.strokeWidth === value);
  await page.waitFor(checked(board, width), "attached");
}

function checked(board: OpenBoard, width: string) {
  return board.find(`label.active [data-testid="strokeWidth-${width}"]`);
}
