import { parser as commonMark } from "@lezer/markdown";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlComments, inlineFacts } from "../../../src/core/document/inline.ts";

const whole = (text: string) => ({ start: 0, end: text.length });
const targets = (text: string) => inlineFacts(text, whole(text)).links.map((link) => link.target);

describe("inlineFacts", () => {
  test("finds links and images with their text and target", () => {
    const text = 'See ![serving](<serving loop.excalidraw> "The loop") and [notes](notes(1).md).';
    const { links } = inlineFacts(text, whole(text));
    expect(links.map(({ isImage, text: label, target }) => ({ isImage, label, target }))).toEqual([
      { isImage: true, label: "serving", target: "serving loop.excalidraw" },
      { isImage: false, label: "notes", target: "notes(1).md" },
    ]);
    const [image] = links;
    expect(text.slice(image?.range.start, image?.range.end)).toBe(
      '![serving](<serving loop.excalidraw> "The loop")',
    );
    expect(text.slice(image?.targetRange.start, image?.targetRange.end)).toBe("serving loop.excalidraw");
  });

  test("an image may be the text of a link, a link may not", () => {
    expect(targets("[![a](a.png)](b.md)")).toEqual(["b.md", "a.png"]);
    expect(targets("[x [a](a.md)](b.md)")).toEqual(["a.md"]);
  });

  test("code, comments and escapes hide links", () => {
    expect(targets("`[a](a.md)` <!-- [b](b.md) --> \\[c](c.md) [d](d.md)")).toEqual(["d.md"]);
  });

  test("an autolink is its own text", () => {
    expect(inlineFacts("<https://example.org/a>", { start: 0, end: 23 }).links[0]?.text).toBe(
      "https://example.org/a",
    );
  });

  test("a comment that is not closed is text", () => {
    expect(inlineFacts("a <!-- b", { start: 0, end: 8 }).comments).toEqual([]);
  });

  test("agrees with the Markdown library about code spans, links and images", () => {
    const text = fc.string({
      unit: fc.constantFrom("[", "](", "](a)", ")", "![", "`", "\\", "a", " "),
      maxLength: 24,
    });
    fc.assert(
      fc.property(text, (inner) => {
        // A letter first, so that the paragraph starts where the text does.
        const paragraph = `a${inner}a`;
        fc.pre(!libraryDiffers.test(paragraph));
        expect(ourSpans(paragraph)).toEqual(librarySpans(paragraph));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("htmlComments", () => {
  test("finds each comment of a block, and one that never ends", () => {
    const text = "<!-- a --> b <!--c--> <!-- d";
    expect(htmlComments(text, whole(text)).map((comment) => comment.text)).toEqual(["a", "c", "d"]);
  });
});

/**
 * Where the library leaves CommonMark: a code span behind an escaped backtick, "[a]" taken for a link though
 * nothing defines "a", and a target whose parentheses are escaped or not closed.
 */
const libraryDiffers = /\\[`()]|\](?!\()|\([^)]*\(/;

function ourSpans(paragraph: string): readonly string[] {
  const { links, code } = inlineFacts(paragraph, whole(paragraph));
  return [
    ...links.map((link) => `${link.isImage ? "Image" : "Link"} ${link.range.start}-${link.range.end}`),
    ...code.map((span) => `InlineCode ${span.start}-${span.end}`),
  ].sort();
}

function librarySpans(paragraph: string): readonly string[] {
  const spans: string[] = [];
  commonMark.parse(paragraph).iterate({
    enter: (node) => {
      const isInlineLink =
        node.name === "Link" || node.name === "Image" ? paragraph.charAt(node.to - 1) === ")" : false;
      if (node.name === "InlineCode" || (isInlineLink && node.node.getChildren("LinkMark").length === 4)) {
        spans.push(`${node.name} ${node.from}-${node.to}`);
      }
    },
  });
  return spans.sort();
}
