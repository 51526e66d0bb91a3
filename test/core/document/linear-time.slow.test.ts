import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../../cpu-milliseconds.ts";
import { growth } from "../../growth.ts";
import { parseDesignDoc, updateDesignDoc } from "../../../src/core/document/parse-design-doc.ts";

/** Texts that make careless parsers slow, by length. */
const hostile: readonly (readonly [string, (length: number) => string])[] = [
  ...Array.from("([*_~|#<-`>!& \t=+)]}\\", (mark) => [`a run of ${mark}`, repeated(mark)] as const),
  ["one long line", repeated("word ")],
  ["open links", repeated("[a](")],
  ["open links in angles", repeated("[](<")],
  ["closing brackets after stars", repeated("*a]")],
  ["images in images", repeated("![[]()")],
  ["open emphasis", repeated("a**b")],
  ["strikes", repeated("~~a")],
  ["open comments", repeated("x <!-- ")],
  ["comments", repeated("<!-- a -->\n")],
  ["processing instructions", repeated("a<?")],
  ["backtick runs of growing length", (length) => growing((size) => `a${"`".repeat(size)}`, length)],
  ["deep quotes", repeated("> ")],
  ["deep lists on one line", (length) => `${"- ".repeat(length / 2)}a`],
  ["deep ordered lists on one line", (length) => `${"1. ".repeat(length / 3)}a`],
  ["deep lists over lines", (length) => growing((size) => `${"  ".repeat(size)}- a\n`, length)],
  ["deep mixed marks", (length) => `${"> - ".repeat(length / 4)}a\n`.repeat(3)],
  ["an unclosed fence", (length) => `\`\`\`\n${"# a\n".repeat(length / 4)}`],
  ["headings", repeated("# Data\n")],
  ["bold lines", repeated("**Data**\n\n")],
  ["list items", repeated("- Data\n")],
  ["an outline", repeated("1. Data\n   - a\n2. Model\n   - b\n")],
  ["a long heading", (length) => `# ${"data model ".repeat(length / 11)}`],
  ["a long table", (length) => `|a|b|\n|-|-|\n${"|a|b|\n".repeat(length / 6)}`],
  ["a wide table", (length) => `${"|a".repeat(length / 4)}|\n${"|-".repeat(length / 4)}|\n`],
  ["NUL", repeated("\0")],
  ["astral characters", repeated("😀")],
  ["CRLF", repeated("a\r\n")],
  ["CR", repeated("a\r")],
  ["front matter that never ends", (length) => `---\n${"a: b\n".repeat(length / 5)}`],
  ["front matter of brackets", (length) => `---\n${"[".repeat(length)}\n---\n`],
];

function repeated(part: string): (length: number) => string {
  return (length) => part.repeat(length / part.length);
}

function growing(part: (size: number) => string, length: number): string {
  let text = "";
  for (let size = 1; text.length < length; size++) text += part(size);
  return text;
}

const shortest = 8_000;
/** Four times the text takes four times the time; a quadratic reader would take sixteen times. */
const longer = 4;
const mostGrowth = 11;

describe("reading takes time in proportion to the text", () => {
  test.each(hostile)("%s", (_, textOf) => {
    const [short, long] = [textOf(shortest), textOf(shortest * longer)];
    const grown = growth(
      () => parseDesignDoc(short),
      () => parseDesignDoc(long),
      mostGrowth,
    );
    expect(grown).toBeLessThan(mostGrowth);
  });
});

test("a keystroke in a long document is much cheaper than reading it", () => {
  const section = (index: number): string =>
    `## Data ${index}\n\nSome prose about **rows** and \`columns\`.\n\n- one\n- two\n\n`;
  const text = Array.from({ length: 400 }, (_, index) => section(index)).join("");
  const doc = parseDesignDoc(text);
  const at = text.indexOf("prose", text.length / 2);
  const typed = `${text.slice(0, at)}x${text.slice(at)}`;
  const change = [{ fromA: at, toA: at, fromB: at, toB: at + 1 }];
  const fresh = Math.min(...[0, 1, 2].map(() => cpuMilliseconds(() => parseDesignDoc(typed))));
  const updated = Math.min(
    ...[0, 1, 2].map(() => cpuMilliseconds(() => updateDesignDoc(doc, typed, change))),
  );
  expect(updated).toBeLessThan(fresh / 2);
});
