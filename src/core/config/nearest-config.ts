import type { Rule } from "../lint/rule.ts";
import type { FileReader, FileText } from "../workspace/workspace.ts";
import type { ConfigLayer } from "./config-layer.ts";
import { decodePath } from "../workspace/uri-path.ts";
import { configFileName } from "./config-names.ts";
import type { FileProblem } from "./json-text.ts";
import type { LoadedConfig } from "./load-config.ts";
import { noConfig, type ResolvedConfig, resolveConfig } from "./resolve-config.ts";

/** The configuration that holds for a document. */
export interface ConfigForDocument extends ResolvedConfig, ConfigFiles {}

/** The files of a configuration. */
export interface ConfigFiles {
  /** Of the configuration file; undefined when there is none above the document. */
  readonly uri: string | undefined;
  /** All files that it was made of, as they were read: the nearest first, also those that it names and that are not there. */
  readonly madeOf: readonly ReadFile[];
}

export interface ReadFile {
  readonly uri: string;
  readonly file: FileText;
}

/** A configuration file that was used, as it was read. */
export interface UsedConfig {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

export interface ConfigSource {
  /** @param settings What every file wins over: the settings of an editor. */
  readonly configFor: (documentUri: string, settings?: ConfigLayer) => Promise<ConfigForDocument>;
  /** Of which files that is made, without making it. */
  readonly filesFor: (documentUri: string) => Promise<ConfigFiles>;
  /** What is wrong in a configuration, whose text may not be saved yet, and in the files it names. */
  readonly problemsOf: (uri: string, text: string) => Promise<readonly FileProblem[]>;
  /** The configuration files that held for some document so far, or would have if they could be read. */
  readonly used: () => Promise<readonly UsedConfig[]>;
  /** Whether a file was looked for: if it comes, changes or goes, {@link invalidate} is due. */
  readonly dependsOn: (uri: string) => boolean;
  /** Forgets what was read. */
  readonly invalidate: () => void;
}

interface NearestConfig {
  readonly uri: string;
  readonly text: string;
  readonly loaded: LoadedConfig;
  readonly madeOf: readonly ReadFile[];
}

interface FoundConfig {
  readonly nearest: NearestConfig;
  /** Where it lies. */
  readonly folder: string;
}

/**
 * Finds and caches the nearest configuration above each document.
 * @param rules Asked for when a configuration is made.
 */
export function configSource(workspace: FileReader, rules: () => readonly Rule[]): ConfigSource {
  const files = new Map<string, Promise<FileText>>();
  const loaded = new Map<string, Promise<NearestConfig | undefined>>();
  /** Configurations that are there and can't be read, and why. */
  const unreadable = new Map<string, string>();

  const readFile = (uri: string): Promise<FileText> => remembered(files, uri, () => workspace.readFile(uri));
  const read = async (uri: string, text: string): Promise<NearestConfig> => {
    const madeOf: ReadFile[] = [{ uri, file: { kind: "text", text } }];
    const readNamed = async (named: string): Promise<FileText> => {
      const file = await readFile(named);
      madeOf.push({ uri: named, file });
      return file;
    };
    // Most documents have no configuration: what reads one is evaluated with the first.
    const { loadConfig } = await import("./load-config.ts");
    return {
      uri,
      text,
      loaded: await loadConfig(uri, text, { rules: rules(), readFile: readNamed }),
      madeOf,
    };
  };
  const load = (uri: string): Promise<NearestConfig | undefined> =>
    remembered(loaded, uri, async () => {
      const file = await readFile(uri);
      if (file.kind === "unreadable") unreadable.set(uri, file.reason);
      return file.kind === "text" ? read(uri, file.text) : undefined;
    });

  const nearestAbove = async (documentUri: string): Promise<FoundConfig | undefined> => {
    for (const folder of foldersAbove(documentUri)) {
      const nearest = await load(folder + configFileName);
      if (nearest) return { nearest, folder };
    }
    return undefined;
  };

  return {
    configFor: async (documentUri, settings) => {
      const found = await nearestAbove(documentUri);
      if (!found) {
        return { ...resolveConfig(noConfig, documentUri, rules(), settings), uri: undefined, madeOf: [] };
      }
      const path = decodePath(documentUri.slice(found.folder.length));
      const { uri, loaded: files, madeOf } = found.nearest;
      return { ...resolveConfig(files, path, rules(), settings), uri, madeOf };
    },
    filesFor: async (documentUri) => {
      const { uri, madeOf } = (await nearestAbove(documentUri))?.nearest ?? { uri: undefined, madeOf: [] };
      return { uri, madeOf };
    },
    problemsOf: async (uri, text) => (await read(uri, text)).loaded.problems,
    used: async () => {
      const found = (await Promise.all(loaded.values())).flatMap((config) => config ?? []);
      const ofUnreadable = [...unreadable].map(([uri, reason]) => {
        const message = `The configuration ${reason}; it has no effect.`;
        return { uri, text: "", problems: [{ message, range: { start: 0, end: 0 } }] };
      });
      return [
        ...found.map(({ uri, text, loaded: { problems } }) => ({ uri, text, problems })),
        ...ofUnreadable,
      ];
    },
    dependsOn: (uri) => [...files.keys()].some((known) => decodePath(known) === decodePath(uri)),
    invalidate: () => {
      files.clear();
      unreadable.clear();
      loaded.clear();
    },
  };
}

function remembered<Value>(
  cache: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = cache.get(key);
  if (known) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

/** `file:///a/b/c.md` → `file:///a/b/`, `file:///a/`, `file:///`; nothing for a document without a path. */
function* foldersAbove(uri: string): Generator<string> {
  const root = /^[\w+.-]+:\/\/[^/]*\//.exec(uri)?.[0];
  if (root === undefined) return;
  for (let end = uri.lastIndexOf("/"); end >= root.length - 1; end = uri.lastIndexOf("/", end - 1)) {
    yield uri.slice(0, end + 1);
  }
}
