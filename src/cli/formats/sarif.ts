import type { DesignDoc } from "../../core/document/design-doc.ts";
import type { TextRange } from "../../core/document/text-range.ts";
import type { Finding, Fix, Severity } from "../../core/lint/finding.ts";
import { internalErrorRule } from "../../core/lint/lint.ts";
import { rules } from "../../rules/index.ts";
import type { CheckedFile, Format } from "../report.ts";
import { indented } from "./json.ts";

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/** SARIF 2.1.0 (OASIS), with fixes; a run without findings is valid too. Columns count UTF-16 units. */
export const sarifFormat: Format = {
  head: () => {
    const [before = ""] = JSON.stringify(emptyLog(), undefined, 2).split('"results": []');
    return `${before}"results": [`;
  },
  file: (file) =>
    file.review.findings.map((finding) => `\n${indented(resultOf(file, finding), 8)}`).join(","),
  separator: ",",
  tail: (_sum, _useColour, isEmpty) => `${isEmpty ? "" : "\n      "}]\n    }\n  ]\n}\n`,
};

/** Results come last, so that they can be written one by one. */
function emptyLog() {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Loopboard", rules: descriptors() } },
        columnKind: "utf16CodeUnits",
        results: [],
      },
    ],
  };
}

function descriptors() {
  const own = rules.map(({ id, summary, severity }) => ({ id, summary, level: levels[severity] }));
  const internal = {
    id: internalErrorRule,
    summary: "A rule failed on this document.",
    level: levels.warning,
  };
  return [...own, internal].map(({ id, summary, level }) => ({
    id,
    shortDescription: { text: summary },
    defaultConfiguration: { level },
  }));
}

function resultOf({ path, doc }: CheckedFile, finding: Finding) {
  const artifactLocation = { uri: uriOf(path) };
  return {
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(doc, finding.range) } }],
    ...(finding.fixes.length > 0 && { fixes: finding.fixes.map((fix) => fixOf(doc, fix, artifactLocation)) }),
  };
}

/** A reference relative to the root of the repository, where `#` and `?` belong to the name. */
function uriOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function fixOf(doc: DesignDoc, fix: Fix, artifactLocation: { readonly uri: string }) {
  return {
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: fix.edits.map(({ range, newText }) => ({
          deletedRegion: regionOf(doc, range),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function regionOf(doc: DesignDoc, range: TextRange) {
  const start = doc.lines.positionAt(range.start);
  const end = doc.lines.positionAt(range.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
