import assert from "node:assert/strict";
import { drawRectangle, oddBoard, openBoard } from "../../board.ts";

describe("A board in a window that is closed and opened again", () => {
  it("is left with a stroke that was not saved", async () => {
    const board = await openBoard("hot-exit.excalidraw", oddBoard, 3);
    await drawRectangle(board, [500, 420], [600, 480]);
    assert.ok(board.document.isDirty);
    // VS Code keeps a copy of unsaved text some time after the last change; there is no event to wait for.
    await new Promise((resolve) => setTimeout(resolve, 4000));
  });
});
