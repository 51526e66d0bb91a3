import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { DiagnosticsStore, KeptEntry, Stamp } from "./kept-diagnostics.ts";
import { readOwnFile, writeOwnFile } from "./own-file.ts";

/** Of documents; those that were written longest ago go first. */
const mostEntries = 200;
/** A document with more to say is reviewed at each start. */
const mostCharacters = 1_000_000;

/**
 * A file a document in a folder that only its user may read.
 * @param folder Made where it is not there.
 * @param program Tells the program from any other that might review differently.
 */
export function nodeDiagnosticsStore(folder: string, program: string): DiagnosticsStore {
  // To load node:crypto would take a start as long as all else that this does.
  const stampOf = (text: string): Stamp => `${program}-${text.length}-${crc32(text)}`;
  // By the document alone: a text that has changed replaces what was kept of it.
  const placeOf = (uri: string): string => join(folder, `${crc32(uri).toString(16)}.json`);
  return {
    stampOf,
    read: (uri) => entryOf(readOwnFile(placeOf(uri))?.toString() ?? ""),
    write: (uri, entry) => {
      const json = JSON.stringify(entry);
      if (json.length > mostCharacters) return;
      const place = placeOf(uri);
      if (readOwnFile(place)?.toString() === json) return;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeOwnFile(place, json);
        dropOldest(folder);
      } catch {
        // A start without it takes a little longer.
        return;
      }
    },
  };
}

/** Undefined for what is none of ours or not whole. */
function entryOf(json: string): KeptEntry | undefined {
  try {
    const { key, linked, diagnostics } = JSON.parse(json) as Partial<KeptEntry>;
    const isWhole = typeof key === "string" && Array.isArray(linked) && Array.isArray(diagnostics);
    return isWhole ? { key, linked, diagnostics } : undefined;
  } catch {
    return undefined;
  }
}

function dropOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= mostEntries) return;
  const written = names.map((name) => {
    const path = join(folder, name);
    return { path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
  });
  const oldest = written.sort((one, other) => one.at - other.at).slice(0, names.length - mostEntries);
  for (const { path } of oldest) rmSync(path, { force: true });
}
