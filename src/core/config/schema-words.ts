import * as z from "zod";
import type { Issue } from "./json-text.ts";

/** What a schema finds wrong, one by one: where only one way to write a value comes near, what is wrong with that one. */
export function plainIssues(issues: readonly Issue[]): readonly Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union") return [issue];
    const deeper = issue.errors.find((errors) => errors.some(({ path }) => path.length > 0)) ?? [];
    const inner = deeper.map((error): Issue => ({ ...error, path: [...issue.path, ...error.path] }));
    return inner.length > 0 ? plainIssues(inner) : [issue];
  });
}

const kinds: Readonly<Record<string, string>> = {
  array: "a list in [ ]",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "an object in { }",
  string: "a text in double quotes",
};

/** What was expected instead: the end of a sentence. */
export function expectationOf(issue: Issue): string {
  if (issue.code === "invalid_type") {
    const isMissing = issue.message.endsWith("received undefined");
    return `expected ${kinds[issue.expected] ?? issue.expected}${isMissing ? ", and there is none" : ""}`;
  }
  if (issue.code === "invalid_value")
    return `expected ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`;
  if (issue.code === "too_small") return `expected at least ${String(issue.minimum)}${unitOf(issue.origin)}`;
  if (issue.code === "too_big") return `expected at most ${String(issue.maximum)}${unitOf(issue.origin)}`;
  return issue.message;
}

function unitOf(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " in the list" : "";
}

/** The keys that an object at a path may have; none where there can't be one. */
export function keysAt(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [key, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    if (key === undefined) return Object.keys(schema.shape);
    return keysAt((schema.shape as Readonly<Record<PropertyKey, unknown>>)[key], rest);
  }
  if (schema instanceof z.ZodArray) return key === undefined ? [] : keysAt(schema.element, rest);
  if (schema instanceof z.ZodTuple) return typeof key === "number" ? keysAt(schema.def.items[key], rest) : [];
  return [];
}
