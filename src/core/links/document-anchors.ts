import type { DesignDoc } from "../document/design-doc.ts";
import { everyMatch } from "../document/every-match.ts";
import { parseDesignDoc } from "../document/parse-design-doc.ts";
import type { SectionBody } from "../document/section-body.ts";
import { filledSections, sectionFact } from "../document/section-fact.ts";
import { textMemo } from "../document/text-memo.ts";
import { headingSlugs } from "./slug.ts";

/** What links can lead to in a document: see {@link isAnchor}. */
export interface DocumentAnchors {
  /** The fragment of each heading and id, in document order; of equal ones the first. */
  readonly slugs: readonly string[];
  /** How often each of them is there, by its {@link plainSlug}. */
  readonly counts: ReadonlyMap<string, number>;
}

export function anchorsWithin(doc: DesignDoc): DocumentAnchors {
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

/** The same of the text of another file: it is asked for at each change of the document that links there. */
export const anchorsOfText = textMemo((text) => anchorsWithin(parseDesignDoc(text)), undefined, true);

/**
 * Whether a fragment leads somewhere. Publishing tools make different fragments of one heading: what is a place for any of
 * them counts.
 */
export function isAnchor(fragment: string, { counts }: DocumentAnchors): boolean {
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

interface HeadingAnchor {
  readonly slug: string;
  readonly plain: string;
}

const sectionsWithAnchors = filledSections(sectionFact(anchorsOf));

function anchorsOf({ text, raw, headingLength }: SectionBody): readonly HeadingAnchor[] {
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
