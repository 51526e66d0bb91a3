import type * as z from "zod";
import type { OwnHeadings } from "../document/heading-meaning.ts";
import { noOwnHeadings } from "../document/heading-reader.ts";
import { toTerm } from "../framework/own-term-schema.ts";
import type { Term } from "../framework/term.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Rule } from "../lint/rule.ts";
import { type Choices, type ConfigLayer, emptyLayer, type RuleChoice } from "./config-layer.ts";
import { perhaps } from "../nearest-word.ts";
import { configSchema } from "./config-schema.ts";
import { globMatcher } from "./globs.ts";
import { expectationOf, keysAt, plainIssues } from "./schema-words.ts";
import { type FileProblem, type Issue, type JsonText, prune, readJsonText } from "./json-text.ts";

/** A text of the file that names something else, and where it stands. */
export interface Reference {
  readonly text: string;
  readonly range: TextRange;
}

/** What one configuration file says by itself. */
export interface ConfigFile extends ConfigLayer {
  readonly headings: OwnHeadings;
  readonly terms: readonly Term[];
  /** Paths of the files it builds on, of which the later win. */
  readonly extends: readonly Reference[];
  /** Paths of files that hold frameworks. */
  readonly frameworks: readonly Reference[];
  /** Frameworks that it names; whether they are known is seen when all files are read. */
  readonly frameworkNames: readonly Reference[];
}

const emptyFile: ConfigFile = {
  ...emptyLayer,
  headings: noOwnHeadings,
  terms: [],
  extends: [],
  frameworks: [],
  frameworkNames: [],
};

export interface ParsedConfig {
  readonly value: ConfigFile;
  readonly problems: readonly FileProblem[];
}

/** Reads the text of a `.loopboard.jsonc`: JSON with comments and trailing commas. Never throws. */
export async function parseConfig(text: string, rules: readonly Rule[]): Promise<ParsedConfig> {
  const { json, problems } = readJsonText(text, "The configuration");
  if (!json) return { value: emptyFile, problems };
  const schema = await configSchema(rules);
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { value: toFile(parsed.data, rules, json), problems };
  const issues = plainIssues(parsed.error.issues);
  // What is right stays in force: drop the entries that are wrong and read again.
  const pruned = schema.safeParse(prune(json.value, issues, lengthOfEntry));
  return {
    value: pruned.success ? toFile(pruned.data, rules, json) : emptyFile,
    problems: [
      ...problems,
      ...issues.flatMap((issue) => issueProblems(json, issue, keysAt(schema, issue.path))),
    ],
  };
}

type ConfigData = z.infer<Awaited<ReturnType<typeof configSchema>>>;
type ChoicesData = Pick<ConfigData, "framework" | "profile" | "rules">;

function toFile(data: ConfigData, rules: readonly Rule[], json: JsonText): ConfigFile {
  const isIncluded = globMatcher(data.include);
  const isExcluded = globMatcher(data.exclude);
  const headings = data.vocabulary?.headings;
  const overrides = (data.overrides ?? []).map((entry) => ({
    ...toChoices(entry, rules),
    matches: globMatcher(entry.files),
  }));
  return {
    ...toChoices(data, rules),
    membership: (path) => (isExcluded(path) ? "excluded" : isIncluded(path) ? "included" : undefined),
    headings: headings === undefined ? noOwnHeadings : (headings as OwnHeadings),
    terms: (data.vocabulary?.terms ?? []).map(toTerm),
    overrides,
    extends: references(data.extends, ["extends"], json),
    frameworks: references(data.frameworks, ["frameworks"], json),
    frameworkNames: [
      ...references(data.framework, ["framework"], json),
      ...(data.overrides ?? []).flatMap(({ framework }, index) =>
        references(framework, ["overrides", index, "framework"], json),
      ),
    ],
  };
}

/** What a file chooses, ready for use. */
function toChoices(data: ChoicesData, rules: readonly Rule[]): Choices {
  const chosen = new Map<string, RuleChoice>();
  for (const rule of rules) {
    const entry = data.rules?.[rule.id];
    if (entry === undefined) continue;
    if (typeof entry === "string") chosen.set(rule.id, { severity: entry });
    else chosen.set(rule.id, { severity: entry[0], options: entry[1] });
  }
  return { framework: data.framework, profile: data.profile, rules: chosen };
}

function references(
  written: string | readonly string[] | undefined,
  path: readonly PropertyKey[],
  json: JsonText,
): readonly Reference[] {
  if (written === undefined) return [];
  if (typeof written === "string") return [{ text: written, range: json.rangeAt(path) }];
  return written.map((text, index) => ({ text, range: json.rangeAt([...path, index]) }));
}

function issueProblems(json: JsonText, issue: Issue, known: readonly string[]): readonly FileProblem[] {
  const name = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const what =
        issue.path.at(-1) === "rules"
          ? `There is no rule "${key}"`
          : `Unknown key "${key}"${name ? ` in ${name}` : ""}`;
      const message = `${what}; it has no effect${perhaps(key, known)}.`;
      return { message, range: json.keyRangeAt([...issue.path, key]), isOfSchema: true };
    });
  }
  const expectation =
    issue.path.at(-2) === "rules"
      ? "expected a severity (off, error, warning, info, hint) or [severity, options]"
      : expectationOf(issue);
  const range = json.rangeAt(issue.path);
  // What the schema refines in code is not in its JSON Schema.
  return [
    { message: `"${name}" has no effect: ${expectation}.`, range, isOfSchema: issue.code !== "custom" },
  ];
}

/** How much of an issue's path names the entry that is dropped: a whole override, one rule, one list. */
function lengthOfEntry({ path }: Issue): number {
  if (path[0] === "overrides") return path[2] === "rules" ? 4 : 2;
  return path[0] === "vocabulary" ? 3 : 2;
}
