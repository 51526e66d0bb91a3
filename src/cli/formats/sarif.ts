import type { LineIndex } from "../../core/document/line-index.ts";
import type { TextRange } from "../../core/document/text-range.ts";
import type { Finding, Fix } from "../../core/lint/finding.ts";
import type { CheckedFile, Format } from "../report.ts";
import { sarifHead, sarifLevels, sarifResults, sarifTail, sarifUri, type SarifRule } from "./sarif-log.ts";

/** A log with fixes. Columns count UTF-16 units. */
export const sarifFormat: Format = {
  head: async () => {
    // What only prints what others found knows no rule until it has to name them all.
    const [{ rules }, { internalErrorRule }] = await Promise.all([
      import("../../rules/index.ts"),
      import("../../core/lint/lint.ts"),
    ]);
    return sarifHead([...rules, { ...internalError, id: internalErrorRule }]);
  },
  file: (file) => sarifResults(file.review.findings.map((finding) => resultOf(file, finding))),
  separator: ",",
  tail: (_sum, _useColour, isEmpty) => sarifTail(isEmpty),
};

const internalError: Omit<SarifRule, "id"> = {
  summary: "A rule failed on this document.",
  severity: "warning",
};

function resultOf({ path, lines }: CheckedFile, finding: Finding) {
  const artifactLocation = { uri: sarifUri(path) };
  return {
    ruleId: finding.rule,
    level: sarifLevels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(lines, finding.range) } }],
    ...(finding.fixes.length > 0 && {
      fixes: finding.fixes.map((fix) => fixOf(lines, fix, artifactLocation)),
    }),
  };
}

function fixOf(lines: LineIndex, fix: Fix, artifactLocation: { readonly uri: string }) {
  return {
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: fix.edits.map(({ range, newText }) => ({
          deletedRegion: regionOf(lines, range),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function regionOf(lines: LineIndex, range: TextRange) {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
