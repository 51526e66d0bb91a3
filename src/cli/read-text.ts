import { readFileSync, statSync } from "node:fs";
import { decodeFile, decodeText as decodeWith, mostBytes, tooLarge } from "../core/workspace/decode-text.ts";
import type { FileText, NoText } from "../core/workspace/workspace.ts";

const largestFileBytes = 10_000_000;

/** What a file read gave before anybody looked at its bytes. */
export type ReadBytes = { readonly kind: "bytes"; readonly bytes: Uint8Array } | NoText;

/** The text of a file. */
export function readText(path: string | URL): FileText {
  return textOf(readBytes(path));
}

export function textOf(read: ReadBytes): FileText {
  return read.kind === "bytes" ? decodeText(read.bytes) : read;
}

/** A file that is linked to. */
export function readLinkedBytes(url: URL): ReadBytes {
  return readBytes(url, mostBytes(url.pathname, largestFileBytes));
}

/** The text of a file that is linked to; of a board in a PNG, that of its scene. */
export async function linkedTextOf(url: URL, read: ReadBytes): Promise<FileText> {
  return read.kind === "bytes" ? decodeFile(url.pathname, read.bytes, decoder) : read;
}

/**
 * The bytes of a file. Read at once and not in turns: threads do the waiting side by side, and a promise a file
 * costs more than reading a small one.
 */
export function readBytes(path: string | URL, most = largestFileBytes): ReadBytes {
  try {
    if (statSync(path).size > most) return tooLarge(most);
    return { kind: "bytes", bytes: readFileSync(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return { kind: "absent" };
    return { kind: "unreadable", reason: readProblem(error) };
  }
}

/** The text of bytes that came from elsewhere. */
export function decodeText(bytes: Uint8Array): FileText {
  return decodeWith(bytes, decoder);
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The end of a sentence that starts with the path. */
export function readProblem(error: unknown): string {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "does not exist";
  if (code === "EACCES" || code === "EPERM") return "may not be read (permission denied)";
  return `could not be read (${code})`;
}
