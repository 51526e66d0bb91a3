import { parseDocument } from "yaml";
import { readPlainYaml } from "./plain-yaml.ts";
import type { TextRange } from "./text-range.ts";

/** YAML between two `---` lines at the very start of a document. */
export interface FrontMatter {
  /** From the first `---` to the end of the closing one, without its line break. */
  readonly range: TextRange;
  /** Everything that was written; empty when it is no YAML mapping. */
  readonly data: Readonly<Record<string, unknown>>;
  /** `loopboard: true` or `false`: whether the author wants this file read as a design doc. */
  readonly loopboard: boolean | undefined;
  /** `framework: NAME`: the outline the document follows. */
  readonly framework: string | undefined;
  readonly problems: readonly FrontMatterProblem[];
}

export interface FrontMatterProblem {
  readonly message: string;
  readonly range: TextRange;
}

/** Finds and reads the front matter; undefined when the text does not start with one. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const fences = findFences(text);
  if (!fences) return undefined;
  const { range, yaml } = fences;
  const { data, problems } = readYaml(text, yaml);
  const typeProblems = [
    ...wrongType(data, "loopboard", "boolean", yaml),
    ...wrongType(data, "framework", "string", yaml),
  ];
  return {
    range,
    data,
    loopboard: typeof data.loopboard === "boolean" ? data.loopboard : undefined,
    framework: typeof data.framework === "string" ? data.framework : undefined,
    problems: [...problems, ...typeProblems],
  };
}

/** More than this is no front matter that a person wrote; reading it would make typing slow. */
const longestYaml = 50_000;

function findFences(text: string): { readonly range: TextRange; readonly yaml: TextRange } | undefined {
  const open = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(text);
  if (!open) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = open[0].length;
  const close = closing.exec(text.slice(0, open[0].length + longestYaml));
  if (!close) return undefined;
  return {
    range: { start: open[0].startsWith("\uFEFF") ? 1 : 0, end: close.index + close[0].length },
    yaml: { start: open[0].length, end: close.index },
  };
}

type Yaml = Pick<FrontMatter, "data" | "problems">;

function readYaml(text: string, range: TextRange): Yaml {
  const plain = readPlainYaml(text.slice(range.start, range.end));
  if (plain) return { data: plain, problems: [] };
  // The library knows CRLF and LF; a replacement of the same length keeps the places of its errors.
  const source = text.slice(range.start, range.end).replace(/\r(?!\n)/g, "\n");
  const document = parseDocument(source, { prettyErrors: false, logLevel: "silent" });
  const problems = document.errors.map((error) => ({
    message: `The front matter is not valid YAML here: ${error.message}.`.replace(/\.\.$/, "."),
    range: { start: range.start + error.pos[0], end: range.start + error.pos[1] },
  }));
  if (problems.length > 0) return { data: {}, problems };
  return toData(document, range);
}

function toData(document: ReturnType<typeof parseDocument>, range: TextRange): Yaml {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    if (value === null || value === undefined) return { data: {}, problems: [] };
    if (typeof value === "object" && !Array.isArray(value))
      return { data: value as Record<string, unknown>, problems: [] };
    return {
      data: {},
      problems: [{ message: "The front matter must be a list of `key: value` lines.", range }],
    };
  } catch (error) {
    // The library throws for aliases that expand without end: a matter of the text, not a bug.
    const reason = error instanceof Error ? error.message : String(error);
    return { data: {}, problems: [{ message: `The front matter cannot be read: ${reason}.`, range }] };
  }
}

function wrongType(
  data: Readonly<Record<string, unknown>>,
  key: string,
  expected: "boolean" | "string",
  range: TextRange,
): readonly FrontMatterProblem[] {
  const value = data[key];
  if (value === undefined || value === null || typeof value === expected) return [];
  const wanted = expected === "boolean" ? "`true` or `false`" : "the name of a framework";
  return [
    { message: `"${key}" in the front matter is ${JSON.stringify(value)}, expected ${wanted}.`, range },
  ];
}
