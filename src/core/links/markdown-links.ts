import { factsOf } from "../document/markdown-blocks.ts";
import type { TextRange } from "../document/text-range.ts";
import { type MarkdownText, matchesInProse, tagAttributes } from "./markdown-text.ts";
import type { PageLink } from "./page.ts";
import { splitTarget } from "./split-target.ts";

/** Links, images, definitions of reference links (`[name]: target`), and `href` and `src` of HTML. */
export function markdownLinks(markdown: MarkdownText): readonly PageLink[] {
  const inline = factsOf(markdown.blocks, "links").map(({ range, target, targetRange }) =>
    splitTarget(target, targetRange, range),
  );
  const all = [...inline, ...definitions(markdown), ...tagLinks(markdown)];
  return all.flatMap((link) => link ?? []).sort((a, b) => a.range.start - b.range.start);
}

function* definitions(markdown: MarkdownText): Generator<PageLink | undefined> {
  const pattern = /^ {0,3}(?:> {0,3})*\[(?!\^)[^[\]\r\n]{1,999}\]:[ \t]*(<[^<>\r\n]*>|[^\s<]\S*)/gm;
  for (const match of matchesInProse(markdown, pattern)) {
    const [whole, written = ""] = match;
    const isAngled = written.startsWith("<");
    const target = isAngled ? written.slice(1, -1) : written;
    const end = match.index + whole.length - (isAngled ? 1 : 0);
    const range: TextRange = { start: match.index, end: match.index + whole.length };
    yield splitTarget(target, { start: end - target.length, end }, range);
  }
}

function* tagLinks(markdown: MarkdownText): Generator<PageLink | undefined> {
  for (const { tagRange, name, value, valueRange } of tagAttributes(markdown)) {
    if (name === "href" || name === "src") yield splitTarget(value, valueRange, tagRange);
  }
}
