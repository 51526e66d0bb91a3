import type { OwnHeadings } from "../document/heading-meaning.ts";
import { noOwnHeadings } from "../document/heading-reader.ts";
import type { Framework } from "../framework/framework.ts";
import { builtInFrameworks, findFramework } from "../framework/frameworks.ts";
import { type Glossary, glossaryWith } from "../framework/glossary.ts";
import { stepIds } from "../framework/step-id.ts";
import type { Rule } from "../lint/rule.ts";
import type { FileText } from "../workspace/workspace.ts";
import { type ConfigFile, parseConfig, type Reference } from "./config-file.ts";
import type { ConfigLayer } from "./config-layer.ts";
import { parseFramework } from "./framework-file.ts";
import type { FileProblem } from "./json-text.ts";
import { relativeUri } from "./relative-uri.ts";

/** A configuration file with all that it builds on. */
export interface LoadedConfig {
  /** The file itself last, what it extends before it. */
  readonly layers: readonly ConfigLayer[];
  /** Its own frameworks, those of the files it extends, the built-in ones. */
  readonly frameworks: readonly Framework[];
  readonly headings: OwnHeadings;
  readonly glossary: Glossary;
  /** Of the file itself; what is wrong in a file that it names is one problem at that name. */
  readonly problems: readonly FileProblem[];
}

interface Loading {
  readonly rules: readonly Rule[];
  readonly readFile: (uri: string) => Promise<FileText>;
}

/** Reads a configuration and the files it names. Never rejects: what is wrong is a problem, the rest counts. */
export async function loadConfig(uri: string, text: string, loading: Loading): Promise<LoadedConfig> {
  const { layers, frameworks, problems, names } = await load(uri, text, [], loading);
  const known = frameworks.length === 0 ? builtInFrameworks : [...frameworks, ...builtInFrameworks];
  const unknown = names.filter((name) => !findFramework(name.text, known));
  return {
    layers,
    frameworks: known,
    headings: joinedHeadings(layers.map(({ headings }) => headings)),
    glossary: glossaryWith(layers.flatMap(({ terms }) => [...terms].reverse()).reverse()),
    problems: [...problems, ...unknown.map((name) => unknownFramework(name, known))],
  };
}

/** All files' headings count: a team adds to what it extends. */
function joinedHeadings(all: readonly OwnHeadings[]): OwnHeadings {
  const own = all.filter((headings) => headings !== noOwnHeadings);
  if (own.length < 2) return own[0] ?? noOwnHeadings;
  return Object.fromEntries(stepIds.map((id) => [id, own.flatMap((headings) => headings[id] ?? [])]));
}

interface Part {
  readonly layers: readonly ConfigFile[];
  readonly frameworks: readonly Framework[];
  readonly problems: readonly FileProblem[];
  readonly names: readonly Reference[];
}

/** @param above The files that led here, to notice when one extends itself. */
async function load(uri: string, text: string, above: readonly string[], loading: Loading): Promise<Part> {
  const { value, problems } = await parseConfig(text, loading.rules);
  const bases: Part[] = [];
  const found: FileProblem[] = [...problems];
  for (const reference of value.extends) {
    const base = await loadBase(uri, reference, [...above, uri], loading);
    if ("message" in base) found.push(base);
    else {
      bases.push(base);
      if (base.problems[0]) found.push(problemsOfNamed(reference, base.problems));
    }
  }
  const own = await loadFrameworks(uri, value, loading);
  return {
    layers: [...bases.flatMap((base) => base.layers), value],
    frameworks: [...own.frameworks, ...bases.flatMap((base) => base.frameworks).reverse()],
    problems: [...found, ...own.problems],
    names: value.frameworkNames,
  };
}

async function loadBase(
  uri: string,
  reference: Reference,
  above: readonly string[],
  loading: Loading,
): Promise<Part | FileProblem> {
  const file = await readNamed(uri, reference, loading);
  if ("message" in file) return file;
  if (above.includes(file.uri)) {
    return problemAt(reference, "leads back to a configuration that extends it; it has no effect");
  }
  return load(file.uri, file.text, above, loading);
}

async function loadFrameworks(
  uri: string,
  { frameworks: references }: ConfigFile,
  loading: Loading,
): Promise<Pick<Part, "frameworks" | "problems">> {
  const frameworks: Framework[] = [];
  const problems: FileProblem[] = [];
  for (const reference of references) {
    const file = await readNamed(uri, reference, loading);
    if ("message" in file) {
      problems.push(file);
      continue;
    }
    const parsed = parseFramework(file.text);
    if (parsed.value) frameworks.push(parsed.value);
    if (parsed.problems[0]) problems.push(problemsOfNamed(reference, parsed.problems));
  }
  return { frameworks, problems };
}

interface NamedFile {
  readonly uri: string;
  readonly text: string;
}

async function readNamed(
  uri: string,
  reference: Reference,
  { readFile }: Loading,
): Promise<NamedFile | FileProblem> {
  const target = relativeUri(uri, reference.text);
  if (target === undefined) {
    return problemAt(reference, "is no path relative to this file; expected one like ./base.loopboard.jsonc");
  }
  const file = await readFile(target);
  if (file.kind === "absent") return problemAt(reference, "does not exist; it has no effect");
  if (file.kind === "unreadable") return problemAt(reference, `${file.reason}; it has no effect`);
  return { uri: target, text: file.text };
}

/** What is wrong in a named file is shown where it is named, with the first of it in full. */
function problemsOfNamed(reference: Reference, problems: readonly FileProblem[]): FileProblem {
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  return { message: `In "${reference.text}": ${problems[0]?.message ?? ""}${more}`, range: reference.range };
}

function problemAt({ text, range }: Reference, what: string): FileProblem {
  return { message: `"${text}" ${what}.`, range };
}

function unknownFramework({ text, range }: Reference, known: readonly Framework[]): FileProblem {
  const ids = known.map(({ id }) => id).join(", ");
  return { message: `There is no framework "${text}"; expected one of ${ids}.`, range };
}
