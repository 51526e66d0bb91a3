import { everyMatch } from "../document/every-match.ts";
import type { SectionBody } from "../document/section-body.ts";
import { filledSections, sectionFact } from "../document/section-fact.ts";
import type { TextRange } from "../document/text-range.ts";
import type { DesignDoc } from "../document/design-doc.ts";
import { untouchedPrompts } from "../document/untouched-prompts.ts";
import type { Framework } from "../framework/framework.ts";

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

/** What stands in a text to be replaced by an answer: a mark such as TODO, or a prompt of the skeleton. */
export interface Placeholder {
  readonly kind: "mark" | "prompt";
  readonly text: string;
  /** Counts from the start of its section. */
  readonly range: TextRange;
}

/** The placeholders of a document, section by section. */
export function placeholders(doc: DesignDoc): ReturnType<ReturnType<typeof placeholdersOf>> {
  return placeholdersOf(doc.framework)(doc);
}

/** By framework: the prompts are its own. */
function placeholdersOf(framework: Framework): ReturnType<typeof filledSections<Placeholder>> {
  const known =
    byFramework.get(framework) ?? filledSections(sectionFact((body) => placeholdersIn(body, framework)));
  byFramework.set(framework, known);
  return known;
}

const byFramework = new WeakMap<Framework, ReturnType<typeof filledSections<Placeholder>>>();

function placeholdersIn(body: SectionBody, framework: Framework): readonly Placeholder[] {
  const { raw, headingLength } = body;
  const marked = everyMatch(raw, marks);
  const prompts = untouchedPrompts(raw, framework, headingLength);
  if (marked.length === 0 && prompts.length === 0) return nothing;
  const skipped = notProse(body);
  const found: Placeholder[] = [];
  for (const match of marked) {
    const range = { start: match.index, end: match.index + match[0].length };
    const isPhrase = match[0].slice(1).startsWith("o be ");
    if (skipped(range.start) || (isPhrase && !startsAnswer(raw, range.start))) continue;
    found.push({ kind: "mark", text: match[0], range });
  }
  for (const range of prompts) {
    if (!skipped(range.start)) found.push({ kind: "prompt", text: raw.slice(range.start, range.end), range });
  }
  return found;
}

const nothing: readonly never[] = [];

/**
 * Does an answer start here: at the start of a line, or behind a label or an opening mark? "The threshold has
 * to be defined" ends a line too, and says something. Walking back costs nothing that a regex would repeat.
 */
function startsAnswer(text: string, offset: number): boolean {
  let before = offset - 1;
  while (text[before] === " " || text[before] === "\t") before--;
  return before < 0 || ":(|*_—–-\r\n".includes(text[before] ?? "");
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
