import { readFileSync, statSync } from "node:fs";
import { decodeFile, decodeText as decodeWith, mostBytes, tooLarge } from "../core/workspace/decode-text.ts";
import type { FileText } from "../core/workspace/workspace.ts";

const largestFileBytes = 10_000_000;

/**
 * The text of a file. Read at once and not in turns: threads do the waiting side by side, and a promise a file
 * costs more than reading a small one.
 */
export function readText(path: string | URL): FileText {
  return read(path, largestFileBytes, decodeText);
}

/** The text of a file that is linked to; of a board in a PNG, that of its scene. */
export async function readLinkedText(url: URL): Promise<FileText> {
  return read(url, mostBytes(url.pathname, largestFileBytes), (bytes) =>
    decodeFile(url.pathname, bytes, decoder),
  );
}

function read<Text>(path: string | URL, most: number, decode: (bytes: Uint8Array) => Text): Text | FileText {
  try {
    return statSync(path).size > most ? tooLarge(most) : decode(readFileSync(path));
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
