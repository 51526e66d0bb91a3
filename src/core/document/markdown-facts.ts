import type { SyntaxNode, SyntaxNodeRef } from "@lezer/common";
import { codeAt } from "./characters.ts";
import { everyMatch } from "./every-match.ts";
import type { Comment, Link } from "./design-doc.ts";
import type { HeadingMeaning, HeadingReader } from "./heading-meaning.ts";
import { pickHeadings, type PickedHeadings } from "./headings.ts";
import { readHeadingText, type HeadingText } from "./heading-text.ts";
import { htmlComments, inlineFacts } from "./inline.ts";
import { openingLabelAt } from "./opening-label.ts";
import type { TextRange } from "./text-range.ts";

/** A line that may be a heading; which of the looser kinds are, is decided by what they say. */
export interface HeadingCandidate {
  readonly kind:
    "atx" | "setext" | "bold-line" | "italic-line" | "list-item" | "label" | "plain-label" | "row";
  /** 1–6 for Markdown headings, 0 for the others. */
  readonly level: number;
  /** The heading's whole line or lines, without the line break. */
  readonly range: TextRange;
  /** What stands between the marks. */
  readonly textRange: TextRange;
  /** Its words and what they say. Most list items are never asked. */
  readonly read: () => HeadingWords;
  /** List items: whether more than the line itself stands in it. Rows: whether the cells behind the first say something, or wait for it. */
  readonly hasBody: boolean;
}

export interface HeadingWords extends HeadingText {
  readonly meaning: HeadingMeaning;
}

/** What one block of a document holds, in document order. */
export interface MarkdownFacts extends PickedHeadings {
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  readonly code: readonly TextRange[];
}

/** Reads one block of the top level. Of lists, the items of the outermost one are candidates for headings. */
export function blockFacts(text: string, block: SyntaxNode, readHeading: HeadingReader): MarkdownFacts {
  const candidates: HeadingCandidate[] = [];
  const links: Link[] = [];
  const comments: Comment[] = [];
  const code: TextRange[] = [];
  let lists = 0;
  let quotes = 0;
  block.cursor().iterate(
    (node) => {
      const { name } = node.type;
      const range = { start: node.from, end: withoutLineBreak(text, node.to) };
      if (name === "Blockquote") quotes++;
      if (name === "BulletList" || name === "OrderedList") lists++;
      if (name === "FencedCode" || name === "CodeBlock") code.push(range);
      if (name === "CommentBlock" || name === "HTMLBlock")
        for (const found of htmlComments(text, range)) comments.push(found);
      // A quotation's headings are somebody else's; its links, comments and code count.
      if (quotes === 0)
        for (const line of headingLines(node, text, lists))
          candidates.push(candidate(text, line, readHeading));
      if (!isLeaf(name)) return isContainer(name);
      const inline = inlineFacts(text, range);
      for (const link of inline.links) links.push(link);
      for (const comment of inline.comments) comments.push(comment);
      for (const span of inline.code) code.push(span);
      return false;
    },
    ({ type: { name } }) => {
      if (name === "Blockquote") quotes--;
      if (name === "BulletList" || name === "OrderedList") lists--;
    },
  );
  return { ...pickHeadings(text, candidates), links, comments, code };
}

function isLeaf(name: string): boolean {
  return name === "Paragraph" || name === "Task" || name === "TableCell" || isMarkdownHeading(name);
}

function isContainer(name: string): boolean {
  return !["FencedCode", "CodeBlock", "CommentBlock", "HTMLBlock", "LinkReference"].includes(name);
}

/** `ATXHeading2`, `SetextHeading1`. */
function isMarkdownHeading(name: string): boolean {
  return name.startsWith("ATXHeading") || name.startsWith("SetextHeading");
}

function headingLines(node: SyntaxNodeRef, text: string, lists: number): readonly HeadingLine[] {
  const { name } = node.type;
  if (name === "Paragraph") {
    if (lists > 0) return [];
    const first = emphasizedLine(node, text) ?? labelIn(node, text, node.from);
    return [...(first ? [first] : []), ...innerLabels(node, text)];
  }
  if (name === "HTMLBlock") return lists === 0 ? htmlHeadings(node, text) : [];
  if (name === "ListItem") {
    const first = lists === 1 ? firstParagraph(node.node) : undefined;
    const label = first && labelIn(node, text, first.from);
    return [...(first ? [listItem(node.node, text, first)] : []), ...(label ? [label] : [])];
  }
  if (name === "TableRow") return lists === 0 ? rowLabel(node, text) : [];
  return isMarkdownHeading(name) ? [markdownHeading(node.node, text)] : [];
}

/** What a table's row is about: its first cell, or the one behind its number. */
function rowLabel({ from, to }: SyntaxNodeRef, text: string): readonly HeadingLine[] {
  const row = text.slice(from, to);
  const { 0: whole, indices } = firstCell.exec(row) ?? {};
  const [start = 0, end = 0] = indices?.groups?.label ?? [];
  if (whole === undefined || end - start > longestRowLabel) return [];
  const said = row
    .slice(whole.length)
    .replace(/[\s|]+/g, " ")
    .trim().length;
  return [
    {
      kind: "row",
      level: 0,
      range: { start: from, end: from + whole.length },
      textRange: { start: from + start, end: from + end },
      hasBody: said === 0 || said >= fewestSaid,
    },
  ];
}

/** With the bar behind it: the cells that are left are its text. */
const firstCell = /^\|?(?:[ \t]*\d{1,2}[.)]?[ \t]*\|)?[ \t]*(?<label>[^|\s][^|]{0,79}?)[ \t]*\|/d;
/** A longer cell is no name. */
const longestRowLabel = 60;
/** In characters: whose a part is, or how far it is, takes fewer. */
const fewestSaid = 20;

