import { expect, it } from "vitest";
import { fragmentChoices, pathChoices, writtenTarget } from "../../../src/core/links/complete-link.ts";
import { readPage } from "../../../src/core/links/page.ts";
import { findSymbols } from "../../../src/core/links/symbols.ts";

it("finds names by their letters in order, the closest first", () => {
  const pages = [readPage("file:///a.md", "# Online serving\n\n# Serving\n\n# Observing things\n\n# Data\n")];
  const names = (query: string, most = 10): readonly string[] =>
    findSymbols(query, pages, most).map(({ name }) => name);
  expect(names("serving")).toEqual(["Serving", "Online serving", "Observing things"]);
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
