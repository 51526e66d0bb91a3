import type { Heading } from "../document/headings.ts";
import type { TextRange } from "../document/text-range.ts";
import { type MarkdownText, matchesInProse, tagAttributes } from "./markdown-text.ts";
import type { Anchor } from "./page.ts";
import { headingSlugs } from "./slug.ts";

/** The headings and the HTML ids of a Markdown file, in document order. */
export function markdownAnchors(markdown: MarkdownText): readonly Anchor[] {
  const slugFor = headingSlugs();
  const headings = headingLines(markdown).map((line): Anchor => {
    const text = markdown.text.slice(line.textRange.start, line.textRange.end);
    return { kind: "heading", slug: slugFor(text), text, ...line };
  });
  return [...headings, ...idAnchors(markdown)].sort((a, b) => a.range.start - b.range.start);
}

type HeadingLine = Pick<Anchor, "level" | "range" | "textRange">;

function headingLines(markdown: MarkdownText): readonly HeadingLine[] {
  const { text, blocks } = markdown;
  const own = blocks.blocks
    .slice()
    .flatMap(({ facts }, index) =>
      facts.headings.flatMap((heading) => headingLine(text, heading, blocks.starts.at(index) ?? 0) ?? []),
    );
  return [...own, ...quotedHeadings(markdown)].sort((a, b) => a.range.start - b.range.start);
}

function headingLine(text: string, heading: Heading, at: number): HeadingLine | undefined {
  const { kind, level } = heading;
  if (kind !== "atx" && kind !== "setext") return undefined;
  const range = { start: at + heading.range.start, end: at + heading.range.end };
  const source = text.slice(range.start, range.end);
  const content = kind === "atx" ? atxContent(source) : setextContent(source);
  return { level, range, textRange: withoutEmphasis(text, moved(content, range.start)) };
}

/** Between `##` and the closing hashes. */
function atxContent(line: string): TextRange {
  const start = /^#{1,6}[ \t]*/.exec(line)?.[0].length ?? 0;
  let end = line.trimEnd().length;
  let closing = end;
  while (line[closing - 1] === "#") closing--;
  if (closing < end && (closing <= start || /[ \t]/.test(line.charAt(closing - 1)))) {
    end = line.slice(0, closing).trimEnd().length;
  }
  return { start: Math.min(start, end), end: Math.max(Math.min(start, end), end) };
}

/** Everything above the underline. */
function setextContent(lines: string): TextRange {
  const body = lines.trimEnd();
  const underline = Math.max(body.lastIndexOf("\n"), body.lastIndexOf("\r"));
  const content = body.slice(0, underline).trimEnd();
  return { start: content.length - content.trimStart().length, end: content.length };
}

/** A quotation has no sections, but what GitHub shows in it as a heading can be linked to. */
function quotedHeadings(markdown: MarkdownText): readonly HeadingLine[] {
  if (!/^ {0,3}>/m.test(markdown.text)) return [];
  const found = matchesInProse(markdown, /^ {0,3}(?:> {0,3})+(?=(#{1,6})[ \t])[^\r\n]*/gm);
  return [...found].map((match) => {
    const [line, marks = ""] = match;
    const start = match.index + line.indexOf("#");
    const range = { start, end: match.index + line.length };
    const content = atxContent(markdown.text.slice(range.start, range.end));
    return { level: marks.length, range, textRange: moved(content, start) };
  });
}

/** A heading that is bold as a whole keeps its stars when it is renamed. */
function withoutEmphasis(text: string, { start, end }: TextRange): TextRange {
  const marks = /^(\*{1,3}|_{1,3})(?=[^\s*_])[^*_`]*[^\s*_`]\1$/.exec(text.slice(start, end))?.[1] ?? "";
  return { start: start + marks.length, end: end - marks.length };
}

function* idAnchors(markdown: MarkdownText): Generator<Anchor> {
  for (const { tag, tagRange, name, value, valueRange } of tagAttributes(markdown)) {
    const isAnchor = name === "id" || (name === "name" && tag === "a");
    if (!isAnchor || value === "") continue;
    yield { kind: "id", slug: value, text: value, level: 0, range: tagRange, textRange: valueRange };
  }
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
