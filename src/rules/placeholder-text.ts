import * as z from "zod";
import type { DesignDoc, Section } from "../core/document/design-doc.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { untouchedPrompts } from "../core/document/untouched-prompts.ts";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

/**
 * Marks that writers leave for later. Capitals only for the short ones: "to-do lists" may be what the product
 * is about, and "tbc" may be anything.
 */
const marks = new RegExp(
  [
    /(?<![\w/#.-])(?:TODO|FIXME|TBD|TBA|TBC|XXX)(?![\w/-])/,
    /(?<!\?)\?{3,}(?!\?)/,
    /(?<!\w)[Tt]o be (?:determined|decided|defined|added|filled in)(?=[.!)\]|*_]*[ \t]*(?:$|\|))/,
    /(?<!\w)[Ll]orem ipsum(?!\w)/,
  ]
    .map((mark) => mark.source)
    .join("|"),
  "gm",
);

export const placeholderText = defineRule({
  id: "placeholder-text",
  summary: "Text that was meant to be replaced: TODO, TBD, ???, or a prompt of the skeleton.",
  severity: "warning",
  fixable: true,
  options: z.strictObject({}),
  *check({ doc }) {
    const skipped = notProse(doc);
    for (const match of doc.text.matchAll(marks)) {
      const range = { start: match.index, end: match.index + match[0].length };
      const isPhrase = match[0].slice(1).startsWith("o be ");
      if (skipped(range.start) || (isPhrase && !startsAnswer(doc.text, range.start))) continue;
      yield markReport(doc, match[0], range);
    }
    for (const section of doc.sections) yield* promptReports(doc, section, skipped);
  },
});

/**
 * Does an answer start here: at the start of a line, or behind a label or an opening mark? "The threshold has
 * to be defined" ends a line too, and says something. Walking back costs nothing that a regex would repeat.
 */
function startsAnswer(text: string, offset: number): boolean {
  let before = offset - 1;
  while (text[before] === " " || text[before] === "\t") before--;
  return before < 0 || ":(|*_—–-\r\n".includes(text[before] ?? "");
}

function markReport(doc: DesignDoc, mark: string, range: TextRange): Report {
  return {
    message: `"${mark}" is a placeholder; expected the text that it stands for.`,
    range,
    fixes: removalFix(doc, range),
  };
}

/** An untouched section is one finding of `empty-step`; prompts count one by one once some are answered. */
function* promptReports(
  doc: DesignDoc,
  section: Section,
  skipped: (offset: number) => boolean,
): Generator<Report> {
  if (section.isEmpty) return;
  for (const range of untouchedPrompts(doc, section.ownRange)) {
    if (skipped(range.start)) continue;
    const prompt = doc.text.slice(range.start, range.end).replace(/^[_*]|[_*]$/g, "");
    yield {
      message: `"${prompt}" is a prompt of the skeleton; expected the answer in its place.`,
      range,
      severity: "info",
      fixes: removalFix(doc, range),
    };
  }
}

/** Code, comments and link targets hold such marks for good reason. Ranges are sorted, offsets ascend. */
function notProse(doc: DesignDoc): (offset: number) => boolean {
  const ranges = [
    ...doc.code,
    ...doc.comments.map((comment) => comment.range),
    ...doc.links.map((link) => link.targetRange),
  ].sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = ranges[low - 1];
    return last !== undefined && offset < last.end;
  };
}

/** Removes the line, where it holds nothing but a bullet, a label and the placeholder. */
function removalFix(doc: DesignDoc, range: TextRange): readonly Fix[] {
  const { lines, text } = doc;
  const line = lines.positionAt(range.start).line;
  const start = lines.lineStart(line);
  const end = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length;
  const rest = text.slice(start, range.start) + text.slice(range.end, end);
  const isAlone = /^\s*(?:[-*+]|\d+[.)])?\s*(?:\*\*[^*\n]*\*\*)?[\s:—–.-]*$/.test(rest);
  if (!isAlone) return [];
  return [
    { title: "Remove this line", safety: "suggested", edits: [{ range: { start, end }, newText: "" }] },
  ];
}
