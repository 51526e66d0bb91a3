import type { LineIndex } from "../../core/document/line-index.ts";
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

function fileJson({ path, lines, review }: CheckedFile) {
  const { isDesignDoc, reason, framework, steps, findings } = review;
  return {
    path,
    isDesignDoc,
    reason,
    framework,
    steps: steps.map(({ id, status, headings }) => ({
      id,
      status,
      headings: headings.map(({ start, text }) => ({ line: lines.positionAt(start).line + 1, text })),
    })),
    findings: findings.map((finding) => findingJson(lines, finding)),
  };
}

function findingJson(lines: LineIndex, { rule, severity, message, range, fixes }: Finding) {
  const [fix] = fixes;
  return {
    rule,
    severity,
    message,
    range: rangeJson(lines, range),
    ...(fix && {
      fix: { title: fix.title, safety: fix.safety, edits: fix.edits.map((edit) => editJson(lines, edit)) },
    }),
  };
}

function editJson(lines: LineIndex, { range, newText }: TextEdit) {
  return { range: rangeJson(lines, range), newText };
}

function rangeJson(lines: LineIndex, range: TextRange) {
  return { start: placeJson(lines, range.start), end: placeJson(lines, range.end) };
}

function placeJson(lines: LineIndex, offset: number) {
  const { line, character } = lines.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}
