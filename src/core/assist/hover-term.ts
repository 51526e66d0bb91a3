import type { TextRange } from "../document/text-range.ts";
import type { HoverPlace, HoverText } from "./hover.ts";
import { isInCodeBlock, isProse } from "./prose-place.ts";
import { termText } from "./term-text.ts";

/** On a word of the trade in prose or in a heading: what it means and when to use it. */
export function hoverTerm({ doc, offset }: HoverPlace): HoverText | undefined {
  // A term in inline code is still meant; in a program it is a name like any other.
  if (isInCodeBlock(doc, offset) || !isProse(doc, offset)) return undefined;
  const match = doc.glossary.termAt(doc.text, offset);
  if (!match || isPartOfName(doc.text, match.range)) return undefined;
  return { range: match.range, markdown: termText(match.term) };
}

/** `click_recall` and `recall.md` are names. */
function isPartOfName(text: string, { start, end }: TextRange): boolean {
  return (
    /[\p{L}\p{N}]_$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:_[\p{L}\p{N}]|\.\p{Ll}{2})/u.test(text.slice(end, end + 3))
  );
}
