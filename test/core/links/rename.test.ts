import fc from "fast-check";
import { expect, it } from "vitest";
import { findAnchor, placeAt } from "../../../src/core/links/link-target.ts";
import { moveEdits } from "../../../src/core/links/move.ts";
import { pageIndex } from "../../../src/core/links/page-index.ts";
import { type Page, readPage } from "../../../src/core/links/page.ts";
import { referencesTo } from "../../../src/core/links/references.ts";
import { type PageEdits, renameAnchor } from "../../../src/core/links/rename.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";
import { inMemoryWorkspace } from "../../../src/core/workspace/in-memory-workspace.ts";

const folders = ["file:///w"];

type Files = Readonly<Record<string, string>>;

function pagesOf(files: Files): readonly Page[] {
  return Object.entries(files).map(([name, text]) => readPage(`file:///w/${name}`, text));
}

function applied(files: Files, edits: readonly PageEdits[]): Files {
  const changed = edits.map(({ page, edits: own }) => [
    page.uri.slice("file:///w/".length),
    applyEdits(page.text, own),
  ]);
  return { ...files, ...(Object.fromEntries(changed) as Files) };
}

/** Renames the heading or id that `slug` names in the first file. */
function renamed(files: Files, slug: string, text: string): Files | string {
  const pages = pagesOf(files);
  const [page] = pages;
  const anchor = page && findAnchor(page, slug);
  if (!anchor) throw new Error(`no anchor ${slug}`);
  const renaming = renameAnchor(page, anchor, text, pages, folders);
  return renaming.kind === "edits" ? applied(files, renaming.pages) : renaming.reason;
}

const board = (link: string): string =>
  JSON.stringify({ type: "excalidraw", elements: [{ id: "1", type: "rectangle", link }] });

it("rewrites the heading and every link to it, boards too", () => {
  const files = {
    "design.md": "# Design\n\nSee [serving](#serving).\n\n## **Serving** ##\n\n[r]: design.md#serving\n",
    "docs/other.md":
      "[a](../design.md#serving) [b](/design.md#Serving) [c](design.md#serving) [d](<../design.md#serving>)\n",
    "two loops.excalidraw": board("design.md#serving"),
  };
  expect(renamed(files, "serving", "Online Serving & Fallback")).toEqual({
    "design.md":
      "# Design\n\nSee [serving](#online-serving--fallback).\n\n## **Online Serving & Fallback** ##\n\n[r]: design.md#online-serving--fallback\n",
    "docs/other.md":
      "[a](../design.md#online-serving--fallback) [b](/design.md#online-serving--fallback) [c](design.md#serving) [d](<../design.md#online-serving--fallback>)\n",
    "two loops.excalidraw": board("design.md#online-serving--fallback"),
  });
});

it("follows the numbers of headings with the same text", () => {
  const files = { "a.md": "# Data\n\n# Data\n\n[x](#data) [y](#data-1)\n" };
  expect(renamed(files, "data", "Labels")).toEqual({
    "a.md": "# Labels\n\n# Data\n\n[x](#labels) [y](#data)\n",
  });
});

it("encodes where the link was encoded", () => {
  const files = { "a.md": `# Цели\n\n[x](#${encodeURIComponent("цели")}) [y](#цели)\n` };
  const slug = encodeURIComponent("метрики");
  expect(renamed(files, "цели", "Метрики")).toEqual({ "a.md": `# Метрики\n\n[x](#${slug}) [y](#метрики)\n` });
});

