import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { entryName, isDraft, isEntry, readEntry } from "./entry.ts";

/** A run over few files looks at this many entries of others, so that it stays short and yet the folder does not grow for ever. */
const leastLookedAt = 16;
const hour = 3_600_000;

/**
 * Removes entries of documents that are gone. It looks at as many as documents were checked, so a run over the whole folder
 * removes them all; entries of documents that are there stay, whether they were checked this time or not.
 * @param checked The paths of this run's documents, as they are shown.
 * @param now In milliseconds since 1970.
 */
export function dropStale(folder: string, checked: readonly string[], cwd: string, now: number): void {
  const own = new Set(checked.map(entryName));
  const names = namesIn(folder);
  const others = names.filter((name) => isEntry(name) && !own.has(name));
  // From another place on each time, as names are hashes.
  const [first = ""] = own;
  const turned = [...others.filter((name) => name > first), ...others.filter((name) => name < first)];
  for (const name of turned.slice(0, checked.length + leastLookedAt)) {
    const entry = readEntry(join(folder, name));
    if (!entry || !existsSync(resolve(cwd, entry.document))) remove(join(folder, name));
  }
  for (const name of names.filter(isDraft)) if (isOld(join(folder, name), now)) remove(join(folder, name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Another run may be writing it right now. */
function isOld(path: string, now: number): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && now - stats.mtimeMs > hour;
}

/** What can't be removed stays: somebody else has, or may. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    return;
  }
}
