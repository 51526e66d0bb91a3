import fc from "fast-check";
import LZString from "lz-string";
import { describe, expect, test } from "vitest";
import { obsidianEdits } from "../../../../src/core/board/formats/obsidian-edits.ts";
import { readObsidianFile, type ObsidianDrawing } from "../../../../src/core/board/formats/obsidian-file.ts";
import type { TextEdit } from "../../../../src/core/document/text-range.ts";
import { readSceneIndex } from "../../../../src/core/board/scene-index.ts";
import { sceneEdits } from "../../../../src/core/board/scene-text.ts";
import { noChange, type ElementChange } from "../../../../src/core/board/scene-change.ts";
import { applyEdits } from "../../../../src/core/lint/apply-edits.ts";
import { changeArbitrary, sceneArbitrary } from "../arbitrary-scene.ts";

const scene = JSON.stringify(
  {
    type: "excalidraw",
    version: 2,
    elements: [
      {
        id: "aaaaaaaa",
        type: "text",
        x: 0,
        y: 0,
        text: "📍Feature\nstore",
        originalText: "📍Feature store",
        rawText: "[[store|Feature store]]",
      },
      { id: "bbbbbbbb", type: "text", x: 0, y: 90, text: "Model" },
      { id: "cccccccc", type: "rectangle", x: 0, y: 90 },
    ],
    appState: {},
    files: {},
  },
  null,
  "\t",
);

const before = `---

excalidraw-plugin: parsed
tags: [excalidraw]

---
==⚠  Switch to EXCALIDRAW VIEW ⚠==

A note with a fence:
\`\`\`json
{}
\`\`\`

# Excalidraw Data

## Text Elements
%%***>>>text element-link:[[other]]<<<***%%[[store|Feature store]] ^aaaaaaaa

Model
of two lines ^bbbbbbbb

## Element Links
cccccccc: [[somewhere]]

%%
## Drawing
`;

function page(packing: "json" | "lz", text: string): string {
  const packed = (LZString.compressToBase64(text).match(/.{1,256}/g) ?? []).join("\n\n");
  const block = packing === "json" ? `\`\`\`json\n${text}\n` : `\`\`\`compressed-json\n${packed}\n`;
  return `${before}${block}\`\`\`\n%%\nA last word.\n`;
}

function read(text: string): ObsidianDrawing {
  const reading = readObsidianFile(text);
  if (reading.kind !== "drawing") throw new Error(reading.message);
  return reading;
}

/** What a change does to a page. */
function changed(text: string, elements: readonly ElementChange[]): string {
  const drawing = read(text);
  const reading = readSceneIndex(drawing.sceneText);
  if (reading.kind !== "scene") throw new Error("Not a scene.");
  const { edits } = sceneEdits(drawing.sceneText, reading.index, { ...noChange, elements });
  return applyAll(text, obsidianEdits(drawing, edits, applyAll(drawing.sceneText, edits), "\n"));
}

function applyAll(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(text, edits);
}

describe.each(["json", "lz"] as const)("a drawing of Obsidian as %s", (packing) => {
  const text = page(packing, scene);

  test("is found with its texts", () => {
    const drawing = read(text);
    expect(JSON.parse(drawing.sceneText)).toEqual(JSON.parse(scene));
    expect(drawing.texts.map(({ id, text: { start, end } }) => [id, text.slice(start, end)])).toEqual([
      ["aaaaaaaa", "[[store|Feature store]]"],
      ["bbbbbbbb", "Model\nof two lines"],
    ]);
  });

  test("keeps everything else when a shape moves", () => {
    const after = changed(text, [{ kind: "update", key: "cccccccc", set: { x: 7 }, unset: [] }]);
    expect(after).toBe(
      page(packing, scene.replace('"rectangle",\n\t\t\t"x": 0', '"rectangle",\n\t\t\t"x": 7')),
    );
  });

  test("lists a changed text anew, and keeps its id and the link in front of it", () => {
    const set = { text: "Online\nstore", originalText: "Online store" };
    const after = changed(text, [{ kind: "update", key: "aaaaaaaa", set, unset: ["rawText"] }]);
    expect(after).toContain(
      "<<<***%%Online store ^aaaaaaaa\n\nModel\nof two lines ^bbbbbbbb\n\n## Element Links",
    );
    expect(JSON.parse(read(after).sceneText)).toMatchObject({ elements: [set, {}, {}] });
  });

  test("takes a removed text off the list", () => {
    const after = changed(text, [{ kind: "remove", key: "aaaaaaaa" }]);
    expect(after).toContain("## Text Elements\nModel\nof two lines ^bbbbbbbb\n\n## Element Links");
    expect(read(after).texts.map(({ id }) => id)).toEqual(["bbbbbbbb"]);
  });

  test("keeps what was not edited, whatever is drawn", () => {
    const arbitrary = sceneArbitrary
      .filter(({ text: written }) => !written.includes("```"))
      .chain((written) =>
        fc.tuple(
          fc.constant(page(packing, written.text)),
          changeArbitrary(written.elements.map(({ id }) => (typeof id === "string" ? id : "~1"))),
        ),
      );
    fc.assert(
      fc.property(arbitrary, ([file, change]) => {
        const drawing = read(file);
        const reading = readSceneIndex(drawing.sceneText);
        if (reading.kind !== "scene") throw new Error("Not a scene.");
        const { edits } = sceneEdits(drawing.sceneText, reading.index, change);
        const next = applyAll(drawing.sceneText, edits);
        const after = applyAll(file, obsidianEdits(drawing, edits, next, "\n"));
        expect(read(after).sceneText).toBe(next);
        expect(after.startsWith(before)).toBe(true);
        expect(after.endsWith("```\n%%\nA last word.\n")).toBe(true);
      }),
    );
  });
});

describe("a page of Obsidian", () => {
  test.each(["", "# Notes\n\n```json\n{}\n```\n", "## Drawing\nnothing\n", "## Drawing\n```json\n{}\n"])(
    "without a drawing is none: %j",
    (text) => {
      expect(readObsidianFile(text)).toMatchObject({
        kind: "problem",
        message: expect.stringContaining("no Excalidraw drawing") as string,
      });
    },
  );

  test("with a damaged drawing says where", () => {
    const text = "# Drawing\n```compressed-json\nN4KAkARALgngDgUwgLgA\n```\n";
    expect(readObsidianFile(text)).toMatchObject({ kind: "problem", offset: 29 });
  });

  test("with an empty drawing has an empty scene", () => {
    expect(read("# Drawing\n```json\n```\n").sceneText).toBe("");
    expect(read("# Drawing\n```compressed-json\n\n```\n").sceneText).toBe("");
  });

  test("is read in its own line breaks", () => {
    const text = page("json", scene).replaceAll("\n", "\r\n");
    expect(read(text).texts.map(({ id }) => id)).toEqual(["aaaaaaaa", "bbbbbbbb"]);
  });
});
