import { TreeFragment, type Tree } from "@lezer/common";
import { parser as commonMark, Table, TaskList } from "@lezer/markdown";

/** A syntax tree with what is needed to parse the next version of the same text cheaply. */
export interface MarkdownTree {
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
  /** Where Markdown starts: behind a byte order mark and the front matter. */
  readonly start: number;
}

/** One replaced range, in offsets of the text before (`fromA`, `toA`) and after (`fromB`, `toB`) all changes. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
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

/** Parses the text from `start` on; `previous` is a tree of an earlier text that `changes` turned into this one. */
export function parseMarkdown(
  text: string,
  start: number,
  previous?: { readonly tree: MarkdownTree; readonly changes: readonly ChangedRange[] },
): MarkdownTree {
  // A moved start means that the front matter changed; then what stood behind it may read differently.
  const kept =
    previous?.tree.start === start
      ? TreeFragment.applyChanges(previous.tree.fragments, previous.changes)
      : [];
  // Front matter is made blank lines rather than left out: a tree of a part would count its offsets from there.
  const tree = parser.parse(parseable("\n".repeat(start) + text.slice(start)), kept);
  return { tree, fragments: TreeFragment.addTree(tree, kept), start };
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
