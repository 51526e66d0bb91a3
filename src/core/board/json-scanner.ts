import type { TextRange } from "../document/text-range.ts";

/** Where a text stops being JSON, and what was expected there. */
export interface JsonProblem {
  readonly offset: number;
  readonly message: string;
}

/**
 * Reads JSON by offsets, strictly and in linear time, and builds nothing. Every function takes the offset at which
 * its value starts and returns the offset behind it, or -1 when the text is not JSON there; `problem` then says why.
 */
export interface JsonScanner {
  readonly problem: JsonProblem | undefined;
  space(offset: number): number;
  value(offset: number, depth: number): number;
  /** `member` reads a member's value: it gets where the key and the value start, and returns the value's end. */
  object(offset: number, depth: number, member?: ReadMember): number;
  array(offset: number, depth: number, item?: (start: number) => number): number;
  fail(offset: number, message: string): -1;
}

export type ReadMember = (key: TextRange, valueStart: number) => number;

/** No drawing program nests deeper than a dozen levels; a limit keeps hostile files from exhausting the stack. */
const deepest = 500;

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const code = {
  tab: 9,
  newline: 10,
  return: 13,
  space: 32,
  quote: 34,
  comma: 44,
  colon: 58,
  backslash: 92,
  openBracket: 91,
  closeBracket: 93,
  openBrace: 123,
  closeBrace: 125,
} as const;

/** A scanner over `text`. */
export function createJsonScanner(text: string): JsonScanner {
  let problem: JsonProblem | undefined;

  function fail(offset: number, message: string): -1 {
    problem ??= { offset: Math.min(offset, text.length), message };
    return -1;
  }

  function unexpected(offset: number, expected: string): -1 {
    const found = offset < text.length ? JSON.stringify(text.charAt(offset)) : "the end of the file";
    return fail(offset, `Found ${found} where ${expected} was expected`);
  }

  function space(offset: number): number {
    for (; ; offset++) {
      const c = text.charCodeAt(offset);
      if (c !== code.space && c !== code.newline && c !== code.return && c !== code.tab) return offset;
    }
  }

  function string(offset: number): number {
    for (let i = offset + 1; ; i++) {
      const c = text.charCodeAt(i);
      if (c === code.quote) return i + 1;
      if (c === code.backslash) {
        const end = escape(i);
        if (end < 0) return -1;
        i = end;
      } else if (!(c >= 32)) {
        return i < text.length
          ? unexpected(i, "a printable character")
          : fail(i, "The file ends inside a string");
      }
    }
  }

  /** The offset of the last character of the escape that starts at `offset`. */
  function escape(offset: number): number {
    const next = text.charAt(offset + 1);
    if (next !== "" && '"\\/bfnrt'.includes(next)) return offset + 1;
    if (next === "u" && /^[0-9a-fA-F]{4}$/.test(text.slice(offset + 2, offset + 6))) return offset + 5;
    return unexpected(offset + 1, "an escape that JSON knows");
  }

  function literal(offset: number): number {
    for (const word of ["true", "false", "null"])
      if (text.startsWith(word, offset)) return offset + word.length;
    numberPattern.lastIndex = offset;
    return numberPattern.test(text) ? numberPattern.lastIndex : unexpected(offset, "a value");
  }

  function value(offset: number, depth: number): number {
    switch (text.charCodeAt(offset)) {
      case code.quote:
        return string(offset);
      case code.openBrace:
        return object(offset, depth);
      case code.openBracket:
        return array(offset, depth);
      default:
        return literal(offset);
    }
  }

  function object(offset: number, depth: number, member?: ReadMember): number {
    return list(offset, depth, code.closeBrace, "`}`", (start) => {
      if (text.charCodeAt(start) !== code.quote) return unexpected(start, "a quoted name");
      const keyEnd = string(start);
      if (keyEnd < 0) return -1;
      const colon = space(keyEnd);
      if (text.charCodeAt(colon) !== code.colon) return unexpected(colon, "`:`");
      const valueStart = space(colon + 1);
      return member ? member({ start, end: keyEnd }, valueStart) : value(valueStart, depth + 1);
    });
  }

  function array(offset: number, depth: number, item?: (start: number) => number): number {
    return list(offset, depth, code.closeBracket, "`]`", item ?? ((start) => value(start, depth + 1)));
  }

  function list(
    offset: number,
    depth: number,
    close: number,
    closeName: string,
    item: (start: number) => number,
  ): number {
    if (depth > deepest) return fail(offset, `Found values nested deeper than ${deepest} levels`);
    let at = space(offset + 1);
    if (text.charCodeAt(at) === close) return at + 1;
    for (;;) {
      const end = item(at);
      if (end < 0) return -1;
      at = space(end);
      const c = text.charCodeAt(at);
      if (c === close) return at + 1;
      if (c !== code.comma) return unexpected(at, `\`,\` or ${closeName}`);
      at = space(at + 1);
    }
  }

  return {
    get problem() {
      return problem;
    },
    space,
    value,
    object,
    array,
    fail,
  };
}

/** A member of a JSON object: where its key and its value stand. */
export interface JsonMember {
  readonly name: string;
  readonly key: TextRange;
  readonly value: TextRange;
}

/** The members of the object that `text` is, in order; offsets count from `base`. */
export function readMembers(text: string, base: number): readonly JsonMember[] {
  const scanner = createJsonScanner(text);
  const members: JsonMember[] = [];
  scanner.object(0, 0, (key, valueStart) => {
    const end = scanner.value(valueStart, 1);
    members.push({
      name: decodeKey(text.slice(key.start, key.end)),
      key: { start: base + key.start, end: base + key.end },
      value: { start: base + valueStart, end: base + end },
    });
    return end;
  });
  return members;
}

/** What the quoted name `source` means. */
export function decodeKey(source: string): string {
  return source.includes("\\") ? (JSON.parse(source) as string) : source.slice(1, -1);
}
