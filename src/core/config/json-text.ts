import { findNodeAtLocation, type Node, parseTree, type ParseError, printParseErrorCode } from "jsonc-parser";
import type * as z from "zod";
import type { TextRange } from "../document/text-range.ts";

/** Something wrong in a file that a user wrote, and where. What it speaks of has no effect; the rest counts. */
export interface FileProblem {
  readonly message: string;
  readonly range: TextRange;
  /** An editor that checks files by their JSON Schema says so, too. */
  readonly isOfSchema?: boolean;
}

/** An object as it was written, with the place of each of its parts. */
export interface JsonText {
  readonly value: unknown;
  /** Where the value at a path stands; that of the nearest one around it where there is none. */
  readonly rangeAt: (path: readonly PropertyKey[]) => TextRange;
  /** Where the name of a property stands. */
  readonly keyRangeAt: (path: readonly PropertyKey[]) => TextRange;
}

export interface JsonReading {
  /** Undefined when the text holds no object at all. */
  readonly json: JsonText | undefined;
  readonly problems: readonly FileProblem[];
}

/** Reads JSON with comments and trailing commas; `what` begins the messages, e.g. "The configuration". Never throws. */
export function readJsonText(text: string, what: string): JsonReading {
  const errors: ParseError[] = [];
  // Some editors begin a file with a byte order mark, which is no part of its text.
  const json = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const tree = parseTree(json, errors, { allowTrailingComma: true, disallowComments: false });
  // Whatever follows on the first mistake may only follow from it.
  const problems = errors.slice(0, 1).map((error) => ({
    message: `${what} is not valid JSON here: ${inWords[printParseErrorCode(error.error)] ?? "something else was expected"}.`,
    range: { start: error.offset, end: error.offset + error.length },
    isOfSchema: true,
  }));
  if (tree?.type === "object") return { json: jsonText(tree), problems };
  const noObject = {
    message: `${what} is not an object; expected { … }.`,
    range: { start: 0, end: text.length },
    isOfSchema: true,
  };
  return { json: undefined, problems: problems.length > 0 ? problems : [noObject] };
}

/** The library's names of what is wrong. */
const inWords: Readonly<Record<string, string>> = {
  InvalidSymbol: "expected a value, or a text in double quotes",
  InvalidNumberFormat: "expected a number",
  PropertyNameExpected: "expected a name in double quotes",
  ValueExpected: "expected a value",
  ColonExpected: "expected a colon",
  CommaExpected: "expected a comma",
  CloseBraceExpected: "expected a closing brace",
  CloseBracketExpected: "expected a closing bracket",
  EndOfFileExpected: "expected nothing more",
  UnexpectedEndOfComment: "expected the end of the comment",
  UnexpectedEndOfString: "expected the closing quote of the text",
  UnexpectedEndOfNumber: "expected a number",
  InvalidUnicode: "expected four hexadecimal digits behind \\u",
  InvalidEscapeCharacter: "expected a known letter behind the backslash",
  InvalidCharacter: "expected no control character in a text",
};

function jsonText(tree: Node): JsonText {
  return {
    value: toValue(tree),
    rangeAt: (path) => rangeOf(nearestNode(tree, path)),
    keyRangeAt: (path) => rangeOf(nodeAt(tree, path)?.parent?.children?.[0] ?? nearestNode(tree, path)),
  };
}

/** The plain value of a JSON tree. Built without a prototype, so that a `__proto__` key is only a key. */
function toValue(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(toValue);
  if (node.type !== "object") return node.value as unknown;
  const value = Object.create(null) as Record<string, unknown>;
  for (const property of node.children ?? []) {
    const [key, child] = property.children ?? [];
    if (key && child) value[String(key.value)] = toValue(child);
  }
  return value;
}

function nodeAt(tree: Node, path: readonly PropertyKey[]): Node | undefined {
  return findNodeAtLocation(
    tree,
    path.map((part) => (typeof part === "symbol" ? part.toString() : part)),
  );
}

function nearestNode(tree: Node, path: readonly PropertyKey[]): Node {
  const found = nodeAt(tree, path);
  return found ?? (path.length === 0 ? tree : nearestNode(tree, path.slice(0, -1)));
}

function rangeOf(node: Node): TextRange {
  return { start: node.offset, end: node.offset + node.length };
}

export type Issue = z.core.$ZodIssue;

/** The value without the entries that the issues speak of; `entryAt` is how much of a path names the entry. */
export function prune(value: unknown, issues: readonly Issue[], entryAt: (issue: Issue) => number): unknown {
  for (const issue of issues) {
    const paths =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path.slice(0, entryAt(issue))];
    for (const path of paths) removeAt(value, path);
  }
  return withoutGaps(value);
}

function removeAt(value: unknown, path: readonly PropertyKey[]): void {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== "object" || value === null) return;
  const holder = value as Record<PropertyKey, unknown>;
  if (rest.length === 0) Reflect.deleteProperty(holder, key);
  else removeAt(holder[key], rest);
}

/** Lists without the gaps of what was removed: closing them only now, other issues' indices keep their meaning. */
function withoutGaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(withoutGaps);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutGaps(item)]));
}
