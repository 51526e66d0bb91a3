import type { Workspace } from "./workspace.ts";

/** A workspace of given files (URI → text), for tests and for hosts without files. */
export function inMemoryWorkspace(files: ReadonlyMap<string, string>): Workspace {
  return {
    readFile: (uri) => {
      const text = files.get(uri);
      return Promise.resolve(text === undefined ? { kind: "absent" } : { kind: "text", text });
    },
  };
}
