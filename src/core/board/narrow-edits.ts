import type { TextEdit, TextRange } from "../document/text-range.ts";
import { jsonEquals } from "./json-equals.ts";
import { readItems, readMembers } from "./json-scanner.ts";
import { isObject } from "./scene.ts";

/** With more the value is easier to write, and for a reader to compare, as a whole. */
const mostEdits = 32;

/**
 * The edits that turn the JSON value at `range` into `next` by replacing words, numbers and strings where they stand:
 * lists keep their lines, and numbers that stay their digits. Undefined where the shape changes, too.
 */
export function narrowEdits(
  source: string,
  range: TextRange,
  next: unknown,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  return narrow(source, range, next, edits) ? edits : undefined;
}

function narrow(source: string, range: TextRange, next: unknown, edits: TextEdit[]): boolean {
  const text = source.slice(range.start, range.end);
  const old: unknown = JSON.parse(text);
  if (jsonEquals(old, next)) return true;
  if (Array.isArray(old) && Array.isArray(next)) {
    const items = readItems(text, range.start);
    return items.length === next.length && items.every((item, i) => narrow(source, item, next[i], edits));
  }
  if (isObject(old) && isObject(next)) {
    const members = readMembers(text, range.start);
    const names = new Set(members.map(({ name }) => name));
    const isSameShape =
      names.size === members.length &&
      members.length === Object.keys(next).length &&
      members.every(({ name }) => Object.hasOwn(next, name) && next[name] !== undefined);
    return isSameShape && members.every(({ name, value }) => narrow(source, value, next[name], edits));
  }
  if (!isPlain(old) || !isPlain(next) || edits.length === mostEdits) return false;
  edits.push({ range, newText: JSON.stringify(next) });
  return true;
}

function isPlain(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
