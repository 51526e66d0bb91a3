import { atob, btoa, decode } from "js-base64";
import { decodePayload, encodePayload, sceneMimeType } from "./scene-payload.ts";
import type { SceneFile } from "./scene-file.ts";

const type = `payload-type:${sceneMimeType}`;
const start = "<!-- payload-start -->";
const end = "<!-- payload-end -->";

/** Reads the scene that Excalidraw keeps in an SVG, between comments. */
export function readSvgScene(svg: string): SceneFile {
  const typeAt = svg.indexOf(type);
  const startAt = typeAt < 0 ? -1 : svg.indexOf(start, typeAt);
  const endAt = startAt < 0 ? -1 : svg.indexOf(end, startAt);
  if (typeAt < 0) return { kind: "problem", message: "This picture holds no Excalidraw scene" };
  if (endAt < 0) return { kind: "problem", message: "The scene in this picture is damaged: it has no end" };
  const version = /payload-version:(\d+)/.exec(svg.slice(typeAt, startAt))?.[1] ?? "1";
  const payload = svg.slice(startAt + start.length, endAt).trim();
  // The first version took the envelope for text; since then its characters are bytes.
  return decodePayload(fromBase64(payload, version === "1" ? decode : atob));
}

/** Puts a scene into an SVG that was drawn from it, as Excalidraw does. */
export function writeSvgScene(svg: string, sceneText: string): string {
  const payload = `<!-- ${type} --><!-- payload-version:2 -->${start}${btoa(encodePayload(sceneText))}${end}`;
  const place = /<metadata(?:>|\/>)/.exec(svg) ?? /<svg\b[^>]*>/.exec(svg);
  if (!place) return svg;
  const at = place.index + place[0].length;
  if (place[0] === "<metadata>") return svg.slice(0, at) + payload + svg.slice(at);
  const before = place[0] === "<metadata/>" ? svg.slice(0, place.index) : svg.slice(0, at);
  return `${before}<metadata>${payload}</metadata>${svg.slice(at)}`;
}

function fromBase64(payload: string, read: (text: string) => string): string {
  try {
    return read(payload);
  } catch {
    // Not base64: the empty text is no envelope, which is then what is said.
    return "";
  }
}
