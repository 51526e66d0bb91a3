import { TreeFragment, type Tree } from "@lezer/common";
import { parser as commonMark, Strikethrough, Table, TaskList } from "@lezer/markdown";

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

const parser = commonMark.configure([Table, TaskList, Strikethrough]);

/** Parses the text from `start` on; `previous` is a tree of an earlier text that `changes` turned into this one. */
export function parseMarkdown(
  text: string,
  start: number,
  previous?: { readonly tree: MarkdownTree; readonly changes: readonly ChangedRange[] },
): MarkdownTree {
  // A moved start means that the front matter changed; then what stood behind it may read differently.
  const isReusable = previous !== undefined && previous.tree.start === start;
  const kept = isReusable ? TreeFragment.applyChanges(previous.tree.fragments, previous.changes) : [];
  const tree = parser.parse(withKnownLineBreaks(text), kept, [{ from: start, to: text.length }]);
  return { tree, fragments: TreeFragment.addTree(tree, kept), start };
}

/** The parser ends lines at LF only; a lone CR is a line break too, and a replacement of the same length keeps offsets. */
function withKnownLineBreaks(text: string): string {
  return text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
}
