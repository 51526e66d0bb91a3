import { expect, test } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { linkedPaths, readLinkedAnchors } from "../../../src/core/links/linked-anchors.ts";
import { readLinkedFile } from "../../../src/core/links/linked-file.ts";

const doc = parseDesignDoc(
  "# A\n\n[a](b.md#x), [a](b.md#y), [a](/c%20d.md#x), [a](../e.md#x), [a](#own), [a](f.md), [a](g.png#x), [a](https://h.example/i.md#x), [a](i.excalidraw#frame=J), [a](k.excalidraw.png#frame=J)\n",
);

test("the linked files are those with a place in Markdown or on a board", () => {
  expect(linkedPaths(doc)).toEqual(["b.md", "/c d.md", "../e.md", "i.excalidraw", "k.excalidraw.png"]);
});

test("each file is read once, from where the document and its folder lie", async () => {
  const read: string[] = [];
  const folders = (): Promise<readonly string[]> => Promise.resolve(["file:///project"]);
  const linked = await readLinkedAnchors(doc, { uri: "file:///project/docs/a.md", folders }, (uri) => {
    read.push(uri);
    return uri.endsWith("b.md") ? readLinkedFile(uri, "# X\n") : Promise.resolve(undefined);
  });
  expect(read).toEqual([
    "file:///project/docs/b.md",
    "file:///project/c%20d.md",
    "file:///project/e.md",
    "file:///project/docs/i.excalidraw",
    "file:///project/docs/k.excalidraw.png",
  ]);
  expect(linked("b.md")).toMatchObject({ kind: "markdown", anchors: { slugs: ["x"] } });
  expect(linked("/c d.md")).toBeUndefined();
  expect(linked("")).toBeUndefined();
});

test("folders are not asked for where no path counts from one", async () => {
  const folders = (): Promise<readonly string[]> => Promise.reject(new Error("asked for"));
  const alone = parseDesignDoc("[a](b.md#x)\n");
  const linked = await readLinkedAnchors(alone, { uri: "file:///a.md", folders }, (uri) =>
    readLinkedFile(uri, "# Y\n"),
  );
  expect(linked("b.md")).toMatchObject({ kind: "markdown", anchors: { slugs: ["y"] } });
});

test("a scene that is too large to be linked into is not looked into", async () => {
  const scene = '{"type": "excalidraw", "elements": []}';
  expect(await readLinkedFile("file:///a.excalidraw.png", scene)).toMatchObject({ kind: "board" });
  expect(await readLinkedFile("file:///a.excalidraw.png", scene + " ".repeat(20_000_000))).toBeUndefined();
});
