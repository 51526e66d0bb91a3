import type { DesignDoc } from "../core/document/design-doc.ts";
import { sectionStart } from "../core/document/section-fact.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { placeholders } from "../core/facts/placeholders.ts";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

export const placeholderText = defineRule({
  id: "placeholder-text",
  summary: "Text that was meant to be replaced: TODO, TBD, ???, or a prompt of the skeleton.",
  severity: "warning",
  fixable: true,
  *check({ doc }) {
    for (const { index, found } of placeholders(doc)) {
      const start = sectionStart(doc, index);
      for (const { kind, range, text } of found) {
        const place = { start: start + range.start, end: start + range.end };
        if (kind === "mark") yield markReport(doc, text, place);
        // An untouched section is one finding of `empty-step`; prompts count one by one once some are answered.
        else if (doc.sections[index]?.isEmpty === false) yield promptReport(doc, text, place);
      }
    }
  },
});

function markReport(doc: DesignDoc, mark: string, range: TextRange): Report {
  return {
    message: `"${mark}" is a placeholder; expected the text that it stands for.`,
    range,
    fixes: () => removalFix(doc, range),
  };
}

function promptReport(doc: DesignDoc, prompt: string, range: TextRange): Report {
  return {
    message: `"${prompt.replace(/^[_*]|[_*]$/g, "")}" is a prompt of the skeleton; expected the answer in its place.`,
    range,
    severity: "info",
    fixes: () => removalFix(doc, range),
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
