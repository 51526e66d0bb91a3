import type { HoverPlace, HoverText } from "./hover.ts";
import { termText } from "./term-text.ts";

/** On a word of the trade in prose or in a heading: what it means and when to use it. */
export function hoverTerm({ doc, offset }: HoverPlace): HoverText | undefined {
  if (doc.code.some(({ start, end }) => start <= offset && offset < end && isBlock(doc.text, start, end)))
    return undefined;
  const match = doc.glossary.termAt(doc.text, offset);
  return match && { range: match.range, markdown: termText(match.term) };
}

/** A term in inline code is still meant; in a program it is a name like any other. */
function isBlock(text: string, start: number, end: number): boolean {
  return /[\r\n]/.test(text.slice(start, end));
}
