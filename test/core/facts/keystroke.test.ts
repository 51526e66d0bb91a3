import { describe, expect, it } from "vitest";
import {
  parseDesignDoc,
  updateDesignDoc,
  type ParsedDesignDoc,
} from "../../../src/core/document/parse-design-doc.ts";
import { lineFact, linesBelow } from "../../../src/core/document/prose-lines.ts";
import { contextOf, statementFact, where } from "../../../src/core/facts/statement-fact.ts";

const text = `# T\n\n${["Data", "Model", "Serving"]
  .map(
    (title) =>
      `## ${title}\n\n**Plan.** First of ${title}. Second\nof ${title}.\n\n- item of ${title}\n- other of ${title}\n`,
  )
  .join("\n")}`;

function typed(doc: ParsedDesignDoc, behind: string, letter: string): ParsedDesignDoc {
  const at = doc.text.indexOf(behind) + behind.length;
  const after = doc.text.slice(0, at) + letter + doc.text.slice(at);
  return updateDesignDoc(doc, after, [{ fromA: at, toA: at, fromB: at, toB: at + letter.length }]);
}

describe("a keystroke", () => {
  it("has one sentence read again", () => {
    const read: string[] = [];
    const words = statementFact((statement) => {
      read.push(statement.text.trim());
      return [statement.text.trim()];
    });
    const doc = parseDesignDoc(text);
    const before = words(doc).map(({ value }) => value);
    read.length = 0;
    const after = words(typed(doc, "Second\nof Model", "s")).map(({ value }) => value);
    expect(read).toEqual(["Second of Models."]);
    expect(after).toEqual(before.map((value) => value.replace("Second of Model", "Second of Models")));
  });

  it("in a label has what stands under it read again, and nothing else", () => {
    const read: string[] = [];
    const contexts = statementFact((statement) => {
      read.push(statement.text.trim());
      return [statement.under];
    });
    const doc = parseDesignDoc(text);
    contexts(doc);
    read.length = 0;
    contexts(typed(doc, "## Model\n\n**Plan", "s"));
    expect(read).toEqual([
      "Plans.",
      "First of Model.",
      "Second of Model.",
      "- item of Model",
      "- other of Model",
    ]);
  });

  it("has what stands elsewhere tested no second time", () => {
    const tested: string[] = [];
    const items = where(
      statementFact(({ text: words }) => (words.includes("item") ? [words] : [])),
      (found) => {
        tested.push(contextOf(found));
        return true;
      },
    );
    const doc = parseDesignDoc(text);
    expect(items(doc)).toHaveLength(3);
    tested.length = 0;
    const changed = typed(doc, "item of Data", "!");
    expect(items(changed).map(({ offset }) => changed.text.slice(offset, offset + 6))).toEqual(
      Array.from({ length: 3 }, () => "- item"),
    );
    expect(tested).toEqual(["data / plan. / "]);
  });

  it("has one line read again, wherever the others went", () => {
    const read: string[] = [];
    const length = lineFact((line) => {
      read.push(line.raw);
      return line.raw.length;
    });
    const doc = parseDesignDoc(text);
    const ask = (of: ParsedDesignDoc) =>
      of.sections.flatMap((_, index) => linesBelow(of, index).map(({ line }) => length(line)));
    ask(doc);
    read.length = 0;
    // The last section moves to the front, and one of its items changes.
    const parts = text.split("\n## ");
    const moved = [parts[0], parts[3]?.replace("other", "another"), parts[1], parts[2]].join("\n## ");
    ask(parseDesignDoc(moved));
    expect(read).toEqual(["- another of Serving"]);
  });
});
