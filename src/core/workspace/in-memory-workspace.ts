import { mostListedFiles, type Workspace } from "./workspace.ts";

/** A workspace of given files (URI → text), for tests and for hosts without files. */
export function inMemoryWorkspace(files: ReadonlyMap<string, string>): Workspace {
  return {
    readFile: (uri) => {
      const text = files.get(uri);
      return Promise.resolve(text === undefined ? { kind: "absent" } : { kind: "text", text });
    },
    listFiles: (folders, endings) => {
      const found = [...files].filter(
        ([uri]) =>
          folders.some((folder) => uri.startsWith(`${folder}/`)) &&
          endings.some((ending) => uri.endsWith(ending)),
      );
      return Promise.resolve(found.slice(0, mostListedFiles).map(([uri, text]) => ({ uri, stamp: text })));
    },
  };
}
