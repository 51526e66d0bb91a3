import { strFromU8, strToU8, Unzlib, zlibSync } from "fflate";
import { isObject } from "../scene.ts";
import type { SceneFile } from "./scene-file.ts";

/** How Excalidraw names a scene inside a picture. */
export const sceneMimeType = "application/vnd.excalidraw+json";

/** A scene of this many bytes draws nothing any more; a smaller file that claims more was made to exhaust memory. */
const mostBytes = 128 * 1024 * 1024;

/** Little enough that what a piece unpacks to, at most 1,032 times as much, cannot exhaust memory either. */
const pieceLength = 16 * 1024;

/** The envelope that Excalidraw puts around a scene in a picture; its characters are all below U+0100. */
export function encodePayload(sceneText: string): string {
  const encoded = strFromU8(zlibSync(strToU8(sceneText)), true);
  return JSON.stringify({ version: "1", encoding: "bstring", compressed: true, encoded });
}

/** Reads an envelope, packed or plain, or the scene itself as the first versions wrote it. */
export function decodePayload(payload: string): SceneFile {
  const envelope = parse(payload);
  if (!isObject(envelope)) return problem("The scene in this picture is damaged: it is not JSON");
  if (!("encoded" in envelope)) {
    if (envelope.type === "excalidraw") return { kind: "scene", text: payload };
    return problem("The scene in this picture is damaged: it has neither a type nor contents");
  }
  const { encoded, encoding, compressed } = envelope;
  if (typeof encoded !== "string") return problem("The scene in this picture is damaged: it has no contents");
  if (encoding !== "bstring")
    return problem("The scene in this picture is written in a way that is not known");
  const bytes = strToU8(encoded, true);
  return compressed === true ? unpack(bytes) : { kind: "scene", text: strFromU8(bytes) };
}

function unpack(packed: Uint8Array): SceneFile {
  const unpacked = { chunks: [] as Uint8Array[], length: 0, isWhole: false };
  const stream = new Unzlib((chunk, isLast) => {
    unpacked.chunks.push(chunk);
    unpacked.length += chunk.length;
    unpacked.isWhole = isLast;
  });
  const damaged = problem("The scene in this picture is damaged: it cannot be unpacked");
  try {
    for (let at = 0; at < packed.length; at += pieceLength) {
      stream.push(packed.subarray(at, at + pieceLength), at + pieceLength >= packed.length);
      if (unpacked.length > mostBytes) return problem("The scene in this picture is larger than 128 MB");
    }
  } catch {
    // The library throws on every kind of damage.
    return damaged;
  }
  const bytes = join(unpacked.chunks, unpacked.length);
  return unpacked.isWhole && adler32(bytes) === statedChecksum(packed)
    ? { kind: "scene", text: strFromU8(bytes) }
    : damaged;
}

/** What zlib writes behind the data; the library does not look at it. */
function statedChecksum(packed: Uint8Array): number {
  return packed.subarray(-4).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** The checksum of zlib (RFC 1950). */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problem(message: string): SceneFile {
  return { kind: "problem", message };
}
