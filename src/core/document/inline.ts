import type { Comment, Link } from "./design-doc.ts";
import type { TextRange } from "./text-range.ts";

/** What a paragraph's inline text holds, in document order of the starts. */
export interface InlineFacts {
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  readonly code: readonly TextRange[];
}

/**
 * Reads code spans, comments, links and images in one pass.
 *
 * The Markdown library's own inline parser is not used: on runs of brackets, stars or tildes it takes quadratic
 * time. This reader knows only what a design doc is asked for, and looks at no character more than a fixed
 * number of times.
 */
export function inlineFacts(text: string, range: TextRange): InlineFacts {
  const links: Link[] = [];
  const comments: Comment[] = [];
  const code: TextRange[] = [];
  const spans = codeSpanFinder(text, range);
  const brackets = bracketStack();
  let lastComment = false;
  let escapedUntil = range.start;
  for (let at = range.start; at < range.end;) {
    const skipTo = escapeEnd(text, at);
    if (skipTo !== undefined) {
      at = escapedUntil = skipTo;
      continue;
    }
    const character = text[at];
    let end = at + 1;
    if (character === "`") {
      const span = spans(at);
      if (span.isCode) code.push({ start: at, end: span.end });
      end = span.end;
    } else if (character === "<" && !lastComment && text.startsWith("<!--", at)) {
      const comment = readComment(text, at, range.end);
      if (comment) comments.push(comment);
      else lastComment = true;
      end = comment?.range.end ?? end;
    } else if (character === "<") {
      const link = readAutolink(text, at, range.end);
      if (link) links.push(link);
      end = link?.range.end ?? end;
    } else if (character === "[") {
      brackets.open(at, at > escapedUntil && text[at - 1] === "!");
    } else if (character === "]") {
      const opener = brackets.close();
      const link = opener && readLink(text, opener, at, range.end);
      if (link) {
        links.push(link);
        if (!link.isImage) brackets.deactivate();
      }
      end = link?.range.end ?? end;
    }
    at = end;
  }
  return { links: links.sort((a, b) => a.range.start - b.range.start), comments, code };
}

/** The comments in HTML, one after the other; one that is never closed reaches to the end. */
export function htmlComments(text: string, range: TextRange): readonly Comment[] {
  const comments: Comment[] = [];
  for (let at = text.indexOf("<!--", range.start); at !== -1 && at < range.end;) {
    const end = readComment(text, at, range.end)?.range.end ?? range.end;
    const inner = text.slice(at + 4, end).replace(/-->$/, "");
    comments.push({ range: { start: at, end }, text: inner.trim() });
    at = text.indexOf("<!--", end);
  }
  return comments;
}

function escapeEnd(text: string, at: number): number | undefined {
  return text[at] === "\\" && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1)) ? at + 2 : undefined;
}

interface CodeSpan {
  readonly isCode: boolean;
  readonly end: number;
}

/** Looks ahead once: where does each run of backticks stand? A run that has no partner is plain text. */
function codeSpanFinder(text: string, range: TextRange): (at: number) => CodeSpan {
  let runs: ReadonlyMap<number, readonly number[]> | undefined;
  const passed = new Map<number, number>();
  return (at) => {
    runs ??= backtickRuns(text, range);
    let length = 1;
    while (at + length < range.end && text[at + length] === "`") length++;
    const starts = runs.get(length) ?? [];
    let next = passed.get(length) ?? 0;
    while (next < starts.length && (starts[next] ?? 0) <= at) next++;
    passed.set(length, next);
    const partner = starts[next];
    return partner === undefined
      ? { isCode: false, end: at + length }
      : { isCode: true, end: partner + length };
  };
}

function backtickRuns(text: string, range: TextRange): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, number[]>();
  for (let at = text.indexOf("`", range.start); at !== -1 && at < range.end;) {
    let end = at + 1;
    while (end < range.end && text[end] === "`") end++;
    const starts = runs.get(end - at);
    if (starts) starts.push(at);
    else runs.set(end - at, [at]);
    at = text.indexOf("`", end);
  }
  return runs;
}

interface Bracket {
  readonly at: number;
  readonly isImage: boolean;
}

