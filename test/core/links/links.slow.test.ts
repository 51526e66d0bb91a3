import { expect, test } from "vitest";
import { readPage } from "../../../src/core/links/page.ts";
import { referencesTo } from "../../../src/core/links/references.ts";
import { renameAnchor } from "../../../src/core/links/rename.ts";
import { growth } from "../../growth.ts";

/** Texts that make careless readers slow, by length. */
const hostile: readonly (readonly [string, (length: number) => string])[] = [
  ["headings with links to them", tableOfContents],
  ["open tags", repeated("<a ")],
  ["open attributes", repeated("<a id=\"x id=' ")],
  ["one tag of many attributes", (length) => `<a ${repeated(" id='x'")(length)}>`],
  ["ids", repeated('<a id="x"></a>\n')],
  ["definitions", repeated("[a]: #a\n")],
  ["open definitions", repeated("[a")],
  ["deep quotes", repeated("> ")],
  ["quoted headings", repeated("> # Data\n")],
  ["a long heading", (length) => `# ${repeated("_a `b` [c](d) ")(length)}`],
  ["a heading of underscores", (length) => `# ${repeated("_")(length)}`],
  ["hashes behind a heading", (length) => `# a ${repeated("#")(length)}`],
  ["blanks behind a heading", (length) => `# a${repeated(" ")(length)}b`],
];

function repeated(part: string): (length: number) => string {
  return (length) => part.repeat(length / part.length);
}

function tableOfContents(length: number): string {
  const numbers = Array.from({ length: length / 40 }, (_, index) => index);
  const links = numbers.map((index) => `- [l](#heading-${index})\n`).join("");
  return `${links}\n${numbers.map((index) => `# Heading ${index}\n`).join("")}`;
}

function readFindRename(text: string): void {
  const page = readPage("file:///w/a.md", text);
  const anchor = page.anchors.at(-1);
  if (!anchor) return;
  referencesTo({ page, anchor }, [page], []);
  renameAnchor(page, anchor, "Another name", [page], []);
}

const shortest = 20_000;
/** Four times the text takes four times the time; a quadratic reader would take sixteen times. */
const longer = 4;
const mostGrowth = 11;

test.each(hostile)("links take time in proportion to the text: %s", { timeout: 60_000 }, (_, textOf) => {
  const [short, long] = [textOf(shortest), textOf(shortest * longer)];
  const grown = growth(
    () => {
      readFindRename(short);
    },
    () => {
      readFindRename(long);
    },
    mostGrowth,
  );
  expect(grown).toBeLessThan(mostGrowth);
});
