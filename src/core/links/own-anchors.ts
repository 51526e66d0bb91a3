import type { DesignDoc } from "../document/design-doc.ts";
import { everyMatch } from "../document/every-match.ts";
import { filledSections, sectionFact, type SectionProse, sectionStart } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import { decodePath } from "../workspace/uri-path.ts";
import { headingSlugs } from "./slug.ts";

/** A link that stays in its document: `[Data](#data)`. */
export interface OwnLink {
  /** Decoded, without `#`. */
  readonly fragment: string;
  /** Of the fragment, without `#`, in the document. */
  readonly range: TextRange;
}

/** The links of a document to places in itself, of which somebody may have written the place wrong. */
export function linksWithin(doc: DesignDoc): readonly OwnLink[] {
  return sectionsWithLinks(doc).flatMap(({ index, found }) => {
    const start = sectionStart(doc, index);
    return found.map(({ fragment, range }) => ({
      fragment,
      range: { start: range.start + start, end: range.end + start },
    }));
  });
}

/** What links of a document can lead to: see {@link isAnchor}. */
export interface OwnAnchors {
  /** The fragment of each heading and id, in document order; of equal ones the first. */
  readonly slugs: readonly string[];
  /** How often each of them is there, by its {@link plainSlug}. */
  readonly counts: ReadonlyMap<string, number>;
}

export function anchorsWithin(doc: DesignDoc): OwnAnchors {
  const counts = new Map<string, number>();
  const slugs = sectionsWithAnchors(doc).flatMap(({ found }) =>
    found.flatMap(({ slug, plain }) => {
      const known = counts.get(plain) ?? 0;
      counts.set(plain, known + 1);
      return known === 0 ? [slug] : [];
    }),
  );
  return { slugs, counts };
}

/**
 * Whether a fragment leads somewhere. Publishing tools make different fragments of one heading: what is a place for any of
 * them counts.
 */
export function isAnchor(fragment: string, { counts }: OwnAnchors): boolean {
  const plain = plainSlug(fragment);
  if (counts.has(plain)) return true;
  // Of headings of one text the second is `-1`, or `_1`.
  const { base = "", digits = "" } = /^(?<base>.*)-(?<digits>\d{1,3})$/.exec(plain)?.groups ?? {};
  return (counts.get(base) ?? 0) > Number(digits);
}

/** Without what tools disagree on: case, punctuation, how many dashes. */
export function plainSlug(fragment: string): string {
  return fragment
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

interface OwnAnchor {
  readonly slug: string;
  readonly plain: string;
}

const sectionsWithLinks = filledSections(sectionFact(linksOf));
const sectionsWithAnchors = filledSections(sectionFact(anchorsOf));

function linksOf({ text, body }: SectionProse): readonly OwnLink[] {
  const inline = body.links.map(({ target, targetRange: { start } }) => ({ target, start }));
  const others = text.includes("#")
    ? everyMatch(text, otherLink).map(({ 0: whole, index, groups = {} }) => {
        const target = groups.defined ?? groups.tagged ?? "";
        return { target, start: index + whole.lastIndexOf(target) };
      })
    : [];
  return [...inline, ...others].flatMap(({ target, start }): readonly OwnLink[] => {
    if (!target.startsWith("#") || target.length < 2 || elsewhere.test(target)) return [];
    const fragment = decodePath(target.slice(1)).replace(/^user-content-/, "");
    return [{ fragment, range: { start: start + 1, end: start + target.length } }];
  });
}

/** `[name]: #place`, `<a href="#place">`. */
const otherLink =
  /^ {0,3}\[[^\]\r\n]{1,200}\]:[ \t]*<?(?<defined>#[^\s<>]+)|<a\s[^<>]*?\bhref\s?=\s?["'](?<tagged>#[^"'\s<>]+)["']/gim;

/** The top, text fragments, footnotes, blocks of Obsidian, lines and pages of what is no heading. */
const elsewhere = /^#(?:top$|:~:|!|\/|\^|(?:user-content-)?fn|L\d|page=|slide|.*=)/i;

function anchorsOf({ text, raw, headingLength }: SectionProse): readonly OwnAnchor[] {
  const own = headingContent(raw.slice(0, headingLength));
  const below = text.slice(headingLength);
  const nested = below.includes("#")
    ? everyMatch(below, nestedHeading).map(({ groups = {} }) => withoutMarks(groups.content ?? ""))
    : [];
  const slugs = [...(own === undefined ? [] : [own]), ...nested].map((content) => headingSlugs()(content));
  const ids = /[{<]/.test(text)
    ? everyMatch(text, writtenId).map(({ groups = {} }) => groups.named ?? groups.braced ?? "")
    : [];
  return [...slugs, ...ids].map((slug) => ({ slug, plain: plainSlug(slug) }));
}

/** What stands between the marks of a Markdown heading; a line in bold has no anchor. */
function headingContent(lines: string): string | undefined {
  const atx = /^ {0,3}#{1,6}(?:[ \t]+(?<content>[^\r\n]*))?/.exec(lines);
  if (atx) return withoutMarks(atx.groups?.content ?? "");
  return /^(?<content>[^]*?)\r?\n {0,3}(?:=+|-+)[ \t]*$/.exec(lines.trimEnd())?.groups?.content?.trim();
}

/** Without closing hashes and an id in braces, which counts itself. */
function withoutMarks(content: string): string {
  return content
    .replace(/\s*\{[#:][^{}]*\}\s*$/, "")
    .replace(/(?:^|[ \t])#+[ \t]*$/, "")
    .trim();
}

/** A heading in a quotation or a list. */
const nestedHeading = /^[ \t]*(?:(?:>|[-*+]|\d{1,3}[.)])[ \t]*)+#{1,6}[ \t]+(?<content>[^\r\n]*)/gm;

const writtenId =
  /<[a-z][^<>]*?\b(?:id|name)\s?=\s?["'](?<named>[^"'<>]+)["']|\{[#:]\s?#?(?<braced>[^\s{}#]+)[^{}\r\n]*\}/gi;
