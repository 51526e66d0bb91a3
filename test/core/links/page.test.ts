import { expect, it } from "vitest";
import { readPage } from "../../../src/core/links/page.ts";

const slugsOf = (text: string): readonly string[] =>
  readPage("file:///a.md", text).anchors.map(({ slug }) => slug);
const linksOf = (text: string, uri = "file:///a.md"): readonly string[] =>
  readPage(uri, text).links.map(({ path, fragment }) => `${path}|${fragment ?? "-"}`);

it.each([
  ["# Serving & Rollout", "serving--rollout"],
  ["## 3.2 Feature Store", "32-feature-store"],
  ["# `max_depth` of *trees*", "max_depth-of-trees"],
  ["# `_id_` and _emphasis_", "_id_-and-emphasis"],
  ["# [Serving](serving.md) path", "serving-path"],
  ["# Метрики и цели", "метрики-и-цели"],
  ["# 🚀 Launch", "-launch"],
  ["# C++ / C#", "c--c"],
  ["# Closed ##", "closed"],
  ["Title\n=====", "title"],
  ["> ## Quoted", "quoted"],
  ["# <b>Bold</b> <!-- note -->", "bold-"],
  ["- # In a list", "in-a-list"],
])("names %j as GitHub does: %s", (text, slug) => {
  expect(slugsOf(text)).toEqual([slug]);
});

it("numbers headings of the same text", () => {
  expect(slugsOf("# Data\n\n## Data\n\n### data!\n")).toEqual(["data", "data-1", "data-2"]);
});

it("knows ids and names in HTML, outside of code and comments", () => {
  const text =
    'A <a id="one"></a> <a name=\'two\'>\n\n<div id="three">\n\n`<a id="no">` <!-- <a id="no"> -->\n';
  expect(slugsOf(text)).toEqual(["one", "two", "three"]);
});

it("bold lines and front matter are no anchors", () => {
  expect(slugsOf("---\ntitle: x\n# not: a heading\n---\n\n**Serving**\n\n```\n# code\n```\n")).toEqual([]);
});

it("reads links of all kinds, and only those into the workspace", () => {
  const text = [
    "[a](#serving) ![b](../x/b.png) [c](<my file.md#top>) [d](e.md?raw=true#x) [out](https://x.org/#a)",
    "",
    '<a href="f.md#g">f</a> <img src="h.png"> <mailto:a@b.c> [ref][r] `[no](no.md)`',
    "",
    "[r]: other.md#part 'Title'",
    "[^1]: no.md",
    "[s]: <with blank.md>",
    "",
  ].join("\n");
  expect(linksOf(text)).toEqual([
    "|serving",
    "../x/b.png|-",
    "my file.md|top",
    "e.md?raw=true|x",
    "f.md|g",
    "h.png|-",
    "other.md|part",
    "with blank.md|-",
  ]);
});

it("gives the places of path and fragment", () => {
  const text = "See [a](b.md#c).\n\n[r]: <d e.md#f>\n";
  const places = readPage("file:///a.md", text).links.map(({ range, pathRange, fragmentRange }) =>
    [range, pathRange, fragmentRange].map(({ start, end }) => text.slice(start, end)),
  );
  expect(places).toEqual([
    ["[a](b.md#c)", "b.md", "c"],
    ["[r]: <d e.md#f>", "d e.md", "f"],
  ]);
});

it("reads the links and names of a board, and none of what is no board", () => {
  const board = JSON.stringify({
    type: "excalidraw",
    elements: [
      { id: "1", type: "rectangle", link: "design.md#serving", customData: { link: "no.md" } },
      { id: "2", type: "text", text: "Feature\nstore", link: null },
      { id: "3", type: "frame", name: "Serving", link: "https://example.org" },
      { id: "4", type: "text", text: "gone", isDeleted: true, link: 'a\\"b' },
    ],
  });
  expect(linksOf(board, "file:///b.excalidraw")).toEqual(["design.md|serving"]);
  const names = readPage("file:///b.excalidraw", board).names.map(({ name }) => name);
  expect(names).toEqual(["Feature store", "Serving"]);
  expect(linksOf(board.slice(0, -1), "file:///b.excalidraw")).toEqual([]);
});
