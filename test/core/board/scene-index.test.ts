import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { placedElements } from "../../../src/core/board/element-places.ts";
import { readSceneIndex } from "../../../src/core/board/scene-index.ts";
import { noChange } from "../../../src/core/board/scene-change.ts";
import { sceneEdits } from "../../../src/core/board/scene-text.ts";
import { elementKeys, parseScene } from "../../../src/core/board/scene.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";
import { sceneArbitrary } from "./arbitrary-scene.ts";

describe("reading a board", () => {
  test("finds every element where it stands", () => {
    fc.assert(
      fc.property(sceneArbitrary, ({ text, elements }) => {
        const reading = readSceneIndex(text);
        if (reading.kind !== "scene") throw new Error("Not a scene.");
        const found = placedElements(reading.index.elements).map(
          ({ range }) => JSON.parse(text.slice(range.start, range.end)) as unknown,
        );
        expect(found).toEqual(elements);
        expect(reading.index.elements.keys).toEqual(elementKeys(elements.map(({ id }) => id)));
      }),
    );
  });

  test("says no to exactly what JSON.parse says no to", () => {
    fc.assert(
      fc.property(
        sceneArbitrary,
        fc.nat(),
        fc.constantFrom("", "{", "}", "]", ",", '"', "1", "\\", "\n", "nul", "é"),
        (scene, at, typed) => {
          const place = at % (scene.text.length + 1);
          const text = scene.text.slice(0, place) + typed + scene.text.slice(place + 1);
          const isJson = parses(text);
          const reading = readSceneIndex(text);
          // What is JSON may still be no board, such as one with two types.
          if (!isJson) expect(reading.kind).not.toBe("scene");
          else if (reading.kind === "problem")
            expect(reading.problem.message).toMatch(/board|type|elements|appState|files|library/);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ["", "empty"],
    [" \r\n", "empty"],
    ['\uFEFF{"elements":[]}', "scene"],
    ['{"type":"excalidraw"}', "scene"],
    ['{"elements":null}', "scene"],
  ])("takes %j for %s", (text, kind) => {
    expect(readSceneIndex(text).kind).toBe(kind);
  });

  test.each([
    ["flowchart LR", 'Found "f" where a value was expected', 0],
    ['{"elements": [', "Found the end of the file where a value was expected", 14],
    ['{"elements": [{"id": "a"} {"id": "b"}]}', 'Found "{" where `,` or `]` was expected', 26],
    ["[]", "Found JSON that is not a board, where an object with `elements` was expected", 0],
    ["{}", "Found JSON that is not a board: it has no `elements`", 0],
    ['{"elements": {}}', "Found `elements` that is not a list", 13],
    [
      '{"type": "excalidrawlib", "libraryItems": []}',
      "Found a library of shapes where a board was expected",
      9,
    ],
    ['{"type": "other", "elements": []}', 'Found a file of type "other" where "excalidraw" was expected', 9],
    ['{"elements": [], "files": []}', "Found `files` that is not an object", 26],
    ['{"elements": []} x', "Found more text behind the end of the board", 17],
  ])("says what is wrong with %j", (text, message, offset) => {
    expect(readSceneIndex(text)).toEqual({ kind: "problem", problem: { message, offset } });
  });

  test("refuses hostile nesting without running out of stack", () => {
    const text = `{"elements": ${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
    expect(readSceneIndex(text)).toMatchObject({
      kind: "problem",
      problem: { message: "Found values nested deeper than 500 levels" },
    });
  });

  test("of two members with one name takes the last, as JSON.parse does", () => {
    const text = '{"elements": [{"id": "a"}], "elements": [{"id": "b", "id": "c"}]}';
    const reading = readSceneIndex(text);
    expect(reading.kind === "scene" && reading.index.elements.keys).toEqual(["c"]);
  });
});

test("a change of one element reads nothing of the text but that element", () => {
  const text = JSON.stringify({ elements: [{ id: "a" }, { id: "b", x: 1 }], appState: {}, files: {} });
  const reading = readSceneIndex(text);
  if (reading.kind !== "scene") throw new Error("Not a scene.");
  const read: string[] = [];
  const pieces = {
    slice(start: number, end: number) {
      read.push(text.slice(start, end));
      return text.slice(start, end);
    },
  };
  sceneEdits(pieces, reading.index, {
    ...noChange,
    elements: [{ kind: "update", key: "b", set: { x: 2 }, unset: [] }],
  });
  expect(new Set(read)).toEqual(new Set(["[", '{"id":"b","x":1}']));
});

const boards = new URL("../../../../shared/boards/files/", import.meta.url).pathname;
const names = existsSync(boards) ? readdirSync(boards).filter((name) => name.endsWith(".excalidraw")) : [];

describe("real boards", () => {
  // The folder belongs to those who work on Loopboard; without it there is nothing to read, and the name says so.
  if (names.length === 0) {
    test("(../shared/boards is not here, so none were read)", () => {
      expect(existsSync(boards)).toBe(false);
    });
  }

  test.each(names)("%s: one element moved changes its bytes only", (name) => {
    const text = readFileSync(join(boards, name), "utf8");
    const reading = readSceneIndex(text);
    if (reading.kind !== "scene") throw new Error(JSON.stringify(reading));
    const elements = placedElements(reading.index.elements);
    expect(elements).toHaveLength(parseScene(text).elements.length);
    const middle = elements[elements.length >> 1];
    if (!middle) return;
    const set = { x: 123.5 };
    const { edits } = sceneEdits(text, reading.index, {
      elements: [{ kind: "update", key: middle.key, set, unset: [] }],
      appState: { set: {}, unset: [] },
      files: { add: {}, remove: [] },
    });
    const after = applyEdits(text, edits);
    expect(edits).toHaveLength(1);
    expect(after.slice(0, middle.range.start)).toBe(text.slice(0, middle.range.start));
    expect(after.endsWith(text.slice(middle.range.end))).toBe(true);
    expect(parseScene(after).elements[elements.length >> 1]).toEqual({
      ...parseScene(text).elements[elements.length >> 1],
      ...set,
    });
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