/** Open brackets; links cannot hold links, so one that was found closes those around it to all but images. */
function bracketStack(): {
  open: (at: number, isImage: boolean) => void;
  close: () => Bracket | undefined;
  deactivate: () => void;
} {
  const stack: Bracket[] = [];
  let inactiveBelow = 0;
  return {
    open: (at, isImage) => {
      stack.push({ at, isImage });
    },
    close: () => {
      const bracket = stack.pop();
      const isActive = bracket !== undefined && (bracket.isImage || stack.length >= inactiveBelow);
      inactiveBelow = Math.min(inactiveBelow, stack.length);
      return isActive ? bracket : undefined;
    },
    deactivate: () => {
      inactiveBelow = stack.length;
    },
  };
}

function readComment(text: string, at: number, end: number): Comment | undefined {
  const close = text.indexOf("-->", at + 4);
  if (close === -1 || close + 3 > end) return undefined;
  return { range: { start: at, end: close + 3 }, text: text.slice(at + 4, close).trim() };
}

function readAutolink(text: string, at: number, end: number): Link | undefined {
  const pattern = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy;
  pattern.lastIndex = at;
  const target = pattern.exec(text)?.[1];
  if (target === undefined || at + target.length + 2 > end) return undefined;
  const range = { start: at, end: at + target.length + 2 };
  return { isImage: false, text: target, range, target, targetRange: { start: at + 1, end: range.end - 1 } };
}

/** `[text](target "title")`, from the closing bracket on. */
function readLink(text: string, opener: Bracket, close: number, end: number): Link | undefined {
  if (text[close + 1] !== "(") return undefined;
  let at = skipSpace(text, close + 2, end);
  const targetRange = text[at] === "<" ? angleTarget(text, at, end) : bareTarget(text, at, end);
  if (!targetRange) return undefined;
  at = targetRange.end + (text[at] === "<" ? 1 : 0);
  const afterSpace = skipSpace(text, at, end);
  at = afterSpace > at ? (titleEnd(text, afterSpace, end) ?? afterSpace) : at;
  at = skipSpace(text, at, end);
  if (at >= end || text[at] !== ")") return undefined;
  return {
    isImage: opener.isImage,
    text: text.slice(opener.at + 1, close),
    range: { start: opener.at - (opener.isImage ? 1 : 0), end: at + 1 },
    target: text.slice(targetRange.start, targetRange.end),
    targetRange,
  };
}

/** Targets and titles beyond this length are text that looks like a link; the bound keeps the reader linear. */
const longestTarget = 4_000;

function angleTarget(text: string, at: number, end: number): TextRange | undefined {
  const last = Math.min(end, at + longestTarget);
  for (let next = at + 1; next < last; next++) {
    const character = text[next];
    if (character === ">") return { start: at + 1, end: next };
    if (character === "<" || character === "\n") return undefined;
    if (escapeEnd(text, next) !== undefined) next++;
  }
  return undefined;
}

/** Without spaces, with parentheses in pairs. */
function bareTarget(text: string, at: number, end: number): TextRange | undefined {
  const last = Math.min(end, at + longestTarget);
  let depth = 0;
  for (let next = at; next < last; next++) {
    const character = text.charAt(next);
    if (character === ")" && depth-- === 0) return { start: at, end: next };
    if (character === "(" && ++depth > 32) return undefined;
    if (/\s/.test(character)) return depth === 0 ? { start: at, end: next } : undefined;
    if (escapeEnd(text, next) !== undefined) next++;
  }
  return undefined;
}

function titleEnd(text: string, at: number, end: number): number | undefined {
  const open = text.charAt(at);
  if (open !== '"' && open !== "'" && open !== "(") return undefined;
  const close = open === "(" ? ")" : open;
  const last = Math.min(end, at + longestTarget);
  for (let next = at + 1; next < last; next++) {
    if (text[next] === close) return next + 1;
    if (escapeEnd(text, next) !== undefined) next++;
  }
  return undefined;
}

function skipSpace(text: string, at: number, end: number): number {
  const last = Math.min(end, at + longestTarget);
  let next = at;
  while (next < last && /\s/.test(text.charAt(next))) next++;
  return next;
}
