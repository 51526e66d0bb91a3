import { codeAt } from "./characters.ts";
import type { Comment, Link } from "./design-doc.ts";
import { escapeEnd, readAutolink, readLink, type Bracket } from "./inline-link.ts";
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
  const first = nextMark(text, range.start, range.end);
  return first < range.end ? factsFrom(text, range, first) : noFacts;
}

/** Most lines hold nothing but words. */
const noFacts: InlineFacts = { links: [], comments: [], code: [] };

/** The next character that may start or end something; `end` when there is none. */
function nextMark(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isMark(codeAt(text, at))) at++;
  return at;
}

/** One of ``\ ` < [ ]``. */
function isMark(code: number): boolean {
  return code === 92 || code === 96 || code === 60 || code === 91 || code === 93;
}

function factsFrom(text: string, range: TextRange, first: number): InlineFacts {
  const links: Link[] = [];
  const comments: Comment[] = [];
  const code: TextRange[] = [];
  const spans = codeSpanFinder(text, range);
  const brackets = bracketStack();
  let lastComment = false;
  let escapedUntil = range.start;
  for (let at = first; at < range.end; at = nextMark(text, at, range.end)) {
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
