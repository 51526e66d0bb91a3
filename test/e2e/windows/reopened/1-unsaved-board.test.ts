import assert from "node:assert/strict";
import { drawRectangle, oddBoard, openBoard } from "../../board.ts";
import { plantJournal } from "../../journals.ts";
import { drawOnNewPicture } from "../../picture-board.ts";

/** The last tests of the window: what is in front then is seen again first. */
describe("A board in a window that is closed and opened again", () => {
  after(async () => {
    // VS Code keeps a copy of what is not saved, this or the text, some time after the last change; there is no event to wait for.
    await new Promise((resolve) => setTimeout(resolve, 4000));
  });

  it("that is a picture is left with a stroke that was not saved, behind another board", async () => {
    await drawOnNewPicture("hot-exit.excalidraw.svg");
  });

  it("is left with a stroke that was not saved", async () => {
    const board = await openBoard("hot-exit.excalidraw", oddBoard, 3);
    await drawRectangle(board, [500, 420], [600, 480]);
    assert.ok(board.document.isDirty);
  });

  it("is left with journals of boards that are gone, one from last year and one from yesterday", () => {
    plantJournal("old", 365);
    plantJournal("young", 1);
  });
});
