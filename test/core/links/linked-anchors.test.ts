import { expect, test } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { anchorsOfText, type DocumentAnchors } from "../../../src/core/links/document-anchors.ts";
import { linkedPaths, readLinkedAnchors } from "../../../src/core/links/linked-anchors.ts";

const doc = parseDesignDoc(
  "# A\n\n[a](b.md#x), [a](b.md#y), [a](/c%20d.md#x), [a](../e.md#x), [a](#own), [a](f.md), [a](g.png#x), [a](https://h.example/i.md#x)\n",
);

test("the linked files are those with a place in Markdown", () => {
  expect(linkedPaths(doc)).toEqual(["b.md", "/c d.md", "../e.md"]);
});

test("each file is read once, from where the document and its folder lie", async () => {
  const read: string[] = [];
  const folders = (): Promise<readonly string[]> => Promise.resolve(["file:///project"]);
  const linked = await readLinkedAnchors(doc, { uri: "file:///project/docs/a.md", folders }, (uri) => {
    read.push(uri);
    const anchors: DocumentAnchors | undefined = uri.endsWith("b.md") ? anchorsOfText("# X\n") : undefined;
    return Promise.resolve(anchors);
  });
  expect(read).toEqual(["file:///project/docs/b.md", "file:///project/c%20d.md", "file:///project/e.md"]);
  expect(linked("b.md")?.slugs).toEqual(["x"]);
  expect(linked("/c d.md")).toBeUndefined();
  expect(linked("")).toBeUndefined();
});

test("folders are not asked for where no path counts from one", async () => {
  const folders = (): Promise<readonly string[]> => Promise.reject(new Error("asked for"));
  const alone = parseDesignDoc("[a](b.md#x)\n");
  const linked = await readLinkedAnchors(alone, { uri: "file:///a.md", folders }, () =>
    Promise.resolve(anchorsOfText("# Y\n")),
  );
  expect(linked("b.md")?.slugs).toEqual(["y"]);
});
