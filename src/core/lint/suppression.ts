import type { DesignDoc } from "../document/design-doc.ts";
import type { TextEdit, TextRange } from "../document/text-range.ts";

/**
 * Comments that silence rules:
 * `<!-- loopboard-disable-next-line missing-step -->` for the next line that is not blank,
 * `<!-- loopboard-disable missing-step, step-order -->` from there on, until
 * `<!-- loopboard-enable missing-step -->`. Without rule ids they speak of all rules.
 */
const directive = /^loopboard-(disable-next-line|disable|enable)(?![\w-])([^]*)$/;

/** "all" or a rule id, silenced over a range of the text. */
interface SuppressedSpan {
  readonly rule: string;
  readonly range: TextRange;
}

const all = "*";

/** Returns a test: is this rule silenced at this offset? */
export function suppressions(doc: DesignDoc): (rule: string, offset: number) => boolean {
  const spans = suppressedSpans(doc);
  if (spans.length === 0) return () => false;
  return (rule, offset) =>
    spans.some(
      (span) =>
        (span.rule === all || span.rule === rule) && offset >= span.range.start && offset < span.range.end,
    );
}

function suppressedSpans(doc: DesignDoc): readonly SuppressedSpan[] {
  const spans: SuppressedSpan[] = [];
  /** Start of the open `disable` for each rule; kept in a map so that a later `enable` finds it. */
  const open = new Map<string, number>();
  const close = (rule: string, end: number): void => {
    const start = open.get(rule);
    if (start === undefined) return;
    spans.push({ rule, range: { start, end } });
    open.delete(rule);
  };
  // One past the end, so that a finding at the very end of the text is covered too.
  const endOfText = doc.text.length + 1;
  for (const comment of doc.comments) {
    const match = directive.exec(comment.text);
    if (!match) continue;
    const rules = ruleIds(match[2] ?? "");
    const [, verb = ""] = match;
    switch (verb) {
      case "disable-next-line": {
        const range = nextLine(doc, comment.range.end);
        if (range) for (const rule of rules) spans.push({ rule, range });
        break;
      }
      case "disable":
        for (const rule of rules) if (!open.has(rule)) open.set(rule, comment.range.start);
        break;
      default:
        // Enabling everything also ends what was disabled by name.
        for (const rule of rules.includes(all) ? [...open.keys()] : rules) close(rule, comment.range.start);
    }
  }
  for (const rule of [...open.keys()]) close(rule, endOfText);
  return spans;
}

function ruleIds(text: string): readonly string[] {
  // A reason may follow behind two dashes, as ESLint's users know it.
  const ids = (text.split(" -- ")[0] ?? "").split(/[\s,]+/).filter((id) => id !== "");
  return ids.length === 0 ? [all] : ids;
}

/** The next line that holds text, with its line break: a comment must often stand a blank line apart. */
function nextLine(doc: DesignDoc, from: number): TextRange | undefined {
  const { lines, text } = doc;
  for (let line = lines.positionAt(from).line + 1; line < lines.lineCount; line++) {
    const start = lines.lineStart(line);
    const end = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length + 1;
    if (text.slice(start, end).trim() !== "") return { start, end };
  }
  return undefined;
}

export type SuppressionScope = "line" | "file";

/** The edit that writes such a comment for a finding: above its line, or at the top for the whole file. */
export function suppressionEdit(
  doc: DesignDoc,
  rule: string,
  offset: number,
  scope: SuppressionScope,
): TextEdit {
  const { lines, text } = doc;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (scope === "file") {
    const start = doc.frontMatter ? nextLineStart(doc, doc.frontMatter.range.end) : 0;
    const lead = start > 0 && !/[\r\n]/.test(text.charAt(start - 1)) ? newline : "";
    return {
      range: { start, end: start },
      newText: `${lead}<!-- loopboard-disable ${rule} -->${newline}${newline}`,
    };
  }
  const start = lines.lineStart(lines.positionAt(offset).line);
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  return {
    range: { start, end: start },
    newText: `${indent}<!-- loopboard-disable-next-line ${rule} -->${newline}`,
  };
}

function nextLineStart(doc: DesignDoc, offset: number): number {
  const line = doc.lines.positionAt(offset).line + 1;
  return line < doc.lines.lineCount ? doc.lines.lineStart(line) : doc.text.length;
}
