import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { decodeText } from "../core/workspace/decode-text.ts";
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
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path);
      if (size > largestFileBytes) return { kind: "unreadable", reason: "is larger than 5 MB" };
      return decodeText(await readFile(path), decoder);
    } catch (error) {
      const { code = "unknown error" } = error as NodeJS.ErrnoException;
      const absent = code === "ENOENT" || code === "ENOTDIR";
      return absent ? { kind: "absent" } : { kind: "unreadable", reason: `could not be read (${code})` };
    }
  },
  listFiles: async (folders, endings) => {
    const found = new Map<string, ListedFile>();
    for (const folder of folders) {
      if (!folder.startsWith("file:")) continue;
      for await (const path of filesBelow(fileURLToPath(folder), endings)) {
        if (found.size >= mostListedFiles) return [...found.values()];
        const stamp = await stampOf(path);
        if (stamp !== undefined) found.set(path, { uri: pathToFileURL(path).href, stamp });
      }
    }
    return [...found.values()];
  },
};

const largestFileBytes = 5_000_000;

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

/** Undefined when the file went away in the meantime. */
async function stampOf(path: string): Promise<string | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats && `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}
