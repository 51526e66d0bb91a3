import { expect, it } from "vitest";
import {
  boardChoices,
  fragmentChoices,
  pathChoices,
  writtenTarget,
} from "../../../src/core/links/complete-link.ts";
import { findBoardPlace, readBoardPlace } from "../../../src/core/board/board-place.ts";
import { isBoardUri, isPageUri, readPage } from "../../../src/core/links/page.ts";
import { findSymbols } from "../../../src/core/links/symbols.ts";

it("finds names by their letters in order, the closest first", () => {
  const pages = [readPage("file:///a.md", "# Online serving\n\n# Serving\n\n# Observing things\n\n# Data\n")];
  const names = (query: string, most = 10): readonly string[] =>
    findSymbols(query, pages, most).map(({ name }) => name);
  expect(names("serving")).toEqual(["Serving", "Online serving", "Observing things"]);
  expect(names("Online S")).toEqual(["Online serving"]);
  expect(names("os")).toEqual(["Online serving", "Observing things"]);
  expect(names("zzz")).toEqual([]);
  expect(names("")).toHaveLength(4);
  expect(names("", 2)).toHaveLength(2);
});

it("knows where a target is being written", () => {
  const at = (before: string): unknown => writtenTarget(before, before.length);
  expect(at("see [a](oth")).toEqual({ kind: "path", range: { start: 8, end: 11 } });
  expect(at("see [a](my%20doc.md#se")).toEqual({
    kind: "fragment",
    path: "my doc.md",
    range: { start: 20, end: 22 },
  });
  expect(at("[ref]: #")).toMatchObject({ kind: "fragment", path: "" });
  for (const none of ["see [a]", "f(x", "[a](https://", '[a](b.md "ti', "[a](b.md) c"])
    expect(at(none)).toBeUndefined();
});

it("offers the places of a page and the files around it", () => {
  const page = readPage("file:///w/docs/a.md", "# Data set\n\n## Serving\n");
  expect(fragmentChoices(page).map(({ label, detail }) => [label, detail])).toEqual([
    ["data-set", "Data set"],
    ["serving", "Serving"],
  ]);
  const uris = ["file:///w/z/deep.md", "file:///w/docs/my%20loop.excalidraw", "file:///w/docs/b.md"];
  expect(pathChoices(page.uri, uris).map(({ newText }) => newText)).toEqual([
    "b.md",
    "my%20loop.excalidraw",
    "../z/deep.md",
  ]);
});

it("offers the frames and components of a board, by what a link to them says", () => {
  const box = { type: "rectangle", x: 20, y: 20, width: 100, height: 40 };
  const elements = [
    { type: "frame", id: "f", name: "Serving (live)", x: 0, y: 0, width: 400, height: 200 },
    { ...box, id: "a b" },
    { type: "text", id: "t", text: "Feature store", containerId: "a b", x: 30, y: 30, width: 80, height: 20 },
    { ...box, id: "bare", x: 200 },
  ];
  const page = readPage("file:///w/b.excalidraw", JSON.stringify({ type: "excalidraw", elements }));
  const choices = boardChoices(page.text);
  expect(choices.map(({ label, newText }) => [label, newText])).toEqual([
    ["Serving (live)", "frame=Serving%20%28live%29"],
    ["Feature store", "id=a%20b"],
  ]);
  // What is offered leads there.
  for (const { newText } of choices) {
    const place = readBoardPlace(newText);
    expect(place && findBoardPlace(elements, place)).toHaveLength(1);
  }
  for (const text of ["", "{", "[]", "no board"]) expect(boardChoices(text)).toEqual([]);
});

it("knows boards by the endings that all others know them by", () => {
  const names = [
    "a.excalidraw",
    "A.EXCALIDRAW.JSON",
    "a.excalidraw.svg",
    "a.excalidraw.png",
    "a.excalidraw.md",
    "a.md",
    "a.json",
  ];
  expect(names.filter(isBoardUri)).toEqual(names.slice(0, 4));
  expect(names.filter(isPageUri)).toEqual([...names.slice(0, 2), "a.excalidraw.md", "a.md"]);
});
