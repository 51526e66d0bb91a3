import type { DesignDoc } from "../document/design-doc.ts";
import { newlineOf } from "../document/newline.ts";
import type { TextEdit } from "../document/text-range.ts";

export type SuppressionScope = "line" | "file";

/** The edit that writes such a comment for a finding: above its line, or at the top for the whole file. */
export function suppressionEdit(
  doc: DesignDoc,
  rule: string,
  offset: number,
  scope: SuppressionScope,
): TextEdit {
  const { lines, text } = doc;
  const newline = newlineOf(doc);
  if (scope === "file") {
    const start = doc.frontMatter ? nextLineStart(doc, doc.frontMatter.range.end) : 0;
    const lead = start > 0 && !/[\r\n]/.test(text.charAt(start - 1)) ? newline : "";
    return {
      range: { start, end: start },
      newText: `${lead}<!-- loopboard-disable ${rule} -->${newline}${newline}`,
    };
  }
  const { line } = lines.positionAt(offset);
  const start = lines.lineStart(line);
  const indent = /^[ \t]*/.exec(text.slice(start, lines.lineEnd(line)))?.[0] ?? "";
  return {
    range: { start, end: start },
    newText: `${indent}<!-- loopboard-disable-next-line ${rule} -->${newline}`,
  };
}

function nextLineStart(doc: DesignDoc, offset: number): number {
  const line = doc.lines.positionAt(offset).line + 1;
  return line < doc.lines.lineCount ? doc.lines.lineStart(line) : doc.text.length;
}
