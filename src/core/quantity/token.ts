import { characterAt, codeAt, letter, mark } from "../document/characters.ts";
import { opaque } from "./mask-inline.ts";
import { readNumber } from "./number-literal.ts";

interface Placed {
  readonly start: number;
  readonly end: number;
  /** True when nothing stands between this token and the one before. */
  readonly tight: boolean;
}

export interface NumberToken extends Placed {
  readonly kind: "number";
  readonly value: number;
  readonly step: number;
  readonly digits: number;
  readonly style: string;
}

export interface WordToken extends Placed {
  readonly kind: "word";
  readonly text: string;
}

/** An operator, relation or punctuation mark, in one spelling: `×` is `*`, `÷` is `/`, `≤` is `<=`, `~=` is `≈`. */
export interface SymbolToken extends Placed {
  readonly kind: "symbol";
  readonly text: string;
}

/** *break*: another block begins. *newline*: the paragraph goes on. *opaque*: something that is not to be read. */
export interface OtherToken extends Placed {
  readonly kind: "break" | "newline" | "opaque";
}

export type Token = NumberToken | WordToken | SymbolToken | OtherToken;

/** Splits masked prose (see `maskProse`) into tokens; `offset` is added to every position. Linear in the text. */
export function tokenize(masked: string, offset = 0): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let lastEnd = -1;
  const { length } = masked;
  while (at < length) {
    if (isBlank(codeAt(masked, at))) {
      at++;
      continue;
    }
    const token = readToken(masked, at, offset, lastEnd === at);
    if (typeof token === "number") {
      at = token;
    } else {
      tokens.push(token);
      at = lastEnd = token.end - offset;
    }
  }
  return tokens;
}

/** The token at `at`; for emphasis marks, which are none, where they end. */
function readToken(text: string, at: number, offset: number, tight: boolean): Token | number {
  const code = codeAt(text, at);
  const start = offset + at;
  if (code === codes.lineBreak) return { kind: "newline", start, end: start + 1, tight };
  if (code === codes.blockBreak) return { kind: "break", start, end: start + 1, tight };
  if (code === codes.opaque) return { kind: "opaque", start, end: offset + runEnd(text, at, opaque), tight };
  if (code >= 0x30 && code <= 0x39) return numberToken(text, at, offset, tight);
  if (isWordCharacter(text, at)) {
    const end = wordEnd(text, at);
    return { kind: "word", start, end: offset + end, tight, text: text.slice(at, end) };
  }
  return code === codes.star ? starToken(text, at, offset, tight) : symbolToken(text, at, offset, tight);
}

const codes = { lineBreak: 0x0a, blockBreak: 0x0c, star: 0x2a, opaque: codeAt(opaque, 0) };

/** White space that ends no line, and underscores outside words, which are emphasis. */
function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || code === 95 || code === 9 || code === 13 || code === 11;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function numberToken(text: string, at: number, offset: number, tight: boolean): Token {
  const { value, end, step, digits, style } = readNumber(text, at);
  const place = { start: offset + at, end: offset + end, tight };
  const isReadable = value !== undefined && Number.isFinite(value) && !belongsToName(text, at);
  return isReadable ? { kind: "number", ...place, value, step, digits, style } : { kind: "opaque", ...place };
}

/** `GPT-4`, `#12`, `recall@10`, `$.5`, `-.5`: the digits are part of something else. */
function belongsToName(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  // The second end of `5 ms-10 ms` hangs on a unit, which hangs on a number.
  if (before === "-" && /[\p{L}_]/u.test(text.charAt(at - 2)))
    return !/\d ?\p{L}{1,7}-$/u.test(text.slice(Math.max(0, at - 10), at));
  if (before === "[" || before === "^")
    return text.charAt(at - 2) !== " " || /^\d{1,3}\]/.test(text.slice(at, at + 4));
  return before !== "" && "#@.№§&".includes(before);
}

/** One star between spaces, or between two operands without any, multiplies; all others are emphasis. */
function starToken(text: string, at: number, offset: number, tight: boolean): Token | number {
  const end = runEnd(text, at, "*");
  const place = { start: offset + at, end: offset + end, tight };
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  const isSpaced = isSpace(before) && isSpace(after);
  const isBetween = /[\p{L}\d)%]/u.test(before) && /[\d($€£~≈]/.test(after);
  if (end === at + 1 && (isSpaced || isBetween)) return { kind: "symbol", ...place, text: "*" };
  return isSpaced ? { kind: "opaque", ...place } : end;
}

/** Letters, then letters, digits and underscores; a percentile keeps its decimals (`p99.9`). */
function wordEnd(text: string, at: number): number {
  const first = codeAt(text, at);
  // `224x224`: between digits the letter multiplies.
  if (isTimes(first) && /^\d[xXх]\d/.test(text.slice(at - 1, at + 2))) return at + 1;
  let end = at + 1;
  while (isWordCharacter(text, end)) end++;
  while (codeAt(text, end - 1) === underscore) end--;
  if (end !== at + 3 || (first !== 0x50 && first !== 0x70) || !/^[pP]\d\d$/.test(text.slice(at, end)))
    return end;
  return end + (/^\.\d{1,3}/.exec(text.slice(end, end + 4))?.[0].length ?? 0);
}

/** One of `xXх`. */
function isTimes(code: number): boolean {
  return code === 0x78 || code === 0x58 || code === 0x445;
}

const underscore = 0x5f;

const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "*": "× ✕ ✖ ∗ · ⋅",
    "/": "÷ ∕ ⁄",
    "-": "− ‐ ‑",
    "≈": "≃ ≅ ≒ ~= =~ ≈= =≈ ~~",
    "<=": "≤ ⩽",
    ">=": "≥ ⩾",
    "~": "∼ ～",
    "=": "＝",
    "(": "（",
    ")": "）",
    ",": "， 、",
    ";": "；",
    ".": "。",
    ":": "：",
    "+": "＋",
  }).flatMap(([one, others]) => others.split(" ").map((other) => [other, one] as const)),
);

const longSymbols = new Set([
  "<=",
  ">=",
  "~=",
  "=~",
  "≈=",
  "=≈",
  "==",
  "=>",
  "->",
  "!=",
  ":=",
  "~~",
  "+-",
  "+=",
  "-=",
]);

function symbolToken(text: string, at: number, offset: number, tight: boolean): Token {
  const two = text.slice(at, at + 2);
  const symbol = longSymbols.has(two) ? two : text.charAt(at);
  const start = offset + at;
  return { kind: "symbol", start, end: start + symbol.length, tight, text: spellings.get(symbol) ?? symbol };
}

/** Whether a letter, a digit of ASCII or an underscore stands here; not behind the end. */
function isWordCharacter(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code < 128)
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    );
  // Half of a character is none.
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return (characterAt(text, at) & (letter | mark)) !== 0;
}

function isSpace(character: string): boolean {
  return character === "" || /[\s|]/.test(character);
}

function runEnd(text: string, at: number, character: string): number {
  let end = at;
  while (text[end] === character) end++;
  return end;
}