it("renames an id", () => {
  const files = { "a.md": '<a id="top"></a>\n\n[x](#top)\n' };
  expect(renamed(files, "top", "start")).toEqual({ "a.md": '<a id="start"></a>\n\n[x](#start)\n' });
  expect(renamed(files, "top", 'a" b')).toMatch(/^"a" b" can't be the name of an anchor/);
});

it.each(["", "a\nb", "b #", "🚀", "**x**", "Top"])("refuses %j with a reason", (text) => {
  const files = { "a.md": '# Data\n\n<a id="top"></a>\n\n[x](#data)\n' };
  expect(typeof renamed(files, "data", text)).toBe("string");
});

it("leaves a link in the heading itself to the new text", () => {
  const files = { "a.md": "## [Data](#data)\n" };
  expect(renamed(files, "data", "[Labels](#labels)")).toEqual({ "a.md": "## [Labels](#labels)\n" });
});

const word = fc.constantFrom("data", "Data", "serving", "Online metrics", "Цели", "A_b", "x-1", "x");
const design = fc.array(word, { minLength: 1, maxLength: 6 });

it("rename and references agree, and renaming back restores every byte", () => {
  const seen = { renamed: 0 };
  fc.assert(
    fc.property(design, fc.nat(), word, (headings, pick, text) => {
      const body = headings.map((heading) => `## ${heading}\n`).join("\n");
      const slugs = readPage("file:///w/a.md", body).anchors.map(({ slug }) => slug);
      const files = {
        "a.md": `${body}\n${slugs.map((slug) => `[l](#${slug})`).join(" ")}\n`,
        "b.md": slugs.map((slug) => `- [l](a.md#${slug})\n`).join(""),
      };
      const at = pick % headings.length;
      const after = renamed(files, slugs[at] ?? "", text);
      if (typeof after === "string") return;
      seen.renamed++;
      expect(referenceCounts(after)).toEqual(referenceCounts(files));
      const newSlug = pagesOf(after)[0]?.anchors[at]?.slug ?? "";
      expect(renamed(after, newSlug, headings[at] ?? "")).toEqual(files);
    }),
    { numRuns: 200 },
  );
  expect(seen.renamed).toBeGreaterThan(80);
});

/** How many links lead to each heading of the first file. */
function referenceCounts(files: Files): readonly number[] {
  const pages = pagesOf(files);
  const [page] = pages;
  return page?.anchors.map((anchor) => referencesTo({ page, anchor }, pages, folders).length) ?? [];
}

it("what stands at a place: a link before the heading that it stands in", () => {
  const text = "## See [b](b.md#c) now\n";
  const page = readPage("file:///w/a.md", text);
  expect(placeAt(page, 4, folders)?.kind).toBe("anchor");
  expect(placeAt(page, text.indexOf("b.md"), folders)).toMatchObject({
    kind: "link",
    target: { uri: "file:///w/b.md", fragment: "c" },
  });
  expect(placeAt(page, text.length, folders)).toBeUndefined();
});

it("links follow files and folders that move", () => {
  const files = {
    "index.md":
      "[a](docs/a.md#x) [b](./docs/a.md) [c](/docs/a.md) ![d](docs/loop%201.excalidraw) [e](gone.md)\n",
    "docs/a.md": "[back](../index.md) [beside](b.md) ![p](p.png) [me](#x)\n",
    "docs/loop 1.excalidraw": board("a.md#x"),
  };
  const pages = pagesOf(files);
  const to = "file:///w/old/designs";
  const folder = moveEdits([{ from: "file:///w/docs", to }], pages, folders, () => true);
  expect(applied(files, folder)).toEqual({
    "index.md":
      "[a](old/designs/a.md#x) [b](./old/designs/a.md) [c](/old/designs/a.md) ![d](old/designs/loop%201.excalidraw) [e](gone.md)\n",
    "docs/a.md": "[back](../../index.md) [beside](b.md) ![p](p.png) [me](#x)\n",
    "docs/loop 1.excalidraw": board("a.md#x"),
  });
  const file = moveEdits(
    [{ from: "file:///w/docs/a.md", to: "file:///w/the%20(a).md" }],
    pages,
    folders,
    () => true,
  );
  expect(applied(files, file)).toEqual({
    "index.md":
      "[a](the%20%28a%29.md#x) [b](./the%20%28a%29.md) [c](/the%20%28a%29.md) ![d](docs/loop%201.excalidraw) [e](gone.md)\n",
    "docs/a.md": "[back](index.md) [beside](docs/b.md) ![p](docs/p.png) [me](#x)\n",
    "docs/loop 1.excalidraw": board("../the%20%28a%29.md#x"),
  });
});

it("links that move keep the way in which they are written", () => {
  const files = {
    "index.md": "[a](<docs/an a.md>) [b](docs/an%20a.md) [c](docs/an%20a.md?plain=1) [d](/docs/an%20a.md)\n",
    "docs/an a.md": "# A\n",
  };
  const move = (to: string): Files =>
    applied(
      files,
      moveEdits([{ from: "file:///w/docs/an%20a.md", to }], pagesOf(files), folders, () => true),
    );
  expect(move("file:///w/the%20b.md")["index.md"]).toBe(
    "[a](<the b.md>) [b](the%20b.md) [c](docs/an%20a.md?plain=1) [d](/the%20b.md)\n",
  );
  // From the root of a folder nothing outside of it can be named.
  expect(move("file:///elsewhere/b.md")["index.md"]).toBe(
    "[a](<../elsewhere/b.md>) [b](../elsewhere/b.md) [c](docs/an%20a.md?plain=1) [d](/docs/an%20a.md)\n",
  );
});

it("the index reads what changed, and prefers what is open", async () => {
  const files = new Map([
    ["file:///w/a.md", "# One\n"],
    ["file:///w/b.excalidraw", board("a.md")],
    ["file:///w/c.txt", "no"],
  ]);
  const reads: string[] = [];
  const workspace = inMemoryWorkspace(files);
  const counting = { ...workspace, readFile: (uri: string) => (reads.push(uri), workspace.readFile(uri)) };
  const open: Page[] = [];
  const index = pageIndex(counting, () => open);
  const slugs = async (): Promise<readonly string[]> =>
    (await index.pages(folders, "all", () => false)).flatMap((page) => page.anchors.map(({ slug }) => slug));
  expect(await slugs()).toEqual(["one"]);
  files.set("file:///w/a.md", "# Two\n");
  expect(await slugs()).toEqual(["two"]);
  expect(reads).toEqual(["file:///w/a.md", "file:///w/b.excalidraw", "file:///w/a.md"]);
  open.push(readPage("file:///w/a.md", "# Three\n"));
  expect(await slugs()).toEqual(["three"]);
  expect((await index.page("file:///w/%61.md"))?.text).toBe("# Three\n");
  expect(await index.pages(folders, "boards", () => false)).toHaveLength(1);
  expect(await index.pages(folders, "all", () => true)).toEqual([]);
});
