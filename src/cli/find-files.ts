import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { boardFormat } from "../core/board/formats/scene-file.ts";
import { skippedFolders } from "../core/workspace/workspace.ts";
import { gitIgnored, type Ignored } from "./git-ignored.ts";
import { readProblem } from "./read-text.ts";
import { displayPath } from "./display-path.ts";

const markdownFile = /\.(?:md|markdown)$/i;

interface FoundFiles {
  /** Absolute paths, each once. */
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** Files as named, and the Markdown files below the folders that git does not ignore. */
export function findMarkdownFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  return findFiles(paths, cwd, (name) => markdownFile.test(name));
}

/** Files as named, and those below the folders whose kind holds a board. */
export function findBoardFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  return findFiles(paths, cwd, (name) => boardFormat(name) !== undefined);
}

/** Links are not followed, so that nothing is found twice and no loop has an end to wait for. */
async function findFiles(
  paths: readonly string[],
  cwd: string,
  isWanted: (name: string) => boolean,
): Promise<FoundFiles> {
  const files = new Set<string>();
  const problems: string[] = [];
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    // Mostly a variable that is not set; taken for this folder, it would check everything.
    if (path === "") {
      problems.push('"" is no path; name files or folders, "." for this one');
      continue;
    }
    try {
      if ((await stat(absolute)).isDirectory()) await collect(absolute, gitIgnored(absolute));
      else files.add(absolute);
    } catch (error) {
      problems.push(`${path} ${readProblem(error)}`);
    }
  }
  return { files: [...files], problems };

  /** A folder below that can't be read is a problem of its own; the others go on. */
  async function collect(folder: string, isIgnored: Ignored): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isFile() && isWanted(entry.name) && !isIgnored(path, false)) files.add(path);
      if (!entry.isDirectory() || skippedFolders.includes(entry.name) || isIgnored(path, true)) continue;
      try {
        await collect(path, isIgnored);
      } catch (error) {
        problems.push(`${displayPath(path, cwd)} ${readProblem(error)}`);
      }
    }
  }
}
