import { isObject, ownField } from "./scene.ts";

/** Whether two JSON values mean the same; a member that is `undefined` counts as absent. */
export function jsonEquals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && arraysEqual(a, b);
  if (isObject(a) && isObject(b)) return objectsEqual(a, b);
  // JSON knows no NaN and no infinity, both are written as null.
  return asWritten(a) === asWritten(b);
}

function asWritten(value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}

function arraysEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => jsonEquals(item, b[i]));
}

function objectsEqual(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  return (
    Object.keys(a).every((key) => jsonEquals(a[key], ownField(b, key))) &&
    Object.keys(b).every((key) => b[key] === undefined || ownField(a, key) !== undefined)
  );
}
