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
  while (at < masked.length) {
    const piece = readPiece(masked, at);
    if (piece.token) {
      const place = { start: offset + at, end: offset + piece.end, tight: lastEnd === at };
      tokens.push({ ...piece.token, ...place });
      lastEnd = piece.end;
    }
    at = piece.end;
  }
  return tokens;
}

/** `Omit` on each member of a union. */
type WithoutPlace<Member> = Member extends Token ? Omit<Member, keyof Placed> : never;

interface Piece {
  readonly end: number;
  /** Absent for white space and emphasis marks. */
  readonly token?: WithoutPlace<Token>;
}

function readPiece(text: string, at: number): Piece {
  const character = text.charAt(at);
  if (character === "\n") return { end: at + 1, token: { kind: "newline" } };
  if (character === "\f") return { end: at + 1, token: { kind: "break" } };
  if (character === opaque) return { end: runEnd(text, at), token: { kind: "opaque" } };
  if (/\s/.test(character)) return { end: at + 1 };
  if (character >= "0" && character <= "9") return numberPiece(text, at);
  if (character === "_") return { end: at + 1 };
  if (character === "*") return starPiece(text, at);
  if (isWordCharacter(character)) return wordPiece(text, at);
  return symbolPiece(text, at);
}

function numberPiece(text: string, at: number): Piece {
  const { value, end, ...literal } = readNumber(text, at);
  const isReadable = value !== undefined && Number.isFinite(value) && !belongsToName(text, at);
  return { end, token: isReadable ? { kind: "number", value, ...literal } : { kind: "opaque" } };
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
function starPiece(text: string, at: number): Piece {
  let end = at;
  while (text[end] === "*") end++;
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  const isSpaced = isSpace(before) && isSpace(after);
  const isBetween = /[\p{L}\d)%]/u.test(before) && /[\d($€£~≈]/.test(after);
  if (end === at + 1 && (isSpaced || isBetween)) return { end, token: { kind: "symbol", text: "*" } };
  return isSpaced ? { end, token: { kind: "opaque" } } : { end };
}

/** Letters, then letters, digits and underscores; a percentile keeps its decimals (`p99.9`). */
function wordPiece(text: string, at: number): Piece {
  let end = at + 1;
  while (end < text.length && isWordCharacter(text.charAt(end))) end++;
  while (text[end - 1] === "_") end--;
  const decimals = /^[pP]\d\d$/.test(text.slice(at, end))
    ? (/^\.\d{1,3}/.exec(text.slice(end, end + 4))?.[0].length ?? 0)
    : 0;
  end += decimals;
  return { end, token: { kind: "word", text: text.slice(at, end) } };
}

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

function symbolPiece(text: string, at: number): Piece {
  const two = text.slice(at, at + 2);
  const symbol = longSymbols.has(two) ? two : text.charAt(at);
  return { end: at + symbol.length, token: { kind: "symbol", text: spellings.get(symbol) ?? symbol } };
}

function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128)
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    );
  return /[\p{L}\p{M}]/u.test(character);
}

function isSpace(character: string): boolean {
  return character === "" || /[\s|]/.test(character);
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === opaque) end++;
  return end;
}
