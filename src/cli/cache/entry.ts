import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import type { FileReview } from "../file-review.ts";
import type { LinkedStamp } from "../linked-files.ts";
import { createAtomically } from "../write-file.ts";
import { hashOf } from "./stamp.ts";

/** The review of one document, in a file of its own, so that threads and runs need not wait for each other. */
export interface Entry {
  /** Of `reviewKey`. */
  readonly key: string;
  /** The document's path, as it is shown. */
  readonly document: string;
  /** The files that its links were held against. */
  readonly linked: readonly LinkedStamp[];
  readonly review: FileReview;
}

/** Of the file for the document at a path as it is shown: one document has one entry. */
export function entryName(document: string): string {
  return `${hashOf(document).slice(0, 32)}.json`;
}

/** Whether a file is an entry, by its name. */
export function isEntry(name: string): boolean {
  return /^[0-9a-f]{32}\.json$/.test(name);
}

/** Whether a file is what a run that was killed has left of writing an entry. */
export function isDraft(name: string): boolean {
  return /^[0-9a-f]{32}\.json\.[0-9a-f-]{36}\.tmp$/.test(name);
}

/**
 * Undefined for what is none of ours or not whole, which the checksum tells. Another version may have kept something else in it:
 * what stands beside the key has the shape of {@link Entry} where the key is right, as the program is part of that.
 */
export function readEntry(path: string): Entry | undefined {
  const text = readOwnFile(path);
  const end = text?.indexOf("\n") ?? -1;
  if (text === undefined || end < 0) return undefined;
  const json = text.slice(end + 1);
  return text.slice(0, end) === hashOf(json) ? entryOf(json) : undefined;
}

function entryOf(json: string): Entry | undefined {
  try {
    const entry = JSON.parse(json) as Partial<Entry> | null;
    const isOurs = typeof entry?.key === "string" && typeof entry.document === "string";
    return isOurs ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the end of a sentence that says why it failed. */
export function writeEntry(path: string, entry: Entry): string | undefined {
  const json = JSON.stringify(entry);
  if (json.length > mostCharacters) return undefined;
  return createAtomically(path, `${hashOf(json)}\n${json}`, true, 0o600);
}

/** A document with more to say is reviewed each time. */
const mostCharacters = 10_000_000;
const mostBytes = 4 * mostCharacters;

/** What a link, a pipe or a device in its place leads to is not read. */
function readOwnFile(path: string): string | undefined {
  let file: number | undefined;
  try {
    // Where Windows has no such flag, it counts as 0.
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(file);
    return stats.isFile() && stats.size <= mostBytes ? readFileSync(file, "utf8") : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
