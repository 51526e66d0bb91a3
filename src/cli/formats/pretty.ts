import type { Severity } from "../../core/lint/finding.ts";
import type { CheckedFile, CheckResult, Format } from "../report.ts";

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
export const formatPretty: Format = (result, useColour) => {
  const paint = (style: Style, text: string): string =>
    useColour ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
  const shown = result.files.filter((file) => file.review.isDesignDoc || file.review.findings.length > 0);
  const blocks = shown.map((file) => fileBlock(file, paint));
  return `${[...blocks, ...sum(result, paint)].join("\n\n")}\n`;
};

type Paint = (style: Style, text: string) => string;

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

function sum({ files }: CheckResult, paint: Paint): readonly string[] {
  const others = files.filter((file) => !file.review.isDesignDoc);
  const findings = files.reduce((count, file) => count + file.review.findings.length, 0);
  const docs = files.length - others.length;
  const lines = [`${count(findings, "finding")} in ${count(docs, "design doc")}`];
  // One file named by hand that is left out needs its reason; a folder full of READMEs does not.
  const [only] = others;
  if (files.length === 1 && only)
    lines.push(`${only.path} is not taken for a design doc: ${only.review.reason}`);
  else if (others.length > 0)
    lines.push(
      paint("dim", `${count(others.length, "other Markdown file")} left out (--all checks them too)`),
    );
  return [lines.join("\n")];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
