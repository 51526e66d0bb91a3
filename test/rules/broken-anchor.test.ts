import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { boardText } from "../../src/core/board/build-board.ts";
import { parseDesignDoc, updateDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { applyEdits } from "../../src/core/lint/apply-edits.ts";
import type { Finding } from "../../src/core/lint/finding.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { anchorsWithin, isAnchor } from "../../src/core/links/document-anchors.ts";
import type { LinkedAnchors } from "../../src/core/links/linked-anchors.ts";
import { type LinkedFile, readLinkedFile } from "../../src/core/links/linked-file.ts";
import { readPage } from "../../src/core/links/page.ts";
import { brokenAnchor } from "../../src/rules/broken-anchor.ts";
import { patterns, stencils } from "../../src/stencils/index.ts";
import { pictureOf } from "../e2e/odd-board.ts";
import { underlined } from "./findings-of.ts";

const headings = `# A design

## 2. Data & labels

Two
---

> ### Quoted

- # In a list

## Two

### \`code\` and [link](x.md) {#own-id}

<a id="html-id"></a>

**Bold line**

Text.
`;

const pattern = (id: string) => {
  const board = patterns.find((one) => one.id === id);
  if (!board) throw new Error(id);
  return board;
};

const found = (links: string): readonly string[] => underlined(brokenAnchor, `${headings}\n${links}\n`);

describe("broken-anchor", () => {
  it.each([
    ["[a](#data)", "data"],
    ["[a](#3-data-labels)", "3-data-labels"],
    ["[a](#two-2)", "two-2"],
    ["[a](#bold-line)", "bold-line"],
    ["[a][b]\n\n[b]: #nowhere", "nowhere"],
    ['<a href="#no-id">a</a>', "no-id"],
    ["[a](#%D0%B4%D0%B0)", "%D0%B4%D0%B0"],
  ])("reports %j", (links, words) => {
    expect(found(links)).toEqual([words]);
  });

  it.each([
    // As GitHub, and as others make it of the same heading.
    "[a](#2-data--labels), [a](#2-data-labels), [a](#2-Data-Labels)",
    "[a](#two), [a](#two-1), [a](#two_1)",
    "[a](#quoted), [a](#in-a-list), [a](#code-and-link), [a](#own-id), [a](#html-id), [a](#user-content-two)",
    "[top](#), [top](#top), [note](#fn1), [quote](#:~:text=two), [block](#^abc), [frame](#frame=Serving)",
    "[a](unknown.md#nowhere), [a](https://example.org/a.md#nowhere)",
    "`[a](#nowhere)`\n\n```\n[a](#nowhere)\n```\n\n<!-- [a](#nowhere) -->",
  ])("leaves %j alone", (links) => {
    expect(found(links)).toEqual([]);
  });

  describe("in other files", () => {
    const scene = boardText(pattern("two-loops"), stencils);
    const files = new Map([
      ["docs/data sources.md", "# Data\n\n## 2. Labels & features\n"],
      ["loops.excalidraw", scene],
      ["loops.excalidraw.svg", new TextDecoder().decode(pictureOf(scene))],
      ["broken.excalidraw", "{"],
    ]);
    const known = new Map<string, LinkedFile>();
    beforeAll(async () => {
      for (const [path, text] of files) {
        const file = await readLinkedFile(`file:///${encodeURI(path)}`, text);
        if (file) known.set(path, file);
      }
    });
    const linked: LinkedAnchors = (path) => known.get(path);
    const ofOthers = (links: string, otherFiles = true): readonly Finding[] =>
      lintDesignDoc(parseDesignDoc(`# A\n\n${links}\n`), [brokenAnchor], {
        linked,
        rules: new Map([["broken-anchor", { severity: "warning", options: { otherFiles } }]]),
      });

    it.each([
      "[a](<docs/data sources.md#labels>)",
      "[a](docs/data%20sources.md#labels)",
      "[a][b]\n\n[b]: docs/data%20sources.md#labels",
      '<a href="docs/data%20sources.md?plain=1#labels">a</a>',
    ])("reports %j", (links) => {
      const [finding, ...more] = ofOthers(links);
      expect(more).toEqual([]);
      expect(finding?.message).toBe(
        'No heading of "docs/data sources.md" is reached by "#labels"; expected the anchor of one that is there.',
      );
      const text = `# A\n\n${links}\n`;
      expect(text.slice(finding?.range.start, finding?.range.end)).toBe("labels");
      expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toContain("#2-labels--features");
    });

    it.each([
      "[a](docs/data%20sources.md#2-labels--features), [a](docs/data%20sources.md#data), [a](docs/data%20sources.md)",
      "[a](docs/data%20sources.md#L12), [a](docs/data%20sources.md#:~:text=labels)",
      "[a](unknown.md#labels), [a](unknown.excalidraw.png#frame=Labels), [a](rank.ts#L1)",
    ])("leaves %j alone", (links) => {
      expect(ofOthers(links)).toEqual([]);
    });

    it.each([
      ["loops.excalidraw#frame=Zebra%20crossing", undefined],
      ["loops.excalidraw#frame=Trainin%20loop", "loops.excalidraw#frame=Training%20loop"],
      ["loops.excalidraw#Data%20lakes", "loops.excalidraw#Data%20lake"],
      ["loops.excalidraw.svg#id=gone", undefined],
    ])("reports a place that is on no board: %s", (target, fixed) => {
      const text = `# A\n\n![a](${target})\n`;
      const [finding, ...more] = ofOthers(`![a](${target})`);
      expect(more).toEqual([]);
      const [path = "", fragment = ""] = target.split("#");
      expect(finding?.message).toBe(
        `No place of "${path}" is reached by "#${fragment}"; expected a frame or shape that is there.`,
      );
      expect(text.slice(finding?.range.start, finding?.range.end)).toBe(fragment);
      const edits = finding?.fixes[0]?.edits;
      expect(edits && applyEdits(text, edits)).toBe(fixed && `# A\n\n![a](${fixed})\n`);
    });

    it.each([
      "[a](loops.excalidraw#frame=Training%20loop), [a](loops.excalidraw.svg#frame=shared), [a](loops.excalidraw)",
      "[a](loops.excalidraw#Data%20lake), [a](loops.excalidraw#^frame=Shared), [a](loops.excalidraw#id=data-lake-card)",
      "[a](loops.excalidraw#group=data-lake-group), [a](unknown.excalidraw#frame=A), [a](broken.excalidraw#frame=A)",
    ])("leaves %j alone", (links) => {
      expect(ofOthers(links)).toEqual([]);
    });

    it("looks at none where the option says so", () => {
      expect(ofOthers("[a](docs/data%20sources.md#labels)", false)).toEqual([]);
      expect(ofOthers("[a](#labels)", false)).toHaveLength(1);
    });
  });

  it.each([
    ["# A\n\n[d](#3-data)\n\n## 4. Data\n", "#4-data"],
    ["# A\n\n[d](#data-prepration)\n\n## Data preparation\n\n## Model\n", "#data-preparation"],
    ["# A\n\n[d](#labels)\n\n## Data and labels\n\n## Model\n", "#data-and-labels"],
  ])("offers the nearest place in %j", (text, link) => {
    const [finding] = lintDesignDoc(parseDesignDoc(text), [brokenAnchor]);
    const [fix] = finding?.fixes ?? [];
    expect(fix?.safety).toBe("suggested");
    expect(applyEdits(text, fix?.edits ?? [])).toContain(`(${link})`);
  });

  it("offers none where nothing is alike", () => {
    const [finding] = lintDesignDoc(parseDesignDoc("# A\n\n[d](#zebra-crossing)\n\n## Model\n"), [
      brokenAnchor,
    ]);
    expect(finding?.fixes).toEqual([]);
  });

  it("finds every place that the reader of links finds, in all pages of this repository", () => {
    const root = join(import.meta.dirname, "../..");
    const folders = ["", "examples", "src/rules", "test/documents", "test/documents/held-out"];
    const pages = folders.flatMap((folder) =>
      readdirSync(join(root, folder)).flatMap((name) =>
        name.endsWith(".md") ? [join(root, folder, name)] : [],
      ),
    );
    expect(pages.length).toBeGreaterThan(40);
    for (const path of pages) {
      const text = readFileSync(path, "utf8");
      const own = anchorsWithin(parseDesignDoc(text));
      const lost = readPage("file:///a.md", text).anchors.filter(({ slug }) => !isAnchor(slug, own));
      expect(lost.map(({ slug }) => `${path}: ${slug}`)).toEqual([]);
    }
  });

  it("follows a keystroke in a heading far from the link", () => {
    const text = "# A\n\n[d](#data)\n\n## Data\n\nTrips.\n";
    const before = parseDesignDoc(text);
    expect(lintDesignDoc(before, [brokenAnchor])).toEqual([]);
    const at = text.indexOf("Data") + "Data".length;
    const after = `${text.slice(0, at)}s${text.slice(at)}`;
    const doc = updateDesignDoc(before, after, [{ fromA: at, toA: at, fromB: at, toB: at + 1 }]);
    expect(lintDesignDoc(doc, [brokenAnchor])).toHaveLength(1);
  });
});
