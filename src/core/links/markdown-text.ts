import { readFrontMatter } from "../document/front-matter.ts";
import type { HeadingMeaning } from "../document/heading-meaning.ts";
import { factsOf, type MarkdownBlocks, parseBlocks } from "../document/markdown-blocks.ts";
import type { TextRange } from "../document/text-range.ts";

/** Markdown whose blocks are known. */
export interface MarkdownText {
  readonly text: string;
  readonly blocks: MarkdownBlocks;
}

const noMeaning: HeadingMeaning = { parts: [], names: [] };
const meaningless = (): HeadingMeaning => noMeaning;

/** The blocks of a text of which nobody asks what its headings mean. */
export function blocksOf(text: string): MarkdownBlocks {
  const start = readFrontMatter(text)?.range.end ?? (text.startsWith("\uFEFF") ? 1 : 0);
  return parseBlocks(text, start, meaningless);
}

/** A match with where it stands. */
export type Match = RegExpExecArray;

/** The matches of a global pattern that start in the Markdown itself: not in front matter, code or comments. */
export function* matchesInProse({ text, blocks }: MarkdownText, pattern: RegExp): Generator<Match> {
  const comments = factsOf(blocks, "comments").map(({ range }) => range);
  const holes: readonly TextRange[] = [...factsOf(blocks, "code"), ...comments].sort(
    (a, b) => a.start - b.start,
  );
  let next = 0;
  let hiddenTo = blocks.start;
  for (const match of text.matchAll(pattern)) {
    for (let hole = holes[next]; hole && hole.start <= match.index; hole = holes[++next]) {
      hiddenTo = Math.max(hiddenTo, hole.end);
    }
    if (match.index >= hiddenTo) yield match;
  }
}

/** An attribute of an HTML tag, and the tag. */
export interface TagAttribute {
  readonly tag: string;
  readonly tagRange: TextRange;
  readonly name: string;
  readonly value: string;
  readonly valueRange: TextRange;
}

/** The attributes `id`, `name`, `href` and `src` of all tags. */
export function* tagAttributes(markdown: MarkdownText): Generator<TagAttribute> {
  if (!markdown.text.includes("<")) return;
  for (const match of matchesInProse(markdown, /<([a-z][a-z0-9-]*)(\s[^<>]*)>/gi)) {
    const [whole, tag = "", attributes = ""] = match;
    const tagRange = { start: match.index, end: match.index + whole.length };
    const base = match.index + 1 + tag.length;
    for (const found of attributes.matchAll(/(?<=\s)(id|name|href|src)(=\s?)(?:"([^"]*)"|'([^']*)')/gi)) {
      const [, name = "", equals = "", double, single] = found;
      const value = double ?? single ?? "";
      const start = base + found.index + name.length + equals.length + 1;
      const valueRange = { start, end: start + value.length };
      yield { tag: tag.toLowerCase(), tagRange, name: name.toLowerCase(), value, valueRange };
    }
  }
}
