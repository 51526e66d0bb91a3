import type { DesignDoc } from "../document/design-doc.ts";
import type { TextRange } from "../document/text-range.ts";

/** Whether words at a place are meant for readers: not in front matter, a comment, a tag, a link's target or another address. */
export function isProse(doc: DesignDoc, offset: number): boolean {
  const { frontMatter, comments, links } = doc;
  if (frontMatter && offset <= frontMatter.range.end) return false;
  if (comments.some(({ range }) => isInside(range, offset))) return false;
  if (links.some(({ targetRange }) => holds(targetRange, offset))) return false;
  const { before, after } = around(doc, offset);
  if (/<\/?[a-z][^<>]*$/i.test(before) && /^[^<>]*>/.test(after)) return false;
  const written = (/\S*$/.exec(before)?.[0] ?? "") + (/^\S*/.exec(after)?.[0] ?? "");
  return !/:\/\/|\w@\w|^www\./.test(written);
}

/** In a fenced or indented block of code. */
export function isInCodeBlock({ code, text }: DesignDoc, offset: number): boolean {
  const span = code.find(({ start, end }) => start <= offset && offset < end);
  // Inline code has marks of its own; an indented block of one line has none.
  return span !== undefined && !/^`[^\r\n]*`$/.test(text.slice(span.start, span.end));
}

/** The line on both sides of a place, as far as an address or a tag may reach. */
function around(
  { lines, text }: DesignDoc,
  offset: number,
): { readonly before: string; readonly after: string } {
  const { line } = lines.positionAt(offset);
  return {
    before: text.slice(Math.max(lines.lineStart(line), offset - longestAddress), offset),
    after: text.slice(offset, Math.min(lines.lineEnd(line), offset + longestAddress)),
  };
}

const longestAddress = 300;

function isInside({ start, end }: TextRange, offset: number): boolean {
  return start < offset && offset < end;
}

function holds({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end && start < end;
}
