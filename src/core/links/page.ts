import { boardEndingsOf, boardFormat } from "../board/formats/scene-file.ts";
import { type LineIndex, lineIndex } from "../document/line-index.ts";
import type { MarkdownBlocks } from "../document/markdown-blocks.ts";
import type { TextRange } from "../document/text-range.ts";
import { plainText } from "../document/heading-text.ts";
import { boardLinks, boardNames } from "./board-links.ts";
import { markdownAnchors } from "./markdown-anchors.ts";
import { markdownLinks } from "./markdown-links.ts";
import { blocksOf, type MarkdownText } from "./markdown-text.ts";

/** A place inside a Markdown file that the fragment of a link can name. */
export interface Anchor {
  /** *heading*: named after its text; *id*: an HTML tag with an `id`, or an `<a name>`. */
  readonly kind: "heading" | "id";
  /** The fragment that leads here, without `#`. */
  readonly slug: string;
  /** The text of the heading as written, or the id. */
  readonly text: string;
  /** 1–6 for headings, 0 for ids. */
  readonly level: number;
  /** The heading's whole line, or the tag. */
  readonly range: TextRange;
  /** Where `text` stands. */
  readonly textRange: TextRange;
}

/** A link that leads to a file or to a place in one, as it was written. Links with a scheme are none. */
export interface PageLink {
  /** The link as a whole; of a shape on a board, its `link`. */
  readonly range: TextRange;
  /** As written, without the fragment; empty where the link stays in its file. */
  readonly path: string;
  readonly pathRange: TextRange;
  /** As written, without `#`; undefined without one. */
  readonly fragment: string | undefined;
  readonly fragmentRange: TextRange;
}

/** What other files can know of a file: where it can be linked to, and where it links to. Immutable. */
export interface Page {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** In document order; boards have none. */
  readonly anchors: readonly Anchor[];
  /** In document order. */
  readonly links: readonly PageLink[];
  /** What can be gone to by name: headings; the frames and texts of a board. */
  readonly names: readonly NamedPlace[];
}

export interface NamedPlace {
  readonly name: string;
  readonly range: TextRange;
}

export const markdownEndings: readonly string[] = [".md", ".markdown"];
/** Of the boards that are text; those inside of pictures can be linked to, but are not searched. */
export const boardEndings: readonly string[] = boardEndingsOf("json");
export const pictureBoardEndings: readonly string[] = boardEndingsOf("svg", "png");

/** A board in Markdown is a page of Markdown: it has headings and links like any other. */
export function isBoardUri(uri: string): boolean {
  const format = boardFormat(uri);
  return format !== undefined && format !== "markdown";
}

/** Whether there is anything in the file to read for links. */
export function isPageUri(uri: string): boolean {
  return boardFormat(uri) === "json" || isMarkdownUri(uri);
}

/** By its ending. */
export function isMarkdownUri(uri: string): boolean {
  const name = uri.toLowerCase();
  return markdownEndings.some((ending) => name.endsWith(ending));
}

/** Reads Markdown or, by the ending of its name, a board. What can't be read as a board has no links. */
export function readPage(uri: string, text: string, blocks?: MarkdownBlocks): Page {
  return isBoardUri(uri)
    ? boardPage(uri, text)
    : markdownPage(uri, { text, blocks: blocks ?? blocksOf(text) });
}

function boardPage(uri: string, text: string): Page {
  let lines: LineIndex | undefined;
  let names: readonly NamedPlace[] | undefined;
  return {
    uri,
    text,
    get lines() {
      return (lines ??= lineIndex(text));
    },
    anchors: [],
    links: boardLinks(text),
    // Asked for by fewer questions than the links are.
    get names() {
      return (names ??= boardNames(text));
    },
  };
}

function markdownPage(uri: string, markdown: MarkdownText): Page {
  const { text } = markdown;
  let lines: LineIndex | undefined;
  const anchors = markdownAnchors(markdown);
  const headings = anchors.filter(({ kind }) => kind === "heading");
  return {
    uri,
    text,
    get lines() {
      return (lines ??= lineIndex(text));
    },
    anchors,
    links: markdownLinks(markdown),
    names: headings.map((heading) => ({ name: plainText(heading.text), range: heading.range })),
  };
}
