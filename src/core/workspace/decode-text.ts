import { boardFormat } from "../board/formats/scene-file.ts";
import type { FileText, NoText } from "./workspace.ts";

/** A decoder of UTF-8 that throws at what is none and keeps the byte order mark, for the offsets' sake. */
export interface StrictDecoder {
  readonly decode: (bytes: Uint8Array) => string;
}

/** Where the bytes of one file come from. */
export interface FileBytes {
  /** Its path or URI. */
  readonly name: string;
  readonly size: () => Promise<number>;
  readonly read: () => Promise<Uint8Array>;
  /** What an error of the two means: that there is no such file, or in a few words what else. */
  readonly reasonOf: (error: unknown) => "absent" | { readonly other: string };
}

/** A larger file was not written by hand, and is not read. */
const largestFileBytes = 5_000_000;

/** A board in a PNG has pixels besides, which nobody looks at. */
const largestPictureBytes = 50_000_000;

/** The size from which on a file is not read, by its name; of texts there are different ones. */
export function mostBytes(name: string, ofText = largestFileBytes): number {
  return isPngBoard(name) ? largestPictureBytes : ofText;
}

/** A file, read by these rules wherever the server runs. Never rejects. */
export async function readTextFile(file: FileBytes, decoder: StrictDecoder): Promise<FileText> {
  try {
    const most = mostBytes(file.name);
    if ((await file.size()) > most) return tooLarge(most);
    return await decodeFile(file.name, await file.read(), decoder);
  } catch (error) {
    const reason = file.reasonOf(error);
    return reason === "absent"
      ? { kind: "absent" }
      : { kind: "unreadable", reason: `could not be read (${reason.other})` };
  }
}

/** What is said of a file with more bytes than that. */
export function tooLarge(most: number): NoText {
  return { kind: "unreadable", reason: `is larger than ${most / 1_000_000} MB` };
}

/** The text of a file; of a board in a PNG, that of its scene. */
export async function decodeFile(name: string, bytes: Uint8Array, decoder: StrictDecoder): Promise<FileText> {
  if (!isPngBoard(name)) return decodeText(bytes, decoder);
  // Few link to a place in a picture: what unpacks it is evaluated with the first.
  const { readBoardFile } = await import("../board/formats/read-board-file.ts");
  const scene = readBoardFile(name, bytes);
  if (scene.kind === "scene") return { kind: "text", text: scene.text };
  return { kind: "unreadable", reason: "holds no board that can be read" };
}

function isPngBoard(name: string): boolean {
  return boardFormat(name) === "png";
}

/** UTF-8 only: a file in another encoding would be checked as garbage. */
export function decodeText(bytes: Uint8Array, decoder: StrictDecoder): FileText {
  if (isUtf16(bytes)) return { kind: "unreadable", reason: "is UTF-16 text; save it as UTF-8" };
  if (bytes.includes(0)) return { kind: "unreadable", reason: "is not a text file (it holds NUL bytes)" };
  try {
    return { kind: "text", text: decoder.decode(bytes) };
  } catch {
    return { kind: "unreadable", reason: "is not UTF-8 text; save it as UTF-8" };
  }
}

/** By its byte order mark: some editors and shells of Windows write it. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
