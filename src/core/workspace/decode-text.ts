import type { FileText } from "./workspace.ts";

/** A decoder of UTF-8 that throws at what is none and keeps the byte order mark, for the offsets' sake. */
export interface StrictDecoder {
  readonly decode: (bytes: Uint8Array) => string;
}

/** Where the bytes of one file come from. */
export interface FileBytes {
  readonly size: () => Promise<number>;
  readonly read: () => Promise<Uint8Array>;
  /** What an error of the two means: that there is no such file, or in a few words what else. */
  readonly reasonOf: (error: unknown) => "absent" | { readonly other: string };
}

/** A larger file was not written by hand, and is not read. */
const largestFileBytes = 5_000_000;

/** A text file, read by these rules wherever the server runs. Never rejects. */
export async function readTextFile(file: FileBytes, decoder: StrictDecoder): Promise<FileText> {
  try {
    if ((await file.size()) > largestFileBytes) return { kind: "unreadable", reason: "is larger than 5 MB" };
    return decodeText(await file.read(), decoder);
  } catch (error) {
    const reason = file.reasonOf(error);
    return reason === "absent"
      ? { kind: "absent" }
      : { kind: "unreadable", reason: `could not be read (${reason.other})` };
  }
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
