import type { DesignDoc } from "../document/design-doc.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Directive } from "./directives.ts";

/** The rule of a span that silences all of them. */
export const allRules = "*";

/** Where one directive silences one rule, or all. */
export interface SilencedSpan {
  readonly rule: string;
  readonly range: TextRange;
  readonly by: Directive;
  /** The `enable` that ends it. */
  readonly endedBy?: Directive;
}

/** Those of one rule and kind are in order and don't overlap. */
export interface SilencedSpans {
  /** Of `disable-next-line` and `disable-line`. */
  readonly lines: readonly SilencedSpan[];
  /** Of `disable`. */
  readonly blocks: readonly SilencedSpan[];
}

export function silencedSpans(doc: DesignDoc, found: readonly Directive[]): SilencedSpans {
  return { lines: lineSpans(doc, found), blocks: blockSpans(doc, found) };
}

function lineSpans(doc: DesignDoc, found: readonly Directive[]): readonly SilencedSpan[] {
  const spans: SilencedSpan[] = [];
  const last = new Map<string, number>();
  const skipped = linesOfDirectives(doc, found);
  for (const by of found) {
    const range = lineOf(doc, by, skipped);
    if (!range) continue;
    for (const rule of rulesOf(by)) {
      // Of two comments before one line the first one counts.
      if (last.get(rule) === range.start) continue;
      last.set(rule, range.start);
      spans.push({ rule, range, by });
    }
  }
  return spans;
}

function blockSpans(doc: DesignDoc, found: readonly Directive[]): readonly SilencedSpan[] {
  const spans: SilencedSpan[] = [];
  /** The open `disable` for each rule, so that a later `enable` finds it. */
  const open = new Map<string, Directive>();
  const close = (rule: string, end: number, endedBy?: Directive): void => {
    const by = open.get(rule);
    if (!by) return;
    spans.push({ rule, by, range: { start: by.range.start, end }, ...(endedBy && { endedBy }) });
    open.delete(rule);
  };
  for (const directive of found) {
    const rules = rulesOf(directive);
    if (directive.verb === "disable") {
      for (const rule of rules) if (!open.has(rule)) open.set(rule, directive);
    } else if (directive.verb === "enable") {
      // Enabling everything also ends what was disabled by name.
      const ended = rules.includes(allRules) ? [...open.keys()] : rules;
      for (const rule of ended) close(rule, directive.range.start, directive);
    }
  }
  // One past the end, so that a finding at the very end of the text is covered too.
  for (const rule of [...open.keys()]) close(rule, doc.source.length + 1);
  return spans;
}

function rulesOf({ rules }: Directive): readonly string[] {
  return rules.length === 0 ? [allRules] : rules.map(({ id }) => id);
}

/** The lines that hold nothing but such comments: several may stand above the line that they speak of. */
function linesOfDirectives({ text, lines }: DesignDoc, found: readonly Directive[]): ReadonlySet<number> {
  const own = new Set<number>();
  for (const { range } of found) {
    const first = lines.positionAt(range.start).line;
    const last = lines.positionAt(range.end).line;
    const whole = text.slice(lines.lineStart(first), lines.lineEnd(last)).trim();
    if (whole.length > range.end - range.start) continue;
    for (let line = first; line <= last; line++) own.add(line);
  }
  return own;
}

function lineOf(
  doc: DesignDoc,
  { verb, range }: Directive,
  skipped: ReadonlySet<number>,
): TextRange | undefined {
  switch (verb) {
    case "disable-next-line":
      return nextLine(doc, range.end, skipped);
    case "disable-line":
      return wholeLine(doc, doc.lines.positionAt(range.start).line);
    case "disable":
    case "enable":
      return undefined;
  }
}

/** A line with its line break; the last one reaches past the end, so that a finding at the very end of the text is covered too. */
function wholeLine({ lines, text }: DesignDoc, line: number): TextRange {
  return {
    start: lines.lineStart(line),
    end: line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length + 1,
  };
}

/** The next line that holds text, with its line break: a comment must often stand a blank line apart. */
function nextLine(doc: DesignDoc, from: number, skipped: ReadonlySet<number>): TextRange | undefined {
  const { lines, text } = doc;
  for (let line = lines.positionAt(from).line + 1; line < lines.lineCount; line++) {
    const range = wholeLine(doc, line);
    if (!skipped.has(line) && text.slice(range.start, range.end).trim() !== "") return range;
  }
  return undefined;
}
