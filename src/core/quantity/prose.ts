import { FactSlots } from "../document/fact-slots.ts";
import { ownText } from "../document/own-text.ts";
import { textMemo } from "../document/text-memo.ts";
import type { TextRange } from "../document/text-range.ts";
import { maskInline, opaque } from "./mask-inline.ts";

/** Where to look for quantities. */
export interface Scope {
  /** The whole text when absent; should start and end at line boundaries. */
  readonly range?: TextRange;
  /** Ranges that are no prose though their text looks like it, e.g. `DesignDoc.code`; in text order. */
  readonly except?: readonly TextRange[];
}

/** Stands for the start of a block in masked text: a sentence never goes on across it. */
export const blockBreak = "\f";

/**
 * The text of the scope with everything that is no prose blotted out, every character at its place: offsets in the
 * result plus `range.start` are offsets in the text. Fenced code, front matter, HTML comments, display math and inline
 * code become opaque characters; list markers, quote marks and heading numbers become spaces.
 */
export function maskProse(text: string, scope: Scope = {}): string {
  let masked = "";
  for (const line of maskedLines(text, scope)) masked += line.mark + maskedText(line);
  return masked.slice(1);
}

/** A line of a text, and whether it is to be read. */
export interface MaskedLine {
  readonly line: SourceLine;
  /** What stands for the line break before it: {@link blockBreak} where a block starts. */
  readonly mark: typeof blockBreak | "\n";
  /** Whether it is code, a comment or the like through and through. */
  readonly isHidden: boolean;
}

export function maskedText({ line, isHidden }: MaskedLine): string {
  return isHidden ? opaque.repeat(line.text.length) : line.masked();
}

export function maskedLines(text: string, scope: Scope): readonly MaskedLine[] {
  const { start, end } = scope.range ?? { start: 0, end: text.length };
  const lines = withoutRanges(text.slice(start, end), start, scope.except ?? []).split("\n");
  let block: OpenBlock | undefined =
    start === 0 && lines[0]?.trimEnd() === "---" ? { closes: "---" } : undefined;
  let previousIsBlank = true;
  return lines.map((written, index): MaskedLine => {
    const line = sourceLine(written);
    const opened: OpenBlock | undefined = block ?? line.opens;
    if (opened) {
      const closes: boolean = closesBlock(
        written,
        opened,
        block === undefined || (index === 0 && start === 0),
      );
      block = closes ? undefined : opened;
      previousIsBlank = true;
      return { line, mark: blockBreak, isHidden: true };
    }
    if (!previousIsBlank && line.isUnderline) {
      // Its signs are no arithmetic, and what follows is a block of its own.
      previousIsBlank = true;
      return { line, mark: blockBreak, isHidden: true };
    }
    const joins = index > 0 && line.mayJoin && !previousIsBlank;
    previousIsBlank = line.endsParagraph;
    return { line, mark: joins ? "\n" : blockBreak, isHidden: false };
  });
}

/** What a line is by itself: the same line is the same object, as a keystroke changes one of a section. */
class SourceLine extends FactSlots {
  readonly text: string;
  readonly opens: OpenBlock | undefined;
  readonly isUnderline: boolean;
  /** Whether it goes on with a paragraph above it. */
  readonly mayJoin: boolean;
  readonly endsParagraph: boolean;
  readonly #content: number;
  #masked: string | undefined;

  constructor(text: string) {
    super();
    this.text = text;
    this.opens = openedBy(text);
    this.isUnderline = underline.test(text);
    this.#content = contentStart(text);
    this.mayJoin = this.#content === indentOf(text) && this.#content < text.length;
    this.endsParagraph = text.trim() === "" || /^\s*(?:#|\|)/.test(text);
  }

  /** Without its marks and what is no prose in it, every character at its place. */
  masked(): string {
    return (this.#masked ??= " ".repeat(this.#content) + maskInline(this.text.slice(this.#content)));
  }
}

/** Holds those of a section or two: what was read in the others is kept with the sections. */
const sourceLine = textMemo((text) => new SourceLine(ownText(text)), 50_000);

/** A paragraph, list item, table row or heading of masked prose, with its place in the text. */
export interface ProseBlock {
  readonly masked: string;
  readonly start: number;
}

/** The blocks of the scope in which `holds` finds something worth reading; most hold nothing, and cost nothing more. */
export function proseBlocks(text: string, scope: Scope, holds: RegExp): readonly ProseBlock[] {
  if (!holds.test(text)) return [];
  const blocks: ProseBlock[] = [];
  let start = scope.range?.start ?? 0;
  for (const masked of maskProse(text, scope).split(blockBreak)) {
    if (holds.test(masked)) blocks.push({ masked, start });
    start += masked.length + 1;
  }
  return blocks;
}

interface OpenBlock {
  /** What ends it: a fence of this character and at least this length, or a line that contains the text. */
  readonly closes: string;
}

/** Under the text of a heading. */
const underline = /^ {0,3}(?:=+|-+)[ \t]*\r?$/;

const fence = /^[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?(`{3,}|~{3,})/;

function openedBy(line: string): OpenBlock | undefined {
  const marker = fence.exec(line)?.[1];
  if (marker !== undefined) return { closes: marker };
  const trimmed = line.trim();
  if (trimmed.startsWith("$$") && !trimmed.includes("$$", 2)) return { closes: "$$" };
  if (trimmed.startsWith("<!--") && !trimmed.includes("-->", 4)) return { closes: "-->" };
  return undefined;
}

function closesBlock(line: string, block: OpenBlock, isOpeningLine: boolean): boolean {
  if (isOpeningLine) return false;
  const trimmed = line.replace(/^[ \t>]+/, "").trimEnd();
  if (block.closes === "$$" || block.closes === "-->") return trimmed.includes(block.closes);
  const character = block.closes.charAt(0);
  return trimmed.startsWith(block.closes) && trimmed === character.repeat(trimmed.length);
}

/**
 * List markers, quote marks, task boxes, heading marks and heading numbers; what follows is prose. A table row starts
 * right after its first bar, like a block of its own.
 */
const lineStart =
  /^[ \t]*(?:>[ \t]*){0,8}(?:#{1,6}[ \t]+(?:\d{1,3}(?:\.\d{1,3}){0,4}[.):]?[ \t]+)?|(?:[-*+•–—][ \t]+|\d{1,9}[.)](?=[ \t]))[ \t]*(?:\[[ xX]\][ \t]+)?|\|)?/;

function contentStart(line: string): number {
  return lineStart.exec(line)?.[0].length ?? 0;
}

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === " " || line[indent] === "\t") indent++;
  return indent;
}

function withoutRanges(text: string, start: number, ranges: readonly TextRange[]): string {
  if (ranges.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const range of ranges) {
    const from = Math.max(at, range.start - start);
    const to = Math.min(text.length, range.end - start);
    if (to <= from) continue;
    parts.push(text.slice(at, from), text.slice(from, to).replace(/[^\n]/g, opaque));
    at = to;
  }
  return parts.join("") + text.slice(at);
}
