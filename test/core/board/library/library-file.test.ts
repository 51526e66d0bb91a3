import { describe, expect, it } from "vitest";
import { readLibrary } from "../../../../src/core/board/library/library-file.ts";

const box = { type: "rectangle", id: "a" };
const read = (root: unknown) => readLibrary(JSON.stringify(root));
const items = (root: unknown) => {
  const reading = read(root);
  return reading.kind === "library" ? reading.items : reading.message;
};

describe("a library", () => {
  it("is read in the form of today and in the first one", () => {
    const libraryItems = [{ id: "1", name: " Queue ", elements: [box] }];
    expect(items({ type: "excalidrawlib", version: 2, libraryItems })).toEqual([
      { id: "1", name: "Queue", elements: [box], place: 0 },
    ]);
    expect(items({ type: "excalidrawlib", version: 1, library: [[box], [box]] })).toEqual([
      { id: "item", name: "", elements: [box], place: 0 },
      { id: "item~2", name: "", elements: [box], place: 1 },
    ]);
  });

  it("leaves out what cannot be drawn, and items with nothing else in them", () => {
    const elements = [box, null, 3, { id: "no type" }, { ...box, isDeleted: true }];
    const libraryItems = [{ id: "1", elements }, { id: "2", elements: [7] }, null, { elements: "none" }];
    expect(items({ type: "excalidrawlib", libraryItems })).toEqual([
      { id: "1", name: "", elements: [box], place: 0 },
    ]);
  });

  it("says what a text is that is no library", () => {
    expect(readLibrary("{").kind).toBe("problem");
    expect(items({ type: "excalidraw", elements: [] })).toMatch(/type/);
    expect(readLibrary(" \n")).toEqual({ kind: "library", items: [] });
  });
});
