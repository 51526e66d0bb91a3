import type { Link } from "./design-doc.ts";
import type { TextRange } from "./text-range.ts";

/** An opening bracket that may start a link, or with the mark before it an image. */
export interface Bracket {
  readonly at: number;
  readonly isImage: boolean;
}

/** `[text](target "title")`, from the closing bracket on. */
export function readLink(text: string, opener: Bracket, close: number, end: number): Link | undefined {
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

/** `<https://…>`, from the angle on. */
export function readAutolink(text: string, at: number, end: number): Link | undefined {
  const pattern = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy;
  pattern.lastIndex = at;
  const target = pattern.exec(text)?.[1];
  if (target === undefined || at + target.length + 2 > end) return undefined;
  const range = { start: at, end: at + target.length + 2 };
  return { isImage: false, text: target, range, target, targetRange: { start: at + 1, end: range.end - 1 } };
}

/** Behind a backslash and the punctuation that it takes the meaning from; undefined where there is none. */
export function escapeEnd(text: string, at: number): number | undefined {
  return text[at] === "\\" && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1)) ? at + 2 : undefined;
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
