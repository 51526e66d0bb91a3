import { findNodeAtLocation, type Node, parseTree, type ParseError, printParseErrorCode } from "jsonc-parser";
import picomatch from "picomatch/posix";
import type * as z from "zod";
import type { TextRange } from "../document/text-range.ts";
import type { RuleSetting, RuleSettings } from "../lint/lint.ts";
import type { Rule } from "../lint/rule.ts";
import { configSchema } from "./config-schema.ts";

/** What a configuration file says, ready for use. */
export interface Config {
  /** Is the file at this path (relative to the configuration file, with `/`) included, excluded, or left to the detector? */
  readonly membership: (relativePath: string) => "included" | "excluded" | undefined;
  readonly framework: string | undefined;
  readonly rules: RuleSettings;
}

/** Something wrong in a configuration file, and where. What it speaks of has no effect; the rest counts. */
export interface ConfigProblem {
  readonly message: string;
  readonly range: TextRange;
}

export interface ParsedConfig {
  readonly value: Config;
  readonly problems: readonly ConfigProblem[];
}

export const emptyConfig: Config = { membership: () => undefined, framework: undefined, rules: new Map() };

/** Reads the text of a `.loopboard.jsonc`: JSON with comments and trailing commas. Never throws. */
export function parseConfig(text: string, rules: readonly Rule[]): ParsedConfig {
  const syntaxErrors: ParseError[] = [];
  const tree = parseTree(text, syntaxErrors, { allowTrailingComma: true, disallowComments: false });
  const problems: ConfigProblem[] = syntaxErrors.map((error) => ({
    message: `The configuration is not valid JSON here (${printParseErrorCode(error.error)}).`,
    range: { start: error.offset, end: error.offset + error.length },
  }));
  if (tree?.type !== "object") {
    if (problems.length === 0) {
      problems.push({
        message: "The configuration is not an object; expected { … }.",
        range: { start: 0, end: text.length },
      });
    }
    return { value: emptyConfig, problems };
  }
  const parsed = configSchema(rules).safeParse(toValue(tree));
  if (parsed.success) return { value: toConfig(parsed.data, rules), problems };
  problems.push(...parsed.error.issues.flatMap((issue) => issueProblems(tree, issue)));
  // What is right stays in force: drop the entries that are wrong and read again.
  const pruned = configSchema(rules).safeParse(prune(toValue(tree), parsed.error.issues));
  return { value: pruned.success ? toConfig(pruned.data, rules) : emptyConfig, problems };
}

type ConfigData = z.infer<ReturnType<typeof configSchema>>;

function toConfig(data: ConfigData, rules: readonly Rule[]): Config {
  const isIncluded = matcher(data.include);
  const isExcluded = matcher(data.exclude);
  const settings = new Map<string, RuleSetting>();
  for (const rule of rules) {
    const entry = data.rules?.[rule.id];
    if (entry === undefined) continue;
    const [severity, options] = typeof entry === "string" ? [entry, {}] : entry;
    settings.set(rule.id, { severity, options: rule.options.parse(options) });
  }
  return {
    membership: (path) => (isExcluded(path) ? "excluded" : isIncluded(path) ? "included" : undefined),
    framework: data.framework,
    rules: settings,
  };
}

function matcher(globs: readonly string[] | undefined): (path: string) => boolean {
  if (!globs || globs.length === 0) return () => false;
  // "./designs/*.md" means what "designs/*.md" means.
  return picomatch(
    globs.map((glob) => glob.replace(/^\.\//, "")),
    { dot: true },
  );
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

type Issue = z.core.$ZodIssue;

function issueProblems(tree: Node, issue: Issue): readonly ConfigProblem[] {
  const path = issue.path.map((part) => (typeof part === "symbol" ? part.toString() : part));
  const name = path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const property = findNodeAtLocation(tree, [...path, key])?.parent?.children?.[0];
      const what =
        name === "rules" ? `There is no rule "${key}"` : `Unknown key "${key}"${name ? ` in ${name}` : ""}`;
      return { message: `${what}; it has no effect.`, range: rangeOf(property ?? tree) };
    });
  }
  const node = findNodeAtLocation(tree, path) ?? tree;
  const expectation =
    path[0] === "rules" && path.length === 2
      ? "expected a severity (off, error, warning, info, hint) or [severity, options]"
      : issue.message;
  return [{ message: `"${name}" has no effect: ${expectation}.`, range: rangeOf(node) }];
}

function rangeOf(node: Node): TextRange {
  return { start: node.offset, end: node.offset + node.length };
}

/** The value without the entries that the issues speak of. */
function prune(value: unknown, issues: readonly Issue[]): unknown {
  for (const issue of issues) {
    const paths =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path.slice(0, 2)];
    for (const path of paths) removeAt(value, path);
  }
  return value;
}

function removeAt(value: unknown, path: readonly PropertyKey[]): void {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== "object" || value === null) return;
  const holder = value as Record<PropertyKey, unknown>;
  if (rest.length === 0) Reflect.deleteProperty(holder, key);
  else removeAt(holder[key], rest);
}
