import type { DesignDoc, Section } from "./design-doc.ts";

/** Whether a section is an item of a list: what is put behind it without being one cuts the list in two. */
export function isItem({ source }: DesignDoc, { kind, headingRange: { start, end } }: Section): boolean {
  return kind === "label" && /^(?:[-*+]|\d{1,9}[.)])\s/.test(source.slice(start, end));
}

/** Whether a section is a row of a table. */
export function isRow({ source }: DesignDoc, { kind, headingRange }: Section): boolean {
  return kind === "label" && source.slice(headingRange.end - 1, headingRange.end) === "|";
}
