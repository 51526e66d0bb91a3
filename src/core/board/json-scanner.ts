import type { TextRange } from "../document/text-range.ts";

/** Where a text stops being JSON, and what was expected there. */
export interface JsonProblem {
  readonly offset: number;
  readonly message: string;
}

/** Reads a member's value: gets where its key and its value stand, returns the value's end. */
export type ReadMember = (key: TextRange, valueStart: number) => number;

/** No drawing program nests deeper than a dozen levels; a limit keeps hostile files from exhausting the stack. */
const deepest = 500;

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const words = ["true", "false", "null"] as const;

/** Character codes, which are compared several times faster than characters. */
const tab = 9;
const newline = 10;
const carriageReturn = 13;
const blank = 32;
const quote = 34;
const comma = 44;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/**
 * Reads JSON by offsets, strictly and in linear time, and builds nothing. Every method takes the offset at which its
 * value starts and returns the offset behind it, or -1 when the text is not JSON there; `problem` then says why.
 */
export class JsonScanner {
  readonly #text: string;
  #problem: JsonProblem | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first thing that was wrong. */
  get problem(): JsonProblem | undefined {
    return this.#problem;
  }

  fail(offset: number, message: string): -1 {
    this.#problem ??= { offset: Math.min(offset, this.#text.length), message };
    return -1;
  }

  /** The first offset from `offset` on that is not white space. */
  space(offset: number): number {
    for (; ; offset++) {
      const c = this.#text.charCodeAt(offset);
      if (c !== blank && c !== newline && c !== carriageReturn && c !== tab) return offset;
    }
  }

  value(offset: number, depth: number): number {
    switch (this.#text.charCodeAt(offset)) {
      case quote:
        return this.#string(offset);
      case openBrace:
        return this.object(offset, depth);
      case openBracket:
        return this.array(offset, depth);
      default:
        return this.#literal(offset);
    }
  }

  object(offset: number, depth: number, member?: ReadMember): number {
    return this.#list(offset, depth, closeBrace, "`}`", (start) => {
      if (this.#text.charCodeAt(start) !== quote) return this.#unexpected(start, "a quoted name");
      const keyEnd = this.#string(start);
      if (keyEnd < 0) return -1;
      const at = this.space(keyEnd);
      if (this.#text.charCodeAt(at) !== colon) return this.#unexpected(at, "`:`");
      const valueStart = this.space(at + 1);
      return member ? member({ start, end: keyEnd }, valueStart) : this.value(valueStart, depth + 1);
    });
  }

  array(offset: number, depth: number, item?: (start: number) => number): number {
    const readItem = item ?? ((start: number) => this.value(start, depth + 1));
    return this.#list(offset, depth, closeBracket, "`]`", readItem);
  }

  #list(
    offset: number,
    depth: number,
    close: number,
    closeName: string,
    item: (start: number) => number,
  ): number {
    if (depth > deepest) return this.fail(offset, `Found values nested deeper than ${deepest} levels`);
    let at = this.space(offset + 1);
    if (this.#text.charCodeAt(at) === close) return at + 1;
    for (;;) {
      const end = item(at);
      if (end < 0) return -1;
      at = this.space(end);
      const c = this.#text.charCodeAt(at);
      if (c === close) return at + 1;
      if (c !== comma) return this.#unexpected(at, `\`,\` or ${closeName}`);
      at = this.space(at + 1);
    }
  }

  #string(offset: number): number {
    for (let i = offset + 1; ; i++) {
      const c = this.#text.charCodeAt(i);
      if (c === quote) return i + 1;
      if (c === backslash) {
        i = this.#escape(i);
        if (i < 0) return -1;
      } else if (!(c >= blank)) {
        if (i >= this.#text.length) return this.fail(i, "The file ends inside a string");
        return this.#unexpected(i, "a printable character");
      }
    }
  }

  /** The offset of the last character of the escape that starts at `offset`. */
  #escape(offset: number): number {
    const next = this.#text.charAt(offset + 1);
    if (next !== "" && '"\\/bfnrt'.includes(next)) return offset + 1;
    const isCode = next === "u" && /^[0-9a-fA-F]{4}$/.test(this.#text.slice(offset + 2, offset + 6));
    return isCode ? offset + 5 : this.#unexpected(offset + 1, "an escape that JSON knows");
  }

  #literal(offset: number): number {
    const word = words.find((candidate) => this.#text.startsWith(candidate, offset));
    if (word) return offset + word.length;
    numberPattern.lastIndex = offset;
    return numberPattern.test(this.#text) ? numberPattern.lastIndex : this.#unexpected(offset, "a value");
  }

  #unexpected(offset: number, expected: string): -1 {
    const found =
      offset < this.#text.length ? JSON.stringify(this.#text.charAt(offset)) : "the end of the file";
    return this.fail(offset, `Found ${found} where ${expected} was expected`);
  }
}

/** Where the items of the JSON list that `text` is stand, in order; offsets count from `base`. */
export function readItems(text: string, base: number): readonly TextRange[] {
  const scanner = new JsonScanner(text);
  const items: TextRange[] = [];
  scanner.array(0, 0, (start) => {
    const end = scanner.value(start, 1);
    items.push({ start: base + start, end: base + end });
    return end;
  });
  return items;
}

/** A member of a JSON object: where its key and its value stand. */
export interface JsonMember {
  readonly name: string;
  readonly key: TextRange;
  readonly value: TextRange;
}

/** The members of the object that `text` is, in order; offsets count from `base`. */
export function readMembers(text: string, base: number): readonly JsonMember[] {
  const scanner = new JsonScanner(text);
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
