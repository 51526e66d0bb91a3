import { createHash } from "node:crypto";
import type { FileText } from "../../core/workspace/workspace.ts";
import type { ReadBytes } from "../read-text.ts";

/** What a file was like when it was read: equal where its content is, and where it can't be read for the same reason. */
export type Stamp = string;

export function stampOf(file: ReadBytes | FileText): Stamp {
  switch (file.kind) {
    case "bytes":
      return hashOf(file.bytes);
    case "text":
      return hashOf(file.text);
    case "absent":
      return file.kind;
    case "unreadable":
      return file.reason;
  }
}

/** SHA-256 in hexadecimal digits; of a text, that of its UTF-8. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
