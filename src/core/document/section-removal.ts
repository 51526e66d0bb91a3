import type { DesignDoc, Section } from "./design-doc.ts";
import type { TextRange } from "./text-range.ts";

/** What goes when a section is taken out: of the last one also the blank lines before it, which would end the text. */
export function sectionRemoval({ text }: DesignDoc, { range }: Section): TextRange {
  if (range.end < text.length) return range;
  const above = text.slice(0, range.start).trimEnd().length;
  const lineEnd = /^\r?\n/.exec(text.slice(above, range.start))?.[0].length ?? 0;
  return { start: above + lineEnd, end: range.end };
}
