import type { DesignDoc } from "../core/document/design-doc.ts";
import type { SectionBody } from "../core/document/section-body.ts";
import { filledSections, sectionFact, sectionStart } from "../core/document/section-fact.ts";
import type { TextRange } from "../core/document/text-range.ts";
import { untouchedPrompts } from "../core/document/untouched-prompts.ts";
import type { Framework } from "../core/framework/framework.ts";
import type { Fix } from "../core/lint/finding.ts";
import { defineRule, type Report } from "../core/lint/rule.ts";

/**
 * Marks that writers leave for later. Capitals only for the short ones: "to-do lists" may be what the product
 * is about, and "tbc" may be anything.
 */
const marks = new RegExp(
  [
    /(?<![\w/#.-])(?:TODO|FIXME|TBD|TBA|TBC|XXX)(?![\w/-])/,
    /(?<!\?)\?{3,}(?!\?)/,
    /(?<!\w)[Tt]o be (?:determined|decided|defined|added|filled in|completed)(?=(?: \([^()\n]{1,40}\))?[.!)\]|*_]*[ \t]*(?:$|\|))/,
    // "(to be filled in: how stores switch back)"
    /(?<=[([])(?:[Tt]o be (?:determined|decided|defined|added|filled in|completed|written))(?=[ \t]*[:—–])/,
    // "<fill in>", "[insert results here]", "(add numbers)"
    /<(?:fill in|insert|add|your|todo|tbd)(?: [a-z]+){0,3}>/,
    /(?<=[[(])(?:[Ff]ill|[Ii]nsert|[Aa]dd)(?: [a-z]+){0,3} (?:here|numbers?|results?|values?|details?|later|in)(?=[\])])/,
    /^[ \t]*(?:[-*+] )?[*_]{0,2}[Cc]oming soon[*_.]{0,3}[ \t]*$/,
    /(?<!\w)[Ll]orem ipsum(?!\w)/,
  ]
    .map((mark) => mark.source)
    .join("|"),
  "gm",
);

export const placeholderText = defineRule({
  id: "placeholder-text",
  summary: "Text that was meant to be replaced: TODO, TBD, ???, or a prompt of the skeleton.",
  severity: "warning",
  fixable: true,
  *check({ doc }) {
    for (const { index, found } of placeholders(doc.framework)(doc)) {
      const start = sectionStart(doc, index);
      for (const { kind, range, text } of found) {
        const place = { start: start + range.start, end: start + range.end };
        if (kind === "mark") yield markReport(doc, text, place);
        // An untouched section is one finding of `empty-step`; prompts count one by one once some are answered.
        else if (doc.sections[index]?.isEmpty === false) yield promptReport(doc, text, place);
      }
    }
  },
});

interface Placeholder {
  readonly kind: "mark" | "prompt";
  readonly text: string;
  readonly range: TextRange;
}

/** By framework: the prompts are its own. */
function placeholders(framework: Framework): ReturnType<typeof filledSections<Placeholder>> {
  const known =
    byFramework.get(framework) ?? filledSections(sectionFact((body) => placeholdersIn(body, framework)));
  byFramework.set(framework, known);
  return known;
}

const byFramework = new WeakMap<Framework, ReturnType<typeof filledSections<Placeholder>>>();

function placeholdersIn(body: SectionBody, framework: Framework): readonly Placeholder[] {
  const { raw, headingLength } = body;
  const skipped = notProse(body);
  const found: Placeholder[] = [];
  for (const match of raw.matchAll(marks)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const isPhrase = match[0].slice(1).startsWith("o be ");
    if (skipped(range.start) || (isPhrase && !startsAnswer(raw, range.start))) continue;
    found.push({ kind: "mark", text: match[0], range });
  }
  for (const range of untouchedPrompts(raw, framework, headingLength)) {
    if (!skipped(range.start)) found.push({ kind: "prompt", text: raw.slice(range.start, range.end), range });
  }
  return found;
}

/**
 * Does an answer start here: at the start of a line, or behind a label or an opening mark? "The threshold has
 * to be defined" ends a line too, and says something. Walking back costs nothing that a regex would repeat.
 */
function startsAnswer(text: string, offset: number): boolean {
  let before = offset - 1;
  while (text[before] === " " || text[before] === "\t") before--;
  return before < 0 || ":(|*_—–-\r\n".includes(text[before] ?? "");
}

function markReport(doc: DesignDoc, mark: string, range: TextRange): Report {
  return {
    message: `"${mark}" is a placeholder; expected the text that it stands for.`,
    range,
    fixes: () => removalFix(doc, range),
  };
}

function promptReport(doc: DesignDoc, prompt: string, range: TextRange): Report {
  return {
    message: `"${prompt.replace(/^[_*]|[_*]$/g, "")}" is a prompt of the skeleton; expected the answer in its place.`,
    range,
    severity: "info",
    fixes: () => removalFix(doc, range),
  };
}

/** Code, comments and link targets hold such marks for good reason. Ranges are sorted, offsets ascend. */
function notProse({ code, comments, links }: SectionBody): (offset: number) => boolean {
  const ranges = [
    ...code,
    ...comments.map((comment) => comment.range),
    ...links.map((link) => link.targetRange),
  ].sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = ranges[low - 1];
    return last !== undefined && offset < last.end;
  };
}

/** Removes the line, where it holds nothing but a bullet, a label and the placeholder. */
function removalFix(doc: DesignDoc, range: TextRange): readonly Fix[] {
  const { lines, text } = doc;
  const line = lines.positionAt(range.start).line;
  const start = lines.lineStart(line);
  const end = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length;
  const rest = text.slice(start, range.start) + text.slice(range.end, end);
  const isAlone = /^\s*(?:[-*+]|\d+[.)])?\s*(?:\*\*[^*\n]*\*\*)?[\s:—–.-]*$/.test(rest);
  if (!isAlone) return [];
  return [
    { title: "Remove this line", safety: "suggested", edits: [{ range: { start, end }, newText: "" }] },
  ];
}
