import { readFileSync, statSync } from "node:fs";
import { decodeText as decodeWith } from "../core/workspace/decode-text.ts";
import type { FileText } from "../core/workspace/workspace.ts";

const largestFileBytes = 10_000_000;

/**
 * The text of a file. Read at once and not in turns: threads do the waiting side by side, and a promise a file
 * costs more than reading a small one.
 */
export function readText(path: string | URL): FileText {
  try {
    const { size } = statSync(path);
    if (size > largestFileBytes) return { kind: "unreadable", reason: "is larger than 10 MB" };
    return decodeText(readFileSync(path));
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
