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

/** What one run of loading has read so far: each file once, however many others extend it. */
interface Loaded extends Loading {
  readonly parts: Map<string, Part>;
}

/** Reads a configuration and the files it names. Never rejects: what is wrong is a problem, the rest counts. */
export async function loadConfig(uri: string, text: string, loading: Loading): Promise<LoadedConfig> {
  const loaded = { ...loading, parts: new Map<string, Part>() };
  const own = await load(uri, text, [], loaded);
  // The later of two wins, so that of a file that is extended twice the later place is the one that counts.
  const parts = lastOfEach(own);
  const frameworks = [...parts].reverse().flatMap((part) => part.frameworks);
  const known = frameworks.length === 0 ? builtInFrameworks : [...frameworks, ...builtInFrameworks];
  const unknown = own.layer.frameworkNames.filter((name) => !findFramework(name.text, known));
  const layers = parts.map(({ layer }) => layer);
  return {
    layers,
    frameworks: known,
    headings: joinedHeadings(layers.map(({ headings }) => headings)),
    glossary: glossaryWith(layers.flatMap(({ terms }) => [...terms].reverse()).reverse()),
    problems: [...own.problems, ...unknown.map((name) => unknownFramework(name, known))],
  };
}

/** All files' headings count: a team adds to what it extends. */
function joinedHeadings(all: readonly OwnHeadings[]): OwnHeadings {
  const own = all.filter((headings) => headings !== noOwnHeadings);
  if (own.length < 2) return own[0] ?? noOwnHeadings;
  return Object.fromEntries(stepIds.map((id) => [id, own.flatMap((headings) => headings[id] ?? [])]));
}

/** One file and what it builds on. */
interface Part {
  readonly layer: ConfigFile;
  readonly bases: readonly Part[];
  readonly frameworks: readonly Framework[];
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

/** A file and all that it builds on, what is built on first, each once: at its last place. */
function lastOfEach(own: Part): readonly Part[] {
  const seen = new Set<Part>();
  const visit = (part: Part): void => {
    if (seen.has(part)) return;
    seen.add(part);
    [...part.bases].reverse().forEach(visit);
  };
  visit(own);
  return [...seen].reverse();
}

/** @param above The files that led here, to notice when one extends itself. */
async function load(uri: string, text: string, above: readonly string[], loaded: Loaded): Promise<Part> {
  const { value, problems } = await parseConfig(text, loaded.rules);
  const bases: Part[] = [];
  const found: FileProblem[] = [...problems];
  for (const reference of value.extends) {
    const base = await loadBase(uri, reference, [...above, uri], loaded);
    if ("message" in base) found.push(base);
    else {
      bases.push(base);
      if (base.problems[0]) found.push(problemsOfNamed(reference, base));
    }
  }
  const own = await loadFrameworks(uri, value, loaded);
  const { frameworks } = own;
  return { layer: value, bases, frameworks, text, problems: [...found, ...own.problems] };
}

async function loadBase(
  uri: string,
  reference: Reference,
  above: readonly string[],
  loaded: Loaded,
): Promise<FileProblem | Part> {
  const file = await readNamed(uri, reference, loaded);
  if ("message" in file) return file;
  if (above.includes(file.uri)) {
    return problemAt(reference, "leads back to a configuration that extends it; it has no effect");
  }
  const known = loaded.parts.get(file.uri);
  if (known) return known;
  const part = await load(file.uri, file.text, above, loaded);
  loaded.parts.set(file.uri, part);
  return part;
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
    if (parsed.problems[0]) problems.push(problemsOfNamed(reference, { ...file, ...parsed }));
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
function problemsOfNamed(
  reference: Reference,
  { text, problems }: Pick<Part, "problems" | "text">,
): FileProblem {
  const [first] = problems;
  const line = text.slice(0, first?.range.start).split("\n").length;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : "";
  const message = `In "${reference.text}", line ${line}: ${first?.message ?? ""}${more}`;
  return { message, range: reference.range };
}

function problemAt({ text, range }: Reference, what: string): FileProblem {
  return { message: `"${text}" ${what}.`, range };
}

function unknownFramework({ text, range }: Reference, known: readonly Framework[]): FileProblem {
  const ids = known.map(({ id }) => id).join(", ");
  return { message: `There is no framework "${text}"; expected one of ${ids}.`, range };
}
