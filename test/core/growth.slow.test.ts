import { describe, expect, test } from "vitest";
import { detectDesignDoc } from "../../src/core/document/detect-design-doc.ts";
import { parseDesignDoc, updateDesignDoc } from "../../src/core/document/parse-design-doc.ts";
import { lintDesignDoc } from "../../src/core/lint/lint.ts";
import { rules } from "../../src/rules/index.ts";
import { growth } from "../growth.ts";

/** Texts that make careless readers and rules slow, by length; each stands in a section that rules look into. */
const hostile: readonly (readonly [string, (length: number) => string])[] = [
  ...Array.from("([*_~|#<`-> ", (mark) => [`a run of ${mark}`, repeated(mark)] as const),
  ["one long line of words", repeated("word ")],
  ["one long line of metrics", repeated("AUC of 0.9, ")],
  ["one long line of numbers", repeated("10M x 5 KB = ")],
  ["sentences", repeated("We do not use accuracy. ")],
  ["one long line of letters", (length) => `We keep ${repeated("photos")(length)} for 30 days.`],
  [
    "promises and paths",
    repeated("A nurse must see it within 300 ms. Gateway 10 ms, features 40 ms, model 90 ms.\n\n"),
  ],
  ["loads of machines", repeated("One instance handles 250 TPS. The peak of 5,000 TPS needs 20 instances. ")],
  ["one long line of stages", repeated("asks a language model (10 ms), ")],
  ["one long line of digits", (length) => `60 million calls a day, about 700 QPS, ${repeated("1,")(length)}`],
  ["one long line of shares", repeated("5% of the payments are bad, about ")],
  ["new things that fall back", repeated("new users with no past fall back, ")],
  ["amounts of one thing", repeated("All 14 lifts are shown. We get 900 photos per hour. ")],
  [
    "demands without numbers",
    repeated("The queue must be noticeably shorter. Waiting falls to 5 minutes.\n\n"),
  ],
  ["features from tables", (length) => `## Features\n\n${repeated("- orders, from `orders`\n")(length)}`],
  ["a long blank in a feature", (length) => `## Features\n\n- orders, from ${repeated(" ")(length)}x`],
  ["deep quotes", repeated("> ")],
  ["nested list items", repeated("- ")],
  ["an unclosed fence", (length) => `\`\`\`\n${repeated("model\n")(length)}`],
  ["an unclosed comment", (length) => `<!-- ${repeated("model\n")(length)}`],
  ["comments that disable", repeated("<!-- loopboard-disable no-baseline -->\n\n")],
  ["headings", repeated("## Data\n\n")],
  ["labels", repeated("**Data.** Logs.\n\n**Serving.** Online.\n\n")],
  ["labels of a list", repeated("- **Data:** a\n- **Model:** b\n- **Serving:** c\n")],
  ["deep headings", repeated("# Model\n## Data\n### Loss\n")],
  ["placeholders", repeated("TODO\n\n")],
  ["table rows", (length) => `| a | b |\n|---|---|\n${repeated("| AUC | 0.9 |\n")(length)}`],
  [
    "tables of models, and choices",
    (length) =>
      repeated("| GRU | 0.9 |\n")(length / 2).replace(/^/, "| model | AUC |\n|---|---|\n") +
      `\n${repeated("We take LSTM. ")(length / 2)}`,
  ],
  ["table cells", (length) => `${repeated("| a ")(length)}|\n${repeated("|---")(length)}|\n`],
  ["CRLF", repeated("the model\r\n")],
  ["NUL", repeated("\0")],
  ["astral characters", repeated("😀")],
];

function repeated(part: string): (length: number) => string {
  return (length) => part.repeat(Math.ceil(length / part.length));
}

/** Everything that the server does between a change and its answer, after reading the document for the first time. */
function review(filler: string): void {
  const before = `\uFEFF---\nloopboard: true\n---\n\n# A design\n\n## Evaluation\n\n${filler}`;
  const doc = parseDesignDoc(before);
  const at = before.length;
  const changes = [{ fromA: at, toA: at, fromB: at, toB: at + 1 }];
  const typed = updateDesignDoc(doc, `${before}x`, changes);
  detectDesignDoc(typed);
  for (const finding of lintDesignDoc(typed, rules)) expect(finding.rule).not.toBe("internal-error");
}

const shortest = 3_000;
/** Four times the text takes four times the time; what is quadratic would take sixteen times. */
const longer = 4;
const mostGrowth = 9;

describe("reading, typing and all rules take time in proportion to the text", () => {
  // Each place is looked at whether it denies; where the next one is must not be looked for from the start of the line.
  test("a very long line of what is missing", { timeout: 60_000 }, () => {
    const textOf = repeated("There is no baseline yet, there is no fallback. ");
    const [short, long] = [textOf(30_000), textOf(30_000 * longer)];
    const grown = growth(
      () => {
        review(`We retrain it. ${short}`);
      },
      () => {
        review(`We retrain it. ${long}`);
      },
      mostGrowth,
    );
    expect(grown).toBeLessThan(mostGrowth);
  });

  test.each(hostile)("%s", { timeout: 60_000 }, (_, textOf) => {
    const [short, long] = [textOf(shortest), textOf(shortest * longer)];
    const grown = growth(
      () => {
        review(short);
      },
      () => {
        review(long);
      },
      mostGrowth,
    );
    expect(grown).toBeLessThan(mostGrowth);
  });
});
