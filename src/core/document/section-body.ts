import type { Framework } from "../framework/framework.ts";
import type { Glossary } from "../framework/glossary.ts";
import type { MarkdownBlock } from "./block-parser.ts";
import type { Comment, Link } from "./design-doc.ts";
import { codeAt } from "./characters.ts";
import { shifted } from "./block-parser.ts";
import { cuesOf, sameCues, type Cues } from "./cues.ts";
import { FactSlots } from "./fact-slots.ts";
import { ownText } from "./own-text.ts";
import { type PlacedLine, proseLines } from "./prose-lines.ts";
import { hasContent } from "./section-content.ts";
import type { SourceText } from "./source-text.ts";
import type { SplicedList } from "./spliced-list.ts";
import type { TextRange } from "./text-range.ts";

/**
 * A section's heading and own text, whatever stands around it. While its blocks stay as they are it is the same
 * object in every version of a document, so that what was read in it is kept with it. Places count from its start.
 */
export class SectionBody extends FactSlots {
  readonly length: number;
  /** As written. */
  readonly raw: string;
  /** With code, but for formulas, and comments blanked; the very same where there are none. */
  readonly text: string;
  readonly headingLength: number;
  /** Those of the text below the heading. */
  readonly lines: readonly PlacedLine[];
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  readonly code: readonly TextRange[];
  /** No content: nothing but white space, rules, comments, and prompts left as they were. */
  readonly isEmpty: boolean;
  readonly cues: Cues;
  /** What the words of the trade in it are looked up in. */
  readonly glossary: Glossary;

  constructor(source: BodySource) {
    super();
    const { text, start, end, framework } = source;
    this.length = end - start;
    this.glossary = source.glossary;
    this.headingLength = source.ownStart - start;
    this.links = factsWithin(source, "links");
    this.comments = factsWithin(source, "comments");
    this.code = factsWithin(source, "code");
    this.raw = ownText(text.slice(start, end));
    this.text = withoutBars(blanked(this.raw, this), this.headingLength);
    this.lines = proseLines(this.text, this.glossary, this.headingLength);
    this.isEmpty = !hasContent(this.raw, this, framework);
    const cues = cuesOf(this.lines);
    this.cues = source.before && sameCues(source.before.cues, cues) ? source.before.cues : cues;
  }
}

const bar = 0x7c;

/** The cells behind the one that a row is about are clauses on it. */
function withoutBars(text: string, headingLength: number): string {
  if (headingLength === 0 || codeAt(text, headingLength - 1) !== bar) return text;
  const [row = ""] = text.slice(headingLength).split(/[\r\n]/, 1);
  const cells = row.replace(/\|(?=[ \t]*$)/, " ").replaceAll("|", ";");
  return ownText(text.slice(0, headingLength) + cells + text.slice(headingLength + row.length));
}

/** Every place stays where it is, and lines are still lines. */
function blanked(whole: string, { code, comments }: Pick<SectionBody, "code" | "comments">): string {
  if (code.length === 0 && comments.length === 0) return whole;
  let text = "";
  let from = 0;
  const holes = [...code, ...comments.map((comment) => comment.range)].sort((a, b) => a.start - b.start);
  for (const hole of holes) {
    const start = Math.max(from, hole.start);
    const stop = Math.min(whole.length, hole.end);
    if (start > from) text += whole.slice(from, start);
    if (stop > start) text += formulaIn(whole.slice(start, stop)) ?? emptied(whole.slice(start, stop));
    from = Math.max(from, stop);
  }
  return ownText(text + whole.slice(from));
}

const emptied = (hole: string): string => hole.replace(/[^\r\n]+/g, (line) => " ".repeat(line.length));

/** "`bid × pCTR`" is said rather than programmed; a star is emphasis to those who read on, so it becomes the sign that it stands for. */
function formulaIn(code: string): string | undefined {
  if (code.length > longestFormula || !isFormula.test(code) || /\bselect\b/i.test(code)) return undefined;
  return code.replaceAll("`", " ").replaceAll("*", "×");
}

/** In characters. */
const longestFormula = 80;
/** Names that are multiplied, and nothing that only programs have. */
const isFormula = /^`(?=[^`]*[\p{L}\p{N})] ?[×·*] ?[\p{L}(])[\p{L}\p{N} _()×·*+−.,|=<>≥≤%€$-]+`$/u;

/** Where a body is read from. */
export interface BodySource {
  readonly text: SourceText;
  readonly framework: Framework;
  readonly glossary: Glossary;
  readonly start: number;
  /** Where the heading ends. */
  readonly ownStart: number;
  readonly end: number;
  /** Those that the section touches: from `firstBlock` to before `endBlock`. */
  readonly blocks: SplicedList<MarkdownBlock>;
  readonly starts: SplicedList<number>;
  readonly firstBlock: number;
  readonly endBlock: number;
  /** The section in the version before: while its cues are the same, they are the same object. */
  readonly before: SectionBody | undefined;
}

function factsWithin<Kind extends "links" | "comments" | "code">(
  { start, end, blocks, starts, firstBlock, endBlock }: BodySource,
  kind: Kind,
): readonly MarkdownBlock["facts"][Kind][number][] {
  const found: (Link | Comment | TextRange)[] = [];
  for (let index = firstBlock; index < endBlock; index++) {
    const at = starts.at(index) ?? 0;
    for (const fact of blocks.at(index)?.facts[kind] ?? []) {
      const range = "range" in fact ? fact.range : fact;
      if (at + range.start < end && at + range.end > start) found.push(shifted(fact, at - start));
    }
  }
  return found;
}
