import type { DesignDoc } from "../document/design-doc.ts";
import type { TextEdit } from "../document/text-range.ts";
import type { Directive } from "./directives.ts";

/**
 * The edit that takes rules out of a directive, or the whole comment where no rule is left in it; undefined where that
 * would change what the text around it means.
 */
export function removalEdit(
  doc: DesignDoc,
  directive: Directive,
  ids: readonly string[],
): TextEdit | undefined {
  const kept = directive.rules.filter(({ id }) => !ids.includes(id));
  const [first] = directive.rules;
  const last = directive.rules.at(-1);
  if (kept.length === 0 || !first || !last) return commentRemoval(doc, directive);
  return {
    range: { start: first.range.start, end: last.range.end },
    newText: kept.map(({ id }) => id).join(", "),
  };
}

function commentRemoval(doc: DesignDoc, { range }: Directive): TextEdit | undefined {
  const { text, lines } = doc;
  const first = lines.positionAt(range.start).line;
  const last = lines.positionAt(range.end).line;
  const before = text.slice(lines.lineStart(first), range.start);
  const after = text.slice(range.end, lines.lineEnd(last));
  if (before.trim() === "" && after.trim() === "") return lineRemoval(doc, first, last);
  // A comment at the start of a line makes HTML of the line: what follows it there would become Markdown.
  if (before.trim() === "") return undefined;
  const blanks = after.trim() === "" || /^[ \t]/.test(after) ? (/[ \t]*$/.exec(before)?.[0].length ?? 0) : 0;
  return { range: { start: range.start - blanks, end: range.end }, newText: "" };
}

/** Whole lines, and one of the blank lines that set them apart on both sides. */
function lineRemoval({ text, lines }: DesignDoc, first: number, last: number): TextEdit | undefined {
  const lineText = (line: number): string => text.slice(lines.lineStart(line), lines.lineEnd(line));
  const above = lineText(first - 1);
  const below = lineText(last + 1);
  const isApart = first === 0 || above.trim() === "" || /^---\s*$/.test(above);
  // Joined to the text above, the text below could no longer be a heading or table by its line of dashes or equals signs.
  for (let line = last + 1; !isApart && lineText(line).trim() !== ""; line++)
    if (/^[\s|:=-]+$/.test(lineText(line))) return undefined;
  const behind = isApart && below.trim() === "" ? last + 2 : last + 1;
  return { range: { start: lines.lineStart(first), end: lines.lineStart(behind) }, newText: "" };
}
