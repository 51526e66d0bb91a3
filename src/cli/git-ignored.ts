import ignore, { type Ignore } from "ignore";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** Whether git leaves a file or folder alone. */
export type Ignored = (path: string, isFolder: boolean) => boolean;

/**
 * What the `.gitignore` files say of what lies below a folder, those above it included, up to the root of the
 * repository; outside of one nothing is ignored. A folder that is named is wanted, even where git ignores it.
 */
export function gitIgnored(named: string): Ignored {
  const root = repositoryAround(named);
  if (root === undefined) return () => false;
  const known = new Map<string, Ignore | undefined>();
  const rulesIn = (folder: string): Ignore | undefined => {
    if (!known.has(folder)) known.set(folder, readRules(folder));
    return known.get(folder);
  };
  const upTo =
    (top: string): Ignored =>
    (path, isFolder) => {
      for (let folder = dirname(path); ; folder = dirname(folder)) {
        const below = path.slice(folder.endsWith(sep) ? folder.length : folder.length + 1);
        const found = rulesIn(folder)?.test(below.split(sep).join("/") + (isFolder ? "/" : ""));
        // The nearest file that says something has its way.
        if (found?.ignored === true || found?.unignored === true) return found.ignored;
        if (folder === top || folder === dirname(folder)) return false;
      }
    };
  const inRepository = upTo(root);
  return named !== root && inRepository(named, true) ? upTo(named) : inRepository;
}

function repositoryAround(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryAround(above);
}

/** A file that can't be read says nothing, as with git. */
function readRules(folder: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(join(folder, ".gitignore"), "utf8"));
  } catch {
    return undefined;
  }
}
