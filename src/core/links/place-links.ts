import type { DesignDoc } from "../document/design-doc.ts";
import { everyMatch } from "../document/every-match.ts";
import type { SectionBody } from "../document/section-body.ts";
import { filledSections, sectionFact, sectionStart } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import { decodePath } from "../workspace/uri-path.ts";
import { linkedPath } from "./link-target.ts";
import { isBoardUri, isMarkdownUri } from "./page.ts";
import { splitTarget } from "./split-target.ts";

/** A link to a place in a Markdown file or on a board: `[Data](#data)`, `[Loop](loop.excalidraw#frame=Serving)`. */
export interface PlaceLink {
  /** Decoded; empty where the link stays in its document. */
  readonly path: string;
  /** Without `#`; decoded, unless it is a place on a board. */
  readonly fragment: string;
  /** Of the fragment, without `#`, in the document. */
  readonly range: TextRange;
}

/** The links of a document to places, in itself or in others, of which somebody may have written the place wrong. */
export function placeLinks(doc: DesignDoc): readonly PlaceLink[] {
  return sectionsWithLinks(doc).flatMap(({ index, found }) => {
    const start = sectionStart(doc, index);
    return found.map((link) => ({
      ...link,
      range: { start: link.range.start + start, end: link.range.end + start },
    }));
  });
}

const sectionsWithLinks = filledSections(sectionFact(linksOf));

function linksOf({ text, links }: SectionBody): readonly PlaceLink[] {
  const inline = links.map(({ target, targetRange: { start } }) => ({ target, start }));
  const others = text.includes("#")
    ? everyMatch(text, otherLink).map(({ 0: whole, index, groups = {} }) => {
        const target = groups.defined ?? groups.tagged ?? "";
        return { target, start: index + whole.lastIndexOf(target) };
      })
    : [];
  return [...inline, ...others].flatMap(({ target, start }) => placeLink(target, start) ?? []);
}

function placeLink(target: string, start: number): PlaceLink | undefined {
  const range = { start, end: start + target.length };
  const link = target.includes("#") ? splitTarget(target, range, range) : undefined;
  if (!link?.fragment) return undefined;
  const path = linkedPath(link);
  if (isBoardUri(path)) return { path, fragment: link.fragment, range: link.fragmentRange };
  if (noHeading.test(link.fragment) || (path !== "" && !isMarkdownUri(path))) return undefined;
  const fragment = decodePath(link.fragment).replace(/^user-content-/, "");
  return { path, fragment, range: link.fragmentRange };
}

/** `[name]: #place`, `<a href="other.md#place">`. */
const otherLink =
  /^ {0,3}\[[^\]\r\n]{1,200}\]:[ \t]*<?(?<defined>[^\s<>#]{0,300}#[^\s<>]+)|<a\s[^<>]*?\bhref\s?=\s?["'](?<tagged>[^"'\s<>#]{0,300}#[^"'\s<>]+)["']/gim;

/** The top, text fragments, footnotes, blocks of Obsidian, lines and pages of what is no heading. */
const noHeading = /^(?:top$|:~:|!|\/|\^|(?:user-content-)?fn|L\d|page=|slide|.*=)/i;
