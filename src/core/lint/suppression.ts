import type { DesignDoc } from "../document/design-doc.ts";
import { newlineOf } from "../document/newline.ts";
import { sectionAt } from "../document/section-at.ts";
import { sectionFact, sectionStart } from "../document/section-fact.ts";
import type { TextEdit } from "../document/text-range.ts";
import { tablesOf } from "../facts/tables.ts";

/** How far such a comment reaches. A table holds no line of its own: what stands in one is silenced around all of it. */
export type SuppressionScope = "line" | "table" | "file";

/** What a comment for a finding at this place may be written for, the smallest first. */
export function suppressionScopes(doc: DesignDoc, offset: number): readonly SuppressionScope[] {
  return [tableAround(doc, offset) ? "table" : "line", "file"];
}

/**
 * The edits that write such a comment for a finding: above its line, or at the line's end in a list or a quote and in the middle of a
 * paragraph, which a comment above would part; around its table; or at the top for the whole file.
 */
export function suppressionEdits(
  doc: DesignDoc,
  rule: string,
  offset: number,
  scope: SuppressionScope,
): readonly TextEdit[] {
  const newline = newlineOf(doc);
  const disable = `<!-- loopboard-disable ${rule} -->${newline}${newline}`;
  if (scope === "file") return [insertion(doc, below(doc, doc.frontMatter?.range.end), disable)];
  const { line } = doc.lines.positionAt(offset);
  const table = scope === "table" ? tableAround(doc, offset) : undefined;
  if (!table && partsText(doc, line)) return [behindLine(doc, line, rule)];
  const indent = indentOf(doc, table?.first ?? line);
  if (!table) {
    const comment = `${indent}<!-- loopboard-disable-next-line ${rule} -->${newline}`;
    return [insertion(doc, doc.lines.lineStart(line), comment)];
  }
  const enable = `${newline}${indent}<!-- loopboard-enable ${rule} -->${newline}`;
  return [
    insertion(doc, doc.lines.lineStart(table.first), indent + disable),
    insertion(doc, below(doc, doc.lines.lineStart(table.last)), enable),
  ];
}

/** Whether a comment above the line would come between things that belong together. */
function partsText(doc: DesignDoc, line: number): boolean {
  const { sections, lines } = doc;
  const isHeading = (at: number): boolean => {
    const { kind, headingRange } = sections[sectionAt(doc, lines.lineEnd(at))] ?? {};
    return (kind === "atx" || kind === "setext") && (headingRange?.end ?? -1) >= lines.lineStart(at);
  };
  if (isHeading(line)) return false;
  const lineText = (at: number): string => doc.text.slice(lines.lineStart(at), lines.lineEnd(at));
  if (/^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])/.test(lineText(line))) return true;
  const above = line === 0 ? "" : lineText(line - 1).trim();
  return above !== "" && !isHeading(line - 1) && !/^<!--|-->$/.test(above);
}

/** Before the blanks or the backslash that break a line. */
function behindLine({ lines, text }: DesignDoc, line: number, rule: string): TextEdit {
  const start = lines.lineStart(line);
  const said = text.slice(start, lines.lineEnd(line)).replace(/\\?[ \t]*$/, "");
  const end = start + said.length;
  return { range: { start: end, end }, newText: ` <!-- loopboard-disable-line ${rule} -->` };
}

/** Whole lines, on a line of their own also behind a text that ends without a line break. */
function insertion(doc: DesignDoc, start: number, lines: string): TextEdit {
  const isLineStart = start === 0 || /[\r\n]/.test(doc.text.charAt(start - 1));
  return { range: { start, end: start }, newText: `${isLineStart ? "" : newlineOf(doc)}${lines}` };
}

/** Where the line after this place starts; the start of the text where there is no place. */
function below({ lines, text }: DesignDoc, offset: number | undefined): number {
  if (offset === undefined) return 0;
  const line = lines.positionAt(offset).line + 1;
  return line < lines.lineCount ? lines.lineStart(line) : text.length;
}

function indentOf({ lines, text }: DesignDoc, line: number): string {
  return /^[ \t]*/.exec(text.slice(lines.lineStart(line), lines.lineEnd(line)))?.[0] ?? "";
}

const tablesIn = sectionFact(tablesOf);

/** The first and the last line of the table around a place. A comment between two of its rows would end it. */
function tableAround(
  doc: DesignDoc,
  offset: number,
): { readonly first: number; readonly last: number } | undefined {
  const section = sectionAt(doc, offset);
  const start = sectionStart(doc, section);
  const lineOf = (place: number): number => doc.lines.positionAt(start + place).line;
  const { line } = doc.lines.positionAt(offset);
  for (const { header, rows } of tablesIn(doc, section)) {
    const first = lineOf(header[0]?.range.start ?? 0);
    // Below the header stands the line that makes a table of it.
    const last = Math.max(first + 1, lineOf(rows.flat().at(-1)?.range.start ?? 0));
    if (first <= line && line <= last) return { first, last };
  }
  return undefined;
}
