import type { DesignDoc } from "../../core/document/design-doc.ts";
import type { TextEdit, TextRange } from "../../core/document/text-range.ts";
import type { Finding } from "../../core/lint/finding.ts";
import type { CheckedFile, Format } from "../report.ts";

/** The version of the JSON output; it rises when a field changes its meaning or goes. */
const version = 1;

/** One JSON object; lines and columns from 1, columns in UTF-16 units. Its shape is documented in the README. */
export const jsonFormat: Format = {
  head: () => `{\n  "version": ${version},\n  "files": [`,
  file: (file) => `\n${indented(fileJson(file), 4)}`,
  separator: ",",
  tail: (_sum, _useColour, isEmpty) => (isEmpty ? "]\n}\n" : "\n  ]\n}\n"),
};

/** JSON over several lines, set in by so many spaces as if it had been written with what stands around it. */
export function indented(value: unknown, spaces: number): string {
  const lines = JSON.stringify(value, undefined, 2).split("\n");
  return lines.map((line) => " ".repeat(spaces) + line).join("\n");
}

function fileJson({ path, doc, review }: CheckedFile) {
  return {
    path,
    isDesignDoc: review.isDesignDoc,
    reason: review.reason,
    framework: doc.framework.id,
    steps: doc.outline.map(({ step, status, sections }) => ({
      id: step.id,
      status,
      headings: sections.flatMap((index) => {
        const section = doc.sections[index];
        return section
          ? [{ line: doc.lines.positionAt(section.headingRange.start).line + 1, text: section.text }]
          : [];
      }),
    })),
    findings: review.findings.map((finding) => findingJson(doc, finding)),
  };
}

function findingJson(doc: DesignDoc, { rule, severity, message, range, fixes }: Finding) {
  const [fix] = fixes;
  return {
    rule,
    severity,
    message,
    range: rangeJson(doc, range),
    ...(fix && {
      fix: { title: fix.title, safety: fix.safety, edits: fix.edits.map((edit) => editJson(doc, edit)) },
    }),
  };
}

function editJson(doc: DesignDoc, { range, newText }: TextEdit) {
  return { range: rangeJson(doc, range), newText };
}

function rangeJson(doc: DesignDoc, range: TextRange) {
  return { start: placeJson(doc, range.start), end: placeJson(doc, range.end) };
}

function placeJson(doc: DesignDoc, offset: number) {
  const { line, character } = doc.lines.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}
