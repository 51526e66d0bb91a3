import type { Finding, Severity } from "../../core/lint/finding.ts";
import type { CheckedFile, Format } from "../report.ts";
import { prettyFormat } from "./pretty.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/**
 * Workflow commands that GitHub Actions shows as annotations.
 * Source: GitHub docs, "Workflow commands for GitHub Actions".
 */
export const githubFormat: Format = {
  head: () => "",
  file: (file) => file.review.findings.map((finding) => annotation(file, finding)).join(""),
  separator: "",
  // The log says how much was looked at, so that a path that leads nowhere is seen.
  tail: (sum) => prettyFormat.tail(sum, false, true),
};

function annotation({ path, lines }: CheckedFile, finding: Finding): string {
  const start = lines.positionAt(finding.range.start);
  const end = lines.positionAt(finding.range.end);
  return workflowCommand(finding, {
    file: path,
    line: String(start.line + 1),
    endLine: String(end.line + 1),
    col: String(start.character + 1),
  });
}

/** One annotation, at a place that is given by the names that GitHub has for a file, its lines and columns. */
export function workflowCommand(
  { rule, severity, message }: Pick<Finding, "message" | "rule" | "severity">,
  place: Readonly<Record<string, string>>,
): string {
  const properties = Object.entries({ ...place, title: rule }).map(
    ([name, value]) => `${name}=${escapeProperty(value)}`,
  );
  return `::${commands[severity]} ${properties.join(",")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
