/**
 * The same text in memory of its own. A part of a text refers to the whole, and what is kept of a section for long
 * would keep every version of the document that it was once cut from.
 */
export function ownText(part: string): string {
  return ` ${part}`.slice(1);
}
