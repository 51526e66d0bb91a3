import { expect, it } from "vitest";
import { droppedUris, hasUris } from "../../webview/board/dropped-uris.ts";

function dragged(data: Readonly<Record<string, string>>, files = 0) {
  return {
    types: [...Object.keys(data), ...(files > 0 ? ["Files"] : [])],
    getData: (type: string) => data[type] ?? "",
    files: { length: files } as FileList,
  };
}

it("reads the files that the Explorer drags", () => {
  const list = "file:///w/a.md\r\nvscode-remote://ssh/w/b%20c.md\r\n# a comment\r\n";
  expect(droppedUris(dragged({ "text/uri-list": list }))).toEqual([
    "file:///w/a.md",
    "vscode-remote://ssh/w/b%20c.md",
  ]);
  const both = { "text/uri-list": "file:///old", "application/vnd.code.uri-list": "file:///w/new.md" };
  expect(droppedUris(dragged(both))).toEqual(["file:///w/new.md"]);
});

it("leaves pages of the web, and files whose content comes along, to the canvas", () => {
  const list = "https://example.com\nHTTP://x\ndata:text/html,x\njavascript:alert(1)\n/w/a.md";
  expect(droppedUris(dragged({ "text/uri-list": list }))).toEqual([]);
  expect(droppedUris(dragged({ "text/uri-list": "file:///w/a.png" }, 1))).toEqual([]);
  expect(droppedUris(dragged({ "text/plain": "file:///w/a.md" }))).toEqual([]);
  expect(hasUris(dragged({ "text/uri-list": "" }))).toBe(true);
  expect(hasUris(dragged({ "text/uri-list": "" }, 1))).toBe(false);
});
