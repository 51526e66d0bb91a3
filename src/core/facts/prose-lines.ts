/** A line break within a paragraph or list item: what follows starts no item, row, quote, heading or blank line. */
const softBreak = /\r?\n(?![ \t]*(?:[-*+][ \t]|\d{1,3}[.)][ \t]|[|>#]|\r?\n|$))/g;

/**
 * The text with each paragraph, list item and table row on one line and without emphasis marks, so that patterns need not
 * know how it was wrapped. Every place stays where it was.
 */
export function oneLineEach(text: string): string {
  return text.replace(softBreak, (lineBreak) => " ".repeat(lineBreak.length)).replace(/[*_`]/g, " ");
}
