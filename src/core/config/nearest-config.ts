import type { Rule } from "../lint/rule.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { configFileName } from "./config-schema.ts";
import { type Config, emptyConfig, parseConfig } from "./config.ts";

/** The configuration that holds for a document, with the document's path as its globs see it. */
export interface ConfigForDocument {
  readonly config: Config;
  /** Of the configuration file; undefined when there is none above the document. */
  readonly uri: string | undefined;
  readonly relativePath: string;
}

export interface ConfigSource {
  readonly configFor: (documentUri: string) => Promise<ConfigForDocument>;
  /** Forgets what was read: a configuration file came, changed or went. */
  readonly invalidate: () => void;
}

/** Finds and caches the nearest configuration above each document. */
export function configSource(workspace: Workspace, rules: readonly Rule[]): ConfigSource {
  /** By the URI of the configuration file; undefined means that there is none. */
  const cache = new Map<string, Promise<Config | undefined>>();

  const read = (uri: string): Promise<Config | undefined> => {
    const cached = cache.get(uri);
    if (cached) return cached;
    const config = workspace
      .readFile(uri)
      .then((file) => (file.kind === "text" ? parseConfig(file.text, rules).value : undefined));
    cache.set(uri, config);
    return config;
  };

  return {
    configFor: async (documentUri) => {
      for (const folder of foldersAbove(documentUri)) {
        const uri = folder + configFileName;
        const config = await read(uri);
        if (config) return { config, uri, relativePath: decodePath(documentUri.slice(folder.length)) };
      }
      return { config: emptyConfig, uri: undefined, relativePath: documentUri };
    },
    invalidate: () => {
      cache.clear();
    },
  };
}

/** `file:///a/b/c.md` → `file:///a/b/`, `file:///a/`, `file:///`; nothing for a document without a path. */
function* foldersAbove(uri: string): Generator<string> {
  const root = /^[\w+.-]+:\/\/[^/]*\//.exec(uri)?.[0];
  if (root === undefined) return;
  for (let end = uri.lastIndexOf("/"); end >= root.length - 1; end = uri.lastIndexOf("/", end - 1)) {
    yield uri.slice(0, end + 1);
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
