/** Stands in masked text for what is there but must not be read: inline code, math, link targets, tags. */
export const opaque = "\uFFFC";

/** One line (without its list marker) with everything that is no prose blotted out; the length stays. */
export function maskInline(line: string): string {
  if (!/[`$<\\\]:]|www\./.test(line)) return line;
  const reader = { line, closings: codeClosings(line), missing: new Set<string>() };
  let masked = "";
  let at = 0;
  while (at < line.length) {
    const next = nextOpening(line, at);
    const end = maskedEnd(reader, next);
    masked += line.slice(at, next);
    if (end > next) {
      const isLineBreak = /^<br *\/?>$/i.test(line.slice(next, Math.min(end, next + 8)));
      masked += (isLineBreak ? "\f" : opaque).repeat(end - next);
      at = end;
    } else if (line[next] === "\\" && next + 1 < line.length) {
      // An escaped `*` is a star, so it may multiply; other escapes keep their character too.
      masked += ` ${line.charAt(next + 1)}`;
      at = next + 2;
    } else {
      masked += line.charAt(next);
      at = next + 1;
    }
  }
  return masked;
}

/** Where the next character stands that may open a masked piece, or the end: most of a line holds none. */
function nextOpening(line: string, from: number): number {
  openings.lastIndex = from;
  return openings.exec(line)?.index ?? line.length;
}

const openings = /[`$\\\]<]|https?:\/\/|www\./g;

interface InlineReader {
  readonly line: string;
  /** For each run of backticks, by its start: where the code span that it opens ends. */
  readonly closings: ReadonlyMap<number, number>;
  /** Delimiters known to be absent from here on, so that no search for them runs twice. */
  readonly missing: Set<string>;
}

/** Where the masked piece that starts here ends; `at` itself when none starts. */
function maskedEnd(reader: InlineReader, at: number): number {
  const { line } = reader;
  switch (line.charAt(at)) {
    case "`":
      return reader.closings.get(at) ?? runEnd(line, at);
    case "$":
      return mathEnd(reader, at);
    case "\\":
      return latexEnd(line, at);
    case "]":
      return line[at + 1] === "(" ? after(reader, ")", at + 2, at) : at;
    case "<":
      return /[a-zA-Z/!]/.test(line[at + 1] ?? "") ? after(reader, ">", at + 1, at) : at;
    case "h":
    case "w":
      return urlEnd(line, at);
    default:
      return at;
  }
}

function codeClosings(line: string): ReadonlyMap<number, number> {
  const runs = [...line.matchAll(/`+/g)].map((match) => ({ start: match.index, length: match[0].length }));
  const nextOfLength = new Map<number, number>();
  const closings = new Map<number, number>();
  for (const run of runs.reverse()) {
    const closing = nextOfLength.get(run.length);
    if (closing !== undefined) closings.set(run.start, closing + run.length);
    nextOfLength.set(run.length, run.start);
  }
  return closings;
}

function runEnd(line: string, at: number): number {
  let end = at;
  while (line[end] === "`") end++;
  return end;
}

/** Dollar signs are math when they hug their content and no digit follows; `$5 and $6` are two prices. */
function mathEnd(reader: InlineReader, at: number): number {
  const { line } = reader;
  if (line[at + 1] === "$") return after(reader, "$$", at + 2, at);
  const close = line.indexOf("$", at + 1);
  if (close < 0 || /\s/.test(line[at + 1] ?? " ") || /\s/.test(line[close - 1] ?? " ")) return at;
  return /\d/.test(line[close + 1] ?? "") ? at : close + 1;
}

/** `\(…\)` and `\[…\]` are not looked for: a command name alone keeps what stands around it unread. */
function latexEnd(line: string, at: number): number {
  let end = at + 1;
  while (/[a-zA-Z]/.test(line[end] ?? "")) end++;
  return end > at + 1 ? end : at;
}

/** Only asked where an address begins. */
function urlEnd(line: string, at: number): number {
  let end = at;
  while (end < line.length && !/[\s)>\]|]/.test(line.charAt(end))) end++;
  return end;
}

function after(reader: InlineReader, delimiter: string, from: number, otherwise: number): number {
  if (reader.missing.has(delimiter)) return otherwise;
  const found = reader.line.indexOf(delimiter, from);
  if (found < 0) reader.missing.add(delimiter);
  return found < 0 ? otherwise : found + delimiter.length;
}
