import type { Severity } from "../../core/lint/finding.ts";
import type { CheckedFile, Format, Sum } from "../report.ts";

type Style = "bold" | "dim" | Severity;

/** ANSI colour codes. */
const styles: Readonly<Record<Style, number>> = {
  bold: 1,
  dim: 2,
  error: 31,
  warning: 33,
  info: 36,
  hint: 90,
};

/** For people: findings by file, one a line, and a sum at the end. */
export const prettyFormat: Format = {
  head: () => "",
  file: (file, useColour) =>
    file.review.isDesignDoc || file.review.findings.length > 0 ? fileBlock(file, painter(useColour)) : "",
  separator: "\n\n",
  tail: (sum, useColour, isEmpty) => {
    if (isEmpty && sum.isQuiet) return "";
    return `${isEmpty ? "" : "\n\n"}${sumLines(sum, painter(useColour))}\n`;
  },
};

type Paint = (style: Style, text: string) => string;

export function painter(useColour: boolean): Paint {
  return (style, text) => (useColour ? `\u001b[${styles[style]}m${text}\u001b[0m` : text);
}

function fileBlock({ path, doc, review }: CheckedFile, paint: Paint): string {
  const present = doc.outline.filter((step) => step.status === "present").length;
  const head = `${paint("bold", path)}  ${paint("dim", `${present} of ${doc.outline.length} steps`)}`;
  const lines = review.findings.map((finding) => {
    const { line, character } = doc.lines.positionAt(finding.range.start);
    const place = `${line + 1}:${character + 1}`.padEnd(7);
    const severity = paint(finding.severity, finding.severity.padEnd(7));
    return `  ${place}  ${severity}  ${finding.message}  ${paint("dim", finding.rule)}`;
  });
  return [head, ...(lines.length > 0 ? lines : ["  nothing found"])].join("\n");
}

function sumLines({ files, findings, designDocs, onlyOther }: Sum, paint: Paint): string {
  if (files === 0) return "No Markdown files were checked";
  const others = files - designDocs;
  const lines = [`${count(findings, "finding")} in ${count(designDocs, "design doc")}`];
  // One file named by hand that is left out needs its reason; a folder full of READMEs does not.
  if (onlyOther) lines.push(`${onlyOther.path} is not taken for a design doc: ${onlyOther.reason}`);
  else if (others > 0)
    lines.push(paint("dim", `${count(others, "other Markdown file")} left out (--all checks them too)`));
  return lines.join("\n");
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
