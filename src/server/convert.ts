/** The one place where Loopboard's findings and ranges become LSP. */
import type { Diagnostic, Range, TextEdit as LspTextEdit } from "vscode-languageserver-protocol";
import type { LineIndex } from "../core/document/line-index.ts";
import type { TextEdit, TextRange } from "../core/document/text-range.ts";
import type { Finding, Severity } from "../core/lint/finding.ts";
import { DiagnosticSeverity } from "./lsp.ts";

export const diagnosticSource = "loopboard";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange(lines: LineIndex, range: TextRange): Range {
  return { start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
}

export function toTextRange(lines: LineIndex, range: Range): TextRange {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}

export function toTextEdit(lines: LineIndex, edit: TextEdit): LspTextEdit {
  return { range: toRange(lines, edit.range), newText: edit.newText };
}

/** @param page What the finding's rule links to, where the client has a page of it. */
export function toDiagnostic(
  uri: string,
  lines: LineIndex,
  finding: Finding,
  page: string | undefined,
): Diagnostic {
  return {
    range: toRange(lines, finding.range),
    severity: severities[finding.severity],
    source: diagnosticSource,
    code: finding.rule,
    ...(page !== undefined && { codeDescription: { href: page } }),
    message: finding.message,
    relatedInformation: finding.related.map(({ range, message }) => ({
      location: { uri, range: toRange(lines, range) },
      message,
    })),
  };
}
