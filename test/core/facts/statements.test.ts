import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "../../../src/core/document/line-words.ts";
import { parseDesignDoc } from "../../../src/core/document/parse-design-doc.ts";
import { quoted, saying, wordsOf } from "../../../src/core/facts/statement-fact.ts";
import { proseLines } from "../../../src/core/document/prose-lines.ts";
import { wordsOf as textWords } from "../../../src/core/document/words.ts";
import { builtInGlossary } from "../../../src/core/framework/glossary.ts";
import { statementsIn } from "../../../src/core/facts/statements.ts";

const word = saying(/accuracy/i);

function said(text: string): readonly string[] {
  const doc = parseDesignDoc(text);
  return word(doc).map((found) => quoted(doc, wordsOf(found)));
}

describe("statements", () => {
  it("stand under the labels and items around them", () => {
    const [, first, second] = statementsIn(
      proseLines("\n**Offline.** One.\n\n- **Online:**\n  - clicks\n", builtInGlossary),
    );
    expect(first?.statement.under).toBe("offline.");
    expect(second?.statement.under).toContain("online");
  });

  it("are of the table that they stand in, where only a blank line parts two", () => {
    const rows = "\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n| c | d |\n| --- | --- |\n| 3 | 4 |\n";
    const found = statementsIn(proseLines(rows, builtInGlossary));
    expect(found.map(({ statement }) => statement.header)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("keep their places in the document", () => {
    const text = "# T\n\n## Evaluation\n\nFirst line\nwraps. Then **accuracy** of\r\n`x`.\n";
    const doc = parseDesignDoc(text);
    expect(word(doc).map((found) => text.indexOf("accuracy") - wordsOf(found).start)).toEqual([0]);
  });

  it.each([
    "We use accuracy.",
    "Not fast, but accuracy counts.",
    "| Metric |\n| --- |\n| accuracy |",
    "Which one? Accuracy.",
    "A card-not-present model is judged by accuracy.",
  ])("assert in %j", (text) => {
    expect(said(`## E\n\n${text}\n`)).toHaveLength(1);
  });

  it.each([
    "We do not use accuracy.",
    "Accuracy would mislead here.",
    "PR-AUC instead of accuracy.",
    "Is accuracy enough?",
    "> accuracy",
    "`accuracy`",
    "### Alternatives considered\n\nAccuracy.",
  ])("assert nothing in %j", (text) => {
    expect(said(`## E\n\n${text}\n`)).toEqual([]);
  });
});

/** Words of names and signs between them, as sentences, items and rows hold them. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Precision",
        "recall",
        "two",
        "Tower",
        "R&D",
        "F0.5",
        "score",
        "NDCG",
        "Ёлка",
        "матрица",
        "5",
      ),
      fc.constantFrom(
        " ",
        " ",
        ". ",
        "? ",
        ".” ",
        "-",
        "/",
        "@",
        "_",
        " * ",
        "**",
        "`",
        "\n",
        "\r\n",
        "\n\n",
        "\n- ",
        "\n| ",
      ),
      fc.constantFrom("|", ":", "\0", "𝐀", "\u0301", "ошибок"),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

it("name the terms that their lines name", () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const { statement } of statementsIn(proseLines(text, builtInGlossary)))
        expect(statement.terms).toEqual(builtInGlossary.termsIn(statement.text));
    }),
    { numRuns: 2000 },
  );
});

it("have lines with the words of their section", () => {
  fc.assert(
    fc.property(prose, (text) => {
      const words = proseLines(text, builtInGlossary).flatMap(({ line, start }) =>
        wordsIn(line).map(({ word, start: at, end }) => [word.text, start + at, start + end]),
      );
      expect(words).toEqual(textWords(text).map(({ word, start, end }) => [word.text, start, end]));
    }),
  );
});
