/** Comments that quick fixes write: they silence what they are for and leave the document as it is. */
import fc from "fast-check";
import { GFM, parser as commonMark } from "@lezer/markdown";
import { describe, expect, it } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { applyEdits } from "../../../src/core/lint/apply-edits.ts";
import { lintDesignDoc } from "../../../src/core/lint/lint.ts";
import { defineRule } from "../../../src/core/lint/rule.ts";
import { suppressionEdits, suppressionScopes } from "../../../src/core/lint/suppression.ts";

/** Finds every "§" in the text. */
const findX = defineRule({
  id: "find-x",
  summary: "There is a §.",
  severity: "warning",
  fixable: false,
  *check({ doc: { text } }) {
    for (const { index } of text.matchAll(/§/g))
      yield { message: "Found it.", range: { start: index, end: index + 1 } };
  },
});

function placesIn(text: string): readonly number[] {
  return lintDesignDoc(parseDesignDoc(text), [findX]).map(({ range }) => range.start);
}

/** The text with the smallest comment that silences what stands at a place. */
function suppressed(text: string, place: number): string {
  const doc = parseDesignDoc(text);
  const [scope = "file"] = suppressionScopes(doc, place);
  return applyEdits(text, suppressionEdits(doc, "find-x", place, scope));
}

const parser = commonMark.configure(GFM);

/** The blocks of a text, set in by their depth, without comments. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  let depth = 0;
  parser.parse(text).iterate({
    enter: ({ type: { name } }) => {
      depth++;
      if (
        /^(?:Paragraph|.*List|ListItem|Blockquote|Table|FencedCode|(?:ATX|Setext)Heading\d|HardBreak)$/.test(
          name,
        )
      )
        blocks.push(`${" ".repeat(depth)}${name}`);
    },
    leave: () => {
      depth--;
    },
  });
  return blocks;
}

describe("a comment for one line", () => {
  it.each([
    ["a paragraph", "One\n§ two\nthree.", "One\n§ two <!-- loopboard-disable-line find-x -->\nthree."],
    ["a hard break", "One\n§ two  \nthree.", "One\n§ two <!-- loopboard-disable-line find-x -->  \nthree."],
    ["another", "One\n§ two\\\nthree.", "One\n§ two <!-- loopboard-disable-line find-x -->\\\nthree."],
    ["a quote", "> One\n> § two", "> One\n> § two <!-- loopboard-disable-line find-x -->"],
    ["a list", "- one\n- § two\n- three", "- one\n- § two <!-- loopboard-disable-line find-x -->\n- three"],
    [
      "a label in a list",
      "- **A**: §\n- **B**: §",
      "- **A**: §\n- **B**: § <!-- loopboard-disable-line find-x -->",
    ],
    [
      "Windows' line ends",
      "One\r\n§ two\r\nthree.",
      "One\r\n§ two <!-- loopboard-disable-line find-x -->\r\nthree.",
    ],
  ])("stands behind it in the middle of %s", (_, text, expected) => {
    expect(suppressed(text, text.lastIndexOf("§"))).toBe(expected);
    expect(placesIn(expected)).toEqual(placesIn(text).slice(0, -1));
  });

  it.each([
    "## §",
    "# T\n§ text",
    "# T\n\n§ text",
    "<!-- loopboard-disable-next-line other -->\n§ text",
    "One.\n## §",
  ])("stands above it where nothing is parted: %j", (text) => {
    const written = suppressed(text, text.indexOf("§"));
    expect(written).toContain("<!-- loopboard-disable-next-line find-x -->\n");
    expect(placesIn(written)).toEqual([]);
  });

  it("silences its own line alone, and counts as unused where there is nothing", () => {
    const comment = "<!-- loopboard-disable-line find-x -->";
    expect(placesIn(`§ one\n§ two ${comment}\n§ three`)).toEqual([0, 7 + comment.length + 6 - 0]);
  });

  const line = fc.constantFrom(
    "§ a",
    "b c.",
    "- § d",
    "- e",
    "1. § f",
    "> § g",
    ">",
    "> h",
    "  § i",
    "  - § j",
    "",
    "",
    "## K",
    "b §  ",
    "§ l\\",
    "\n| a | b |\n| - | - |\n| § | c |\n",
    "**M.** § n",
    "- **O**: §",
  );

  it("silences one finding and leaves all blocks as they are, wherever it is written", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.nat(), (lines, pick) => {
        const text = `# T\n\n${lines.join("\n")}\n`;
        const places = placesIn(text);
        const place = places[pick % Math.max(1, places.length)];
        fc.pre(place !== undefined);
        const written = suppressed(text, place);
        expect(blocksOf(written)).toEqual(blocksOf(text));
        const isTable = written.includes("loopboard-enable");
        expect(placesIn(written).length).toBeLessThan(places.length);
        if (!isTable) expect(placesIn(written)).toHaveLength(places.length - 1);
      }),
      { numRuns: 500 },
    );
  });
});
