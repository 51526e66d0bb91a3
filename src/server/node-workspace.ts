import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readTextFile } from "../core/workspace/decode-text.ts";
import {
  type FileText,
  type ListedFile,
  mostListedFiles,
  skippedFolders,
  type Workspace,
} from "../core/workspace/workspace.ts";

/** The files of the machine that the server runs on. */
export const nodeWorkspace: Workspace = {
  readFile: async (uri): Promise<FileText> => {
    if (!uri.startsWith("file:")) return { kind: "absent" };
    const path = fileURLToPath(uri);
    return readTextFile(
      { name: uri, size: async () => (await stat(path)).size, read: () => readFile(path), reasonOf },
      decoder,
    );
  },
  listFiles: async (folders, endings) => {
    const paths = new Set<string>();
    for (const folder of folders) {
      if (!folder.startsWith("file:")) continue;
      for await (const path of filesBelow(fileURLToPath(folder), endings)) {
        paths.add(path);
        if (paths.size >= mostListedFiles) break;
      }
    }
    return stamped([...paths].slice(0, mostListedFiles));
  },
};

function reasonOf(error: unknown): "absent" | { readonly other: string } {
  const { code = "unknown error" } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR" ? "absent" : { other: code };
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Links to folders are not followed: they may lead round in circles. */
async function* filesBelow(folder: string, endings: readonly string[]): AsyncGenerator<string> {
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory() && !skippedFolders.includes(entry.name)) folders.push(path);
      const name = entry.name.toLowerCase();
      if (entry.isFile() && endings.some((ending) => name.endsWith(ending))) yield path;
    }
  }
}

/** Without those that went away in the meantime. */
async function stamped(paths: readonly string[]): Promise<readonly ListedFile[]> {
  const files: ListedFile[] = [];
  for (let at = 0; at < paths.length; at += statsAtOnce) {
    const some = paths.slice(at, at + statsAtOnce);
    const all = await Promise.all(some.map((path) => stat(path).catch(() => undefined)));
    for (const [index, path] of some.entries()) {
      const stats = all[index];
      if (!stats) continue;
      files.push({
        uri: pathToFileURL(path).href,
        stamp: `${stats.mtimeMs} ${stats.size} ${stats.ino}`,
      });
    }
  }
  return files;
}

const statsAtOnce = 64;
