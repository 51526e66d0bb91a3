import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { selectionRanges } from "../../../src/core/document/selection-ranges.ts";

function texts(marked: string): readonly string[] {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return selectionRanges(parseDesignDoc(text), offset).map(({ start, end }) => text.slice(start, end));
}

it("grow from the word to the document, by what a design doc is made of", () => {
  const steps = texts(
    "# A\n\n## Data\n\nIntro.\n\n### Labels\n\n- by clicks of us|ers\n- by hand\n\nLater.\n\n## Model\n\nTrees.\n",
  );
  expect(steps).toEqual([
    "users",
    "by clicks of users",
    "- by clicks of users\n- by hand",
    "- by clicks of users\n- by hand\n\nLater.",
    "### Labels\n\n- by clicks of users\n- by hand\n\nLater.",
    "## Data\n\nIntro.\n\n### Labels\n\n- by clicks of users\n- by hand\n\nLater.",
    "# A\n\n## Data\n\nIntro.\n\n### Labels\n\n- by clicks of users\n- by hand\n\nLater.\n\n## Model\n\nTrees.",
    "# A\n\n## Data\n\nIntro.\n\n### Labels\n\n- by clicks of users\n- by hand\n\nLater.\n\n## Model\n\nTrees.\n",
  ]);
});

it("each hold the one before, wherever the cursor is", () => {
  const line = fc.constantFrom(
    "# A",
    "## Data",
    "- item one",
    "text here",
    "",
    "> quote",
    "```",
    "**Bold**",
    "  ",
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom("\n", "\r\n"),
      fc.nat(),
      (lines, eol, at) => {
        const text = lines.join(eol);
        const offset = at % (text.length + 1);
        const ranges = selectionRanges(parseDesignDoc(text), offset);
        let inner = { start: offset, end: offset };
        for (const range of ranges) {
          expect(range.start <= inner.start && inner.end <= range.end).toBe(true);
          inner = range;
        }
        if (text !== "") expect(inner).toEqual({ start: 0, end: text.length });
      },
    ),
  );
});
