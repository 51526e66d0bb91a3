import { readFileSync, statSync } from "node:fs";
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

/** UTF-8 only: a file in another encoding would be checked as garbage. The byte order mark stays for the offsets' sake. */
export function decodeText(bytes: Uint8Array): FileText {
  if (bytes.includes(0)) return { kind: "unreadable", reason: "is not a text file (it holds NUL bytes)" };
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { kind: "unreadable", reason: "is not UTF-8 text; save it as UTF-8" };
  }
}

/** The end of a sentence that starts with the path. */
export function readProblem(error: unknown): string {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "does not exist";
  if (code === "EACCES" || code === "EPERM") return "may not be read (permission denied)";
  return `could not be read (${code})`;
}
