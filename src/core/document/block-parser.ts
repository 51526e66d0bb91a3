import type { SyntaxNode } from "@lezer/common";
import { parser as commonMark, Table, TaskList } from "@lezer/markdown";
import type { Comment, Link } from "./design-doc.ts";
import type { HeadingReader } from "./heading-meaning.ts";
import type { Heading } from "./headings.ts";
import { blockFacts, type MarkdownFacts } from "./markdown-facts.ts";
import { ownText } from "./own-text.ts";
import type { TextRange } from "./text-range.ts";

/**
 * A block of the document's top level (a paragraph, a whole list, a fence, …) with what was read in it.
 *
 * Markdown reads such a block from its own first line on, without regard to what stands above it. That is why a
 * changed text needs to be parsed only from a little before the change to the first block that starts where one
 * started before: from there on everything is as it was. The library can reuse parts of its tree itself, but then
 * now and then reads a text differently from a fresh parse; here both ways are the same by construction.
 */
export interface MarkdownBlock {
  /** Up to the start of the next block; blocks start at the start of a line. */
  readonly length: number;
  /** Places count from the start of the block. */
  readonly facts: MarkdownFacts;
}

/** Some blocks in a row. */
export interface Part {
  readonly starts: readonly number[];
  /** By the index of a block. */
  readonly lengthOf: (index: number) => number;
  /** Reads what stands in a block: most of those around a change are known from before, and need not be read. */
  readonly blockAt: (index: number) => MarkdownBlock;
}

/** Blocks only: see inline.ts for what stands inside of them, and why. */
const parser = commonMark.configure([
  Table,
  TaskList,
  {
    remove: [
      "Escape",
      "Entity",
      "InlineCode",
      "HTMLTag",
      "Emphasis",
      "HardBreak",
      "Link",
      "Image",
      "LinkEnd",
    ],
  },
]);

// Without any of them there is nothing to be found, and the library would look for it at each letter.
parser.parseInline = () => [];

/** Parses the text between two starts of lines; `starts` count from the start of the text. */
export function parsePart(
  text: Pick<string, "slice">,
  from: number,
  to: number,
  readHeading: HeadingReader,
): Part {
  const source = ownText(text.slice(from, to));
  const starts: number[] = [];
  const nodes: SyntaxNode[] = [];
  for (let node = parser.parse(parseable(source)).topNode.firstChild; node; node = node.nextSibling) {
    // The library lets indented blocks start behind their indentation.
    starts.push(startOfLine(source, node.from) + from);
    nodes.push(node);
  }
  const lengthOf = (index: number): number => (starts[index + 1] ?? to) - (starts[index] ?? to);
  const blockAt = (index: number): MarkdownBlock => {
    const node = nodes[index];
    if (!node) throw new RangeError(`There is no block ${index}.`);
    const facts = shiftedFacts(blockFacts(source, node, readHeading), from - (starts[index] ?? 0));
    return { length: lengthOf(index), facts };
  };
  return { starts, lengthOf, blockAt };
}

/**
 * The text as the parser can take it, every offset unchanged. It ends lines at LF only, but a lone CR is a line
 * break too. And it opens a block for each of a row of list and quote marks, each looking through those around
 * it: marks nested deeper than anyone writes are made plain letters.
 */
function parseable(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
  return lines.replace(deepMarks, (_, marks: string, rest: string) => marks + rest.replace(/[-+*>.)]/g, "x"));
}

const deepMarks = /^((?:[ \t]{0,8}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){24})([ \t>+*.)\d-]+)/gm;

function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return start;
}

/** The facts with every place moved. */
function shiftedFacts(
  { headings, labels, plainLabels, itemLabels, links, comments, code }: MarkdownFacts,
  by: number,
): MarkdownFacts {
  const moved = (heading: Heading): Heading => ({
    ...heading,
    range: shifted(heading.range, by),
    textRange: shifted(heading.textRange, by),
  });
  return {
    headings: headings.map(moved),
    labels: labels.map(moved),
    plainLabels: plainLabels.map(moved),
    itemLabels: itemLabels.map(moved),
    links: links.map((link) => shifted(link, by)),
    comments: comments.map((comment) => shifted(comment, by)),
    code: code.map((range) => shifted(range, by)),
  };
}

/** A link, a comment or a range with every place moved. */
export function shifted<Fact extends Link | Comment | TextRange>(fact: Fact, by: number): Fact {
  if (!("range" in fact)) return { start: fact.start + by, end: fact.end + by } as Fact;
  const range = shifted(fact.range, by);
  return "targetRange" in fact
    ? { ...fact, range, targetRange: shifted(fact.targetRange, by) }
    : { ...fact, range };
}