/** The label that opens a paragraph or, at its first paragraph, a list item. */
function labelIn({ from }: SyntaxNodeRef, text: string, at: number): HeadingLine | undefined {
  const label = openingLabelAt(text, at);
  if (!label) return undefined;
  const { textRange, isPlain } = label;
  const kind = isPlain ? "plain-label" : "label";
  return { kind, level: 0, range: { start: from, end: label.range.end }, textRange, hasBody: true };
}

/** Those at the starts of a paragraph's other lines: several lines of a paragraph may be all that there is of each step. */
function innerLabels({ from, to }: SyntaxNodeRef, text: string): readonly HeadingLine[] {
  const found: HeadingLine[] = [];
  for (let at = nextLine(text, from, to); at < to; at = nextLine(text, at, to)) {
    const label = openingLabelAt(text, at);
    // Alone on its line it may be where a sentence was wrapped.
    if (label && !label.isAlone && label.range.end < to)
      found.push({
        kind: "plain-label",
        level: 0,
        range: label.range,
        textRange: label.textRange,
        hasBody: true,
      });
  }
  return found;
}

/** The first character of the next line that is no white space. */
function nextLine(text: string, from: number, to: number): number {
  const end = text.indexOf("\n", from);
  if (end === -1) return to;
  let at = end + 1;
  while (at < to && (codeAt(text, at) === 32 || codeAt(text, at) === 9)) at++;
  return at;
}

/** `<h2>Data</h2>`, and what a part that folds is called. */
function htmlHeadings({ from, to }: SyntaxNodeRef, text: string): readonly HeadingLine[] {
  return everyMatch(text.slice(from, to), htmlHeading).map(({ 0: whole, index, indices }): HeadingLine => {
    const [start = 0, end = 0] = indices?.groups?.text ?? [];
    return {
      kind: "bold-line",
      level: 0,
      range: { start: from + index, end: from + index + whole.length },
      textRange: { start: from + start, end: from + end },
      hasBody: true,
    };
  });
}

const htmlHeading =
  /<(?<tag>h[1-6]|summary)(?:\s[^<>]{0,200})?>\s*(?<text>[^<>\n]{0,100}(?:<\/?(?:b|strong|i|em)>[^<>\n]{0,100}){0,2})<\/\k<tag>>/dgi;

function candidate(text: string, line: HeadingLine, readHeading: HeadingReader): HeadingCandidate {
  let words: HeadingWords | undefined;
  return { ...line, read: () => (words ??= headingWords(text, line, readHeading)) };
}

type HeadingLine = Omit<HeadingCandidate, "read">;

function headingWords(text: string, { textRange }: HeadingLine, readHeading: HeadingReader): HeadingWords {
  const words = readHeadingText(text.slice(textRange.start, textRange.end));
  return { ...words, meaning: readHeading(words.text) };
}

function markdownHeading(node: SyntaxNode, text: string): HeadingLine {
  const isAtx = node.name.startsWith("ATX");
  const marks = node.getChildren("HeaderMark");
  const first = marks[0];
  const closing = isAtx ? marks[1] : first;
  const end = withoutLineBreak(text, node.to);
  return {
    kind: isAtx ? "atx" : "setext",
    level: Number(node.name.slice(-1)),
    range: { start: node.from, end },
    textRange: { start: isAtx ? (first?.to ?? node.from) : node.from, end: closing?.from ?? end },
    hasBody: true,
  };
}

/** A paragraph that is, or starts with, a line in bold or italics. */
function emphasizedLine({ from, to }: SyntaxNodeRef, text: string): HeadingLine | undefined {
  const first = text[from];
  if (first !== "*" && first !== "_") return undefined;
  const end = endOfLine(text, from, Math.min(to, from + longestEmphasizedLine));
  const line = text.slice(from, end).replace(/(?:\s|\\|<br\s{0,3}\/?>)+$/, "");
  const match = /^(\*{1,3}|_{1,3})(?=\S)([^*_]+|.*?\S)\1[:.：]?$/.exec(line);
  const mark = match?.[1];
  const inner = match?.[2];
  // "**a** and **b**" starts and ends in bold, but is a sentence.
  if (mark === undefined || inner === undefined || inner.includes(mark)) return undefined;
  return {
    kind: mark.length === 1 ? "italic-line" : "bold-line",
    level: 0,
    range: { start: from, end: withoutLineBreak(text, end) },
    textRange: { start: from, end: from + line.length },
    hasBody: true,
  };
}

/** A longer line in bold is a paragraph that shouts. */
const longestEmphasizedLine = 200;

function listItem(item: SyntaxNode, text: string, first: SyntaxNode): HeadingLine {
  const end = withoutLineBreak(text, endOfLine(text, first.from, first.to));
  return {
    kind: "list-item",
    level: 0,
    range: { start: item.from, end },
    textRange: { start: first.from, end },
    hasBody: first.nextSibling !== null,
  };
}

function firstParagraph(item: SyntaxNode): SyntaxNode | undefined {
  const first = item.getChild("ListMark")?.nextSibling;
  return first?.name === "Paragraph" || first?.name === "Task" ? first : undefined;
}

function endOfLine(text: string, from: number, to: number): number {
  for (let offset = from; offset < to; offset++) {
    const code = codeAt(text, offset);
    if (code === 10 || code === 13) return offset;
  }
  return to;
}

/** The library counts the CR of a CRLF to the line. */
function withoutLineBreak(text: string, end: number): number {
  return end > 0 && codeAt(text, end - 1) === 13 ? end - 1 : end;
}
