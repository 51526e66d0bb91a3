import type { FileText } from "./workspace.ts";

/** A decoder of UTF-8 that throws at what is none and keeps the byte order mark, for the offsets' sake. */
export interface StrictDecoder {
  readonly decode: (bytes: Uint8Array) => string;
}

/** UTF-8 only: a file in another encoding would be checked as garbage. */
export function decodeText(bytes: Uint8Array, decoder: StrictDecoder): FileText {
  if (bytes.includes(0)) return { kind: "unreadable", reason: "is not a text file (it holds NUL bytes)" };
  try {
    return { kind: "text", text: decoder.decode(bytes) };
  } catch {
    return { kind: "unreadable", reason: "is not UTF-8 text; save it as UTF-8" };
  }
}
