import { describe, expect, it, test } from "vitest";
import { findBoardPlace, linkToShape, readBoardPlace } from "../../../src/core/board/board-place.ts";
import { readLineFragment } from "../../../src/core/board/line-fragment.ts";
import { readLink } from "../../../src/core/board/link.ts";
import type { SceneElement } from "../../../src/core/board/scene.ts";

const scene: readonly SceneElement[] = [
  { id: "f1", type: "frame", name: "Serving loop", x: -20, y: -20, width: 400, height: 200 },
  { id: "a", type: "rectangle", x: 0, y: 0, width: 100, height: 60, groupIds: ["g"] },
  { id: "ta", type: "text", text: "Feature\nstore", containerId: "a", x: 20, y: 20, width: 60, height: 20 },
  { id: "b", type: "rectangle", x: 200, y: 0, width: 100, height: 60, groupIds: ["g"] },
  { id: "tb", type: "text", text: "Ranker", containerId: "b", x: 220, y: 20, width: 60, height: 20 },
  { id: "gone", type: "ellipse", x: 0, y: 0, width: 10, height: 10, groupIds: ["g"], isDeleted: true },
];
const keysAt = (fragment: string): readonly string[] => {
  const place = readBoardPlace(fragment);
  return place ? findBoardPlace(scene, place) : [];
};

describe("a place on a board", () => {
  it.each([
    ["frame=Serving loop", ["f1"]],
    ["frame=serving-loop", ["f1"]],
    ["^frame=f1", ["f1"]],
    ["frame=Serving%20loop", ["f1"]],
    ["id=b", ["b"]],
    ["element=b", ["b"]],
    ["group=g", ["a", "b"]],
    ["Feature store", ["a"]],
    ["feature-store", ["a"]],
    ["Serving loop", ["f1"]],
    ["tb", ["tb"]],
    ["id=gone", []],
    ["frame=Training", []],
    ["", []],
    ["frame=", []],
    ["%", []],
  ])("is found by #%s", (fragment, keys) => {
    expect(keysAt(fragment)).toEqual(keys);
  });

  it("is found by the link that is made for it", () => {
    const link = readLink(linkToShape("b", "element"));
    expect(link).toMatchObject({ kind: "file", path: "" });
    expect(keysAt(link.kind === "file" ? link.fragment : "")).toEqual(["b"]);
    expect(keysAt(linkToShape("g", "group").slice(1))).toEqual(["a", "b"]);
    const odd = linkToShape("a b#c%20", "element").slice(1);
    expect(readBoardPlace(odd)).toEqual({ kind: "element", id: "a b#c%20" });
  });
});

test.each([
  ["L10", [9, 0, 9, 0]],
  ["10", [9, 0, 9, 0]],
  ["l10C5", [9, 4, 9, 4]],
  ["L10-L20", [9, 0, 19, 0]],
  ["L10-20", [9, 0, 19, 0]],
  ["L10C5-L12C8", [9, 4, 11, 7]],
  ["L20-L10", [19, 0, 19, 0]],
  ["L0", [0, 0, 0, 0]],
])("#%s names lines", (fragment, [line, character, lastLine, lastCharacter]) => {
  expect(readLineFragment(fragment)).toEqual({
    start: { line, character },
    end: { line: lastLine, character: lastCharacter },
  });
});

test.each(["serving", "L", "L1x", "", "L99999999999"])("#%s names no lines", (fragment) => {
  expect(readLineFragment(fragment)).toBeUndefined();
});
