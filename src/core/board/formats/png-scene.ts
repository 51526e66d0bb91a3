import { buf as crc32 } from "crc-32";
import { strFromU8, strToU8 } from "fflate";
import { decodePayload, encodePayload, sceneMimeType } from "./scene-payload.ts";
import type { SceneFile } from "./scene-file.ts";

const signature = [137, 80, 78, 71, 13, 10, 26, 10] as const;

/** Reads the scene that Excalidraw keeps in a PNG, as a text chunk; no pixel is looked at. */
export function readPngScene(png: Uint8Array): SceneFile {
  if (!isPng(png)) return { kind: "problem", message: "This file is not a PNG picture" };
  for (const { type, data } of chunks(png)) {
    const keywordEnd = type === "tEXt" ? data.indexOf(0) : -1;
    if (keywordEnd < 0 || strFromU8(data.subarray(0, keywordEnd), true) !== sceneMimeType) continue;
    return decodePayload(strFromU8(data.subarray(keywordEnd + 1), true));
  }
  return { kind: "problem", message: "This picture holds no Excalidraw scene" };
}

/** Puts a scene into a PNG that was drawn from it, where Excalidraw looks for it. */
export function writePngScene(png: Uint8Array, sceneText: string): Uint8Array {
  if (!isPng(png)) return png;
  const text = chunk("tEXt", strToU8(`${sceneMimeType}\0${encodePayload(sceneText)}`, true));
  const last = [...chunks(png)].find(({ type }) => type === "IEND")?.start ?? png.length;
  const whole = new Uint8Array(png.length + text.length);
  whole.set(png.subarray(0, last));
  whole.set(text, last);
  whole.set(png.subarray(last), last + text.length);
  return whole;
}

/** The width and height in pixels that a PNG states. */
export function pngSize(png: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (!isPng(png) || png.length < 24) return undefined;
  const view = viewOf(png);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly data: Uint8Array;
}

/** The chunks of a PNG, up to where the file ends or makes no sense any more. */
function* chunks(png: Uint8Array): Generator<Chunk> {
  const view = viewOf(png);
  let start: number = signature.length;
  while (start + 12 <= png.length) {
    const dataEnd = start + 8 + view.getUint32(start);
    if (dataEnd + 4 > png.length) return;
    const type = strFromU8(png.subarray(start + 4, start + 8), true);
    yield { type, start, data: png.subarray(start + 8, dataEnd) };
    start = dataEnd + 4;
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 12);
  const view = viewOf(whole);
  view.setUint32(0, data.length);
  whole.set(strToU8(type, true), 4);
  whole.set(data, 8);
  view.setInt32(data.length + 8, crc32(whole.subarray(4, data.length + 8)));
  return whole;
}

function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
