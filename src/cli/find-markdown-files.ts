import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readProblem } from "./read-text.ts";
import { displayPath } from "./review-file.ts";

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
      if ((await stat(absolute)).isDirectory()) await collect(absolute);
      else files.add(absolute);
    } catch (error) {
      problems.push(`${path} ${readProblem(error)}`);
    }
  }
  return { files: [...files], problems };

  /** A folder below that can't be read is a problem of its own; the others go on. */
  async function collect(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isFile() && markdownFile.test(entry.name)) files.add(path);
      if (!entry.isDirectory() || skippedFolders.has(entry.name)) continue;
      try {
        await collect(path);
      } catch (error) {
        problems.push(`${displayPath(path, cwd)} ${readProblem(error)}`);
      }
    }
  }
}
