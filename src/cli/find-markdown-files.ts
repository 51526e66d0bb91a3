import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

const markdownFile = /\.(?:md|markdown)$/i;
const skippedFolders = new Set(["node_modules", ".git", ".hg", ".svn"]);

interface FoundFiles {
  /** Absolute paths, each once. */
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** Files as named, and the Markdown files below the folders. Links to folders are not followed. */
export async function findMarkdownFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Set<string>();
  const problems: string[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    try {
      const found = (await stat(absolute)).isDirectory() ? await markdownFilesBelow(absolute) : [absolute];
      for (const file of found) files.add(file);
    } catch (error) {
      problems.push(`${path} ${readProblem(error)}`);
    }
  }
  return { files: [...files], problems };
}

async function markdownFilesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skippedFolders.has(entry.name))
      found.push(...(await markdownFilesBelow(path)));
    else if (entry.isFile() && markdownFile.test(entry.name)) found.push(path);
  }
  return found;
}

/** The end of a sentence that starts with the path. */
export function readProblem(error: unknown): string {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "does not exist";
  if (code === "EACCES" || code === "EPERM") return "may not be read (permission denied)";
  return `could not be read (${code})`;
}
