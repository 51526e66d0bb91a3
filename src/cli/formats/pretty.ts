import { wrapAnsi } from "fast-wrap-ansi";
import type { Severity } from "../../core/lint/finding.ts";
import type { CheckedFile, Format, Look, Sum } from "../report.ts";

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
  file: (file, look) =>
    file.review.isDesignDoc || file.review.findings.length > 0 ? fileBlock(file, look) : "",
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

function fileBlock({ path, lines, review }: CheckedFile, { useColour, width }: Look): string {
  const paint = painter(useColour);
  const present = review.steps.filter(({ status }) => status === "present").length;
  const head = `${paint("bold", printable(path))}  ${paint("dim", `${present} of ${review.steps.length} steps`)}`;
  const found = review.findings.map((finding) => {
    const { line, character } = lines.positionAt(finding.range.start);
    const place = `${line + 1}:${character + 1}`.padEnd(7);
    const severity = paint(finding.severity, finding.severity.padEnd(7));
    const message = hanging(
      `${printable(finding.message)}  ${paint("dim", finding.rule)}`,
      messageColumn,
      width,
    );
    return `  ${place}  ${severity}  ${message}`;
  });
  return [head, ...(found.length > 0 ? found : ["  nothing found"])].join("\n");
}

/** Where messages begin: behind the margin, a place and a severity. */
const messageColumn = 20;

/** A narrower terminal wraps by itself: set in, too little would stand on a line. */
const leastMessageWidth = 40;

/** A text on one line, without what a terminal would take for orders: names and quoted words may hold anything. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}

/** A text in lines that fit into the terminal, those after the first set in as far as it begins itself. */
function hanging(text: string, column: number, width = Infinity): string {
  const columns = width - column;
  if (columns < leastMessageWidth || columns === Infinity) return text;
  return wrapAnsi(text, columns).replaceAll("\n", `\n${" ".repeat(column)}`);
}

function sumLines({ files, findings, designDocs, onlyOther, checksAll }: Sum, paint: Paint): string {
  if (files === 0) return "No Markdown files were checked";
  const others = files - designDocs;
  const checked = checksAll ? count(files, "Markdown file") : count(designDocs, "design doc");
  const lines = [`${count(findings, "finding")} in ${checked}`];
  // One file named by hand that is left out needs its reason; a folder full of READMEs does not.
  if (onlyOther)
    lines.push(`${printable(onlyOther.path)} is not taken for a design doc: ${onlyOther.reason}`);
  else if (others > 0 && !checksAll)
    lines.push(paint("dim", `${count(others, "other Markdown file")} left out (--all checks them too)`));
  return lines.join("\n");
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
