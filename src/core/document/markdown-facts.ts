import type { SyntaxNode, SyntaxNodeRef, Tree } from "@lezer/common";
import type { Comment, Link } from "./design-doc.ts";
import type { TextRange } from "./text-range.ts";

/** A line that may be a heading; which of the looser kinds are, is decided by what they say. */
export interface HeadingCandidate {
  readonly kind: "atx" | "setext" | "bold-line" | "italic-line" | "list-item";
  /** 1–6 for Markdown headings; how deep the list is nested, from 1, for list items; 0 for the others. */
  readonly level: number;
  /** The heading's whole line or lines, without the line break. */
  readonly range: TextRange;
  /** What stands between the marks. */
  readonly textRange: TextRange;
  /** List items: number of the list it belongs to; undefined for the others. */
  readonly list?: number;
  /** List items: whether more than the line itself stands in it. */
  readonly hasBody?: boolean;
}

/** What the syntax tree tells about a document, in document order. */
export interface MarkdownFacts {
  readonly headings: readonly HeadingCandidate[];
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  readonly code: readonly TextRange[];
}

export function markdownFacts(text: string, tree: Tree): MarkdownFacts {
  const headings: HeadingCandidate[] = [];
  const links: Link[] = [];
  const comments: Comment[] = [];
  const code: TextRange[] = [];
  let lists = 0;
  const openLists: number[] = [];
  tree.iterate({
    enter: (node) => {
      const range = { start: node.from, end: node.to };
      switch (node.name) {
        case "Blockquote":
          // A quotation's headings are somebody else's; its links and code count.
          collectQuoted(node, text, { links, comments, code });
          return false;
        case "BulletList":
        case "OrderedList":
          openLists.push(lists++);
          return true;
        case "ListItem": {
          const item = listItem(node.node, text, openLists);
          if (item) headings.push(item);
          return true;
        }
        case "Paragraph":
          if (openLists.length === 0) headings.push(...emphasizedLine(node.node, text));
          return true;
        default:
          if (/^(?:ATX|Setext)Heading\d$/.test(node.name)) {
            headings.push(markdownHeading(node.node, text));
            return true;
          }
          return collectInline(node, text, range, { links, comments, code });
      }
    },
    leave: (node) => {
      if (node.name === "BulletList" || node.name === "OrderedList") openLists.pop();
    },
  });
  return { headings, links, comments, code };
}

interface Inline {
  readonly links: Link[];
  readonly comments: Comment[];
  readonly code: TextRange[];
}

function collectQuoted(quote: SyntaxNodeRef, text: string, into: Inline): void {
  const { from, to } = quote;
  quote.node.cursor().iterate((node) => {
    if (node.from >= from && node.to <= to) collectInline(node, text, { start: node.from, end: node.to }, into);
  });
}

/** Returns false for nodes whose inside is of no interest. */
function collectInline(node: SyntaxNodeRef, text: string, range: TextRange, into: Inline): boolean {
  switch (node.name) {
    case "FencedCode":
    case "CodeBlock":
    case "InlineCode":
      into.code.push(range);
      return false;
    case "Comment":
    case "CommentBlock":
      into.comments.push({ range, text: commentText(text.slice(node.from, node.to)) });
      return false;
    case "Link":
    case "Image":
    case "Autolink": {
      const link = readLink(node.node, text);
      if (link) into.links.push(link);
      return node.name !== "Autolink";
    }
    default:
      return true;
  }
}

function commentText(comment: string): string {
  return comment.replace(/^<!--/, "").replace(/-->\s*$/, "").trim();
}

function readLink(node: SyntaxNode, text: string): Link | undefined {
  const url = node.getChild("URL");
  if (!url) return undefined;
  const marks = node.getChildren("LinkMark");
  const label = { start: marks[0]?.to ?? url.from, end: marks[1]?.from ?? url.to };
  const isBracketed = text.charAt(url.from) === "<";
  const targetRange = { start: url.from + (isBracketed ? 1 : 0), end: url.to - (isBracketed ? 1 : 0) };
  return {
    isImage: node.name === "Image",
    text: node.name === "Autolink" ? text.slice(targetRange.start, targetRange.end) : text.slice(label.start, label.end),
    range: { start: node.from, end: node.to },
    target: text.slice(targetRange.start, targetRange.end),
    targetRange,
  };
}

function markdownHeading(node: SyntaxNode, text: string): HeadingCandidate {
  const isAtx = node.name.startsWith("ATX");
  const marks = node.getChildren("HeaderMark");
  const first = marks[0];
  const last = marks[marks.length - 1];
  const textRange = isAtx
    ? { start: first?.to ?? node.from, end: last && last !== first && marks.length > 1 ? last.from : node.to }
    : { start: node.from, end: first?.from ?? node.to };
  return {
    kind: isAtx ? "atx" : "setext",
    level: Number(node.name.slice(-1)),
    range: { start: node.from, end: withoutLineBreak(text, node.to) },
    textRange,
  };
}

/** A paragraph that is, or starts with, a line in bold or italics. */
function emphasizedLine(paragraph: SyntaxNode, text: string): readonly HeadingCandidate[] {
  const first = paragraph.firstChild;
  if (!first || first.from !== paragraph.from) return [];
  if (first.name !== "StrongEmphasis" && first.name !== "Emphasis") return [];
  const lineEnd = endOfLine(text, paragraph.from, paragraph.to);
  if (first.to > lineEnd) return [];
  const tail = text.slice(first.to, lineEnd).trim();
  if (!/^[:.：]?(?:\\|<br\s*\/?>)?$/.test(tail)) return [];
  const isItalic = first.name === "Emphasis" && first.firstChild?.nextSibling?.name !== "StrongEmphasis";
  return [
    {
      kind: isItalic ? "italic-line" : "bold-line",
      level: 0,
      range: { start: paragraph.from, end: withoutLineBreak(text, lineEnd) },
      textRange: { start: first.from, end: first.to },
    },
  ];
}

function listItem(item: SyntaxNode, text: string, openLists: readonly number[]): HeadingCandidate | undefined {
  const mark = item.getChild("ListMark");
  const first = mark?.nextSibling;
  const list = openLists[openLists.length - 1];
  if (!mark || !first || list === undefined || (first.name !== "Paragraph" && first.name !== "Task")) return undefined;
  const lineEnd = endOfLine(text, first.from, first.to);
  return {
    kind: "list-item",
    level: openLists.length,
    range: { start: item.from, end: withoutLineBreak(text, lineEnd) },
    textRange: { start: first.from, end: withoutLineBreak(text, lineEnd) },
    list,
    hasBody: first.nextSibling !== null,
  };
}

function endOfLine(text: string, from: number, to: number): number {
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || code === 13) return offset;
  }
  return to;
}

function withoutLineBreak(text: string, end: number): number {
  return end > 0 && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}
