import { describe, expect, it } from "vitest";
import { withItem, withoutItem, type LibraryEdit } from "../../../../src/core/board/library/edit-library.ts";
import { readLibrary } from "../../../../src/core/board/library/library-file.ts";
import { libraryPath } from "../../../../src/core/board/library/library-path.ts";

const box = { type: "rectangle", id: "a", future: { b: 1 } };
const item = { id: "new", name: "Queue", elements: [box], created: 5 };
const textOf = (edit: LibraryEdit) => {
  if (edit.kind === "problem") throw new Error(edit.message);
  return edit.text;
};
const namesOf = (text: string) => {
  const reading = readLibrary(text);
  return reading.kind === "library" ? reading.items.map(({ name, id }) => name || id) : reading.message;
};

describe("a library that is edited", () => {
  it("gets items in front, from nothing on, and loses them again", () => {
    const one = textOf(withItem("", item));
    const two = textOf(withItem(one, { ...item, id: "other", name: "Topic" }));
    expect(namesOf(two)).toEqual(["Topic", "Queue"]);
    expect(textOf(withoutItem(two, "other"))).toBe(one);
  });

  it("keeps what it does not know", () => {
    const text = JSON.stringify({
      type: "excalidrawlib",
      version: 2,
      team: "ours",
      libraryItems: [{ id: "1", elements: [box], tag: 7 }, 3],
    });
    const root = JSON.parse(textOf(withItem(text, item))) as { team: string; libraryItems: unknown[] };
    expect(root.team).toBe("ours");
    expect(root.libraryItems.slice(1)).toEqual([{ id: "1", elements: [box], tag: 7 }, 3]);
  });

  it("of the first form is written in today's", () => {
    const text = JSON.stringify({ type: "excalidrawlib", version: 1, library: [[box]] });
    expect(namesOf(textOf(withItem(text, item)))).toEqual(["Queue", "item-1"]);
  });

  it("is left alone where it cannot be read", () => {
    expect(withItem("{", item).kind).toBe("problem");
    expect(withoutItem('{"type":"excalidraw"}', "1").kind).toBe("problem");
  });
});

describe("the path of a library", () => {
  it.each([
    ["team.excalidrawlib", "team.excalidrawlib"],
    [" ./lib//a/../team.excalidrawlib ", "lib/team.excalidrawlib"],
    ["lib\\team.EXCALIDRAWLIB", "lib/team.EXCALIDRAWLIB"],
    ["../team.excalidrawlib", undefined],
    ["lib/../../team.excalidrawlib", undefined],
    ["..\\..\\team.excalidrawlib", undefined],
    ["/etc/team.excalidrawlib", undefined],
    ["C:\\team.excalidrawlib", undefined],
    ["https://example.com/team.excalidrawlib", undefined],
    ["lib/passwords.txt", undefined],
    ["", undefined],
  ])("stays in its folder: %s", (setting, path) => {
    expect(libraryPath(setting)).toBe(path);
  });
});
