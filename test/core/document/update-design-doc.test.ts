import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseDesignDoc,
  updateDesignDoc,
  type ParsedDesignDoc,
} from "../../../src/core/document/parse-design-doc.ts";
import type { SectionPlace } from "../../../src/core/document/section-part.ts";

/** Everything but what only makes the next reading cheap. */
function analysis(doc: ParsedDesignDoc): unknown {
  const { text, title, sections, steps, outline, cues, links, comments, code, frontMatter, markdown } = doc;
  return {
    lines: doc.lines.starts.slice(),
    parts: doc.parts.map(({ body, place, isEmpty }) => ({
      body: Object.entries(body),
      place: pathOf(place),
      isEmpty,
    })),
    outline,
    cues,
    text,
    title,
    sections,
    steps,
    links,
    comments,
    code,
    frontMatter,
    markdown: { start: markdown.start, blocks: markdown.blocks.slice(), starts: markdown.starts.slice() },
  };
}

/** A place and those above it, as far as they can be compared. */
function pathOf(place: SectionPlace | undefined): unknown {
  if (!place) return undefined;
  const { text, steps, role, parent } = place;
  return { text, steps, role, parent: pathOf(parent) };
}

const block = fc.constantFrom(
  "# Design\n\n",
  "## Data\n\n",
  "**Metrics**\n\n",
  "**Data.** We log clicks.\n\n",
  "*Serving* — Online, within 50 ms.\n\n",
  "- **Model:** Trees.\n- **Evaluation:** AUC.\n- **Monitoring:** Drift.\n",
  "Some prose about the model, [a link](a.md) and `code`.\n",
  "\n",
  "- item\n",
  "  1. nested\n",
  "> quoted\n",
  "```\n",
  "<!-- ",
  " -->\n",
  "---\n",
  "===\n",
  "| a | b |\n|---|---|\n| 1 | 2 |\n",
  "| Step | Answer |\n|---|---|\n| Data | We log the clicks. |\n| Model | Trees of depth six. |\n| Serving | Online, within 50 ms. |\n",
  "Step 4 - Model:\nBaseline: popularity.\n",
  "Data: clicks.\nServing: online.\n",
  "loopboard: true\n",
  "\r\n",
  "\r",
  "    code\n",
  "<div>\n",
);

const edit = fc.record({
  at: fc.nat(),
  length: fc.nat(40),
  insert: fc.oneof(block, fc.constantFrom("", "#", "`", "\n")),
});

describe("updateDesignDoc", () => {
  test("agrees with reading the new text from the start", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 40 }),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        (blocks, edits) => {
          let text = blocks.join("");
          let doc = parseDesignDoc(text);
          for (const { at, length, insert } of edits) {
            const from = at % (text.length + 1);
            const to = Math.min(text.length, from + length);
            text = text.slice(0, from) + insert + text.slice(to);
            doc = updateDesignDoc(doc, text, [
              { fromA: from, toA: to, fromB: from, toB: from + insert.length },
            ]);
          }
          expect(analysis(doc)).toEqual(analysis(parseDesignDoc(text)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("agrees after each letter that is typed into it", { timeout: 60_000 }, () => {
    const typed = fc.record({
      at: fc.nat(),
      letters: fc.stringMatching(/^[a-z *|`<#:.\r\n-]{1,8}$/),
    });
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 4, maxLength: 40 }),
        fc.array(typed, { minLength: 1, maxLength: 4 }),
        (blocks, places) => {
          let doc = parseDesignDoc(blocks.join(""));
          for (const { at, letters } of places) {
            let from = at % (doc.text.length + 1);
            for (const letter of letters) {
              const text = doc.text.slice(0, from) + letter + doc.text.slice(from);
              doc = updateDesignDoc(doc, text, [{ fromA: from, toA: from, fromB: from, toB: from + 1 }]);
              from++;
              expect(analysis(doc)).toEqual(analysis(parseDesignDoc(text)));
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each<readonly [string, string, number, number, string]>([
    ["what stands behind code without an end", "- ```# Design\n\n\n", 16, 0, "#"],
    ["a first heading that is none any more", "\n-\r\n# Data\n", 0, 0, ":"],
  ])("agrees where it changes %s", (_, before, from, length, insert) => {
    const text = before.slice(0, from) + insert + before.slice(from + length);
    const change = { fromA: from, toA: from + length, fromB: from, toB: from + insert.length };
    const doc = updateDesignDoc(parseDesignDoc(before), text, [change]);
    expect(analysis(doc)).toEqual(analysis(parseDesignDoc(text)));
  });

  test("keeps all but one section where no heading changes", () => {
    const text = "Lead.\n\n# A\n\n## Data\n\nRows.\n\n### Logs\n\n- kept\n\n## Model\n\nTrees.\n";
    const doc = parseDesignDoc(text);
    const at = text.indexOf("kept");
    const after = updateDesignDoc(doc, `${text.slice(0, at)}x${text.slice(at)}`, [
      { fromA: at, toA: at, fromB: at, toB: at + 1 },
    ]);
    expect(after.parts.map((part, index) => part === doc.parts[index])).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(after.outline).toBe(doc.outline);
    expect(after.read.decided).toBe(doc.read.decided);
    expect(after.sections.map(({ range }) => range)).toEqual(
      parseDesignDoc(after.text).sections.map(({ range }) => range),
    );
  });

  test("takes several changes at once", () => {
    const doc = parseDesignDoc("# A\n\n## Data\n\nRows.\n");
    const text = "# AB\n\n## Data\n\nNo rows.\n";
    const changes = [
      { fromA: 3, toA: 3, fromB: 3, toB: 4 },
      { fromA: 14, toA: 15, fromB: 15, toB: 19 },
    ];
    expect(analysis(updateDesignDoc(doc, text, changes))).toEqual(analysis(parseDesignDoc(text)));
  });

  test.each(["", "# A\n", "Text.\n"])("sees other white space of the same length before %j", (below) => {
    const doc = parseDesignDoc(`\r\n${below}`);
    const changes = [{ fromA: 0, toA: 1, fromB: 0, toB: 1 }];
    const text = `\n\n${below}`;
    expect(analysis(updateDesignDoc(doc, text, changes))).toEqual(analysis(parseDesignDoc(text)));
  });
});
