import type { TextRange } from "../../document/text-range.ts";
import { decodeLz } from "./lz-decode.ts";

/*
 * A drawing of Obsidian's Excalidraw plugin is a Markdown page: notes, if any; under "Text Elements" every text of the
 * drawing with the id of its element (`Feature store ^a1b2c3d4`), so that Obsidian finds and links it; and under
 * "Drawing" the scene in a fence, as JSON or packed with lz-string. When Obsidian loads it, a text there wins over the
 * one in the scene.
 */

/** A text that the page lists beside the scene. */
export interface ListedText {
  /** The id of its element, eight characters. */
  readonly id: string;
  /** The text, without the id and the marker of a link that may stand in front of it. */
  readonly text: TextRange;
  /** From its first character to the next entry's. */
  readonly entry: TextRange;
}

export interface ObsidianDrawing {
  readonly kind: "drawing";
  readonly packing: "json" | "lz";
  /** What stands inside the fence, with its last line break. */
  readonly block: TextRange;
  /** The scene that it holds. */
  readonly sceneText: string;
  readonly texts: readonly ListedText[];
}

export type ObsidianReading =
  ObsidianDrawing | { readonly kind: "problem"; readonly offset: number; readonly message: string };

/** As for scenes in pictures. */
const mostCharacters = 128 * 1024 * 1024;

/** Finds the scene of an Obsidian drawing and the texts beside it. Linear in the length of the page. */
export function readObsidianFile(page: string): ObsidianReading {
  const fence = findFence(page);
  if (!fence) return { kind: "problem", offset: 0, message: "This page holds no Excalidraw drawing" };
  const { packing, block } = fence;
  const inside = page.slice(block.start, block.end);
  const sceneText = packing === "json" ? inside : unpack(inside);
  if (sceneText === undefined)
    return { kind: "problem", offset: block.start, message: "The drawing of this page cannot be unpacked" };
  return { kind: "drawing", packing, block, sceneText, texts: readTexts(page, fence.heading) };
}

interface Fence {
  readonly packing: "json" | "lz";
  readonly block: TextRange;
  /** Where the heading above it starts. */
  readonly heading: number;
}

/** The first fence of a known kind behind a heading "Drawing", with no other fence between them. */
function findFence(page: string): Fence | undefined {
  const heading = /^##? Drawing[ \t]*\r?$/gm;
  let at = 0;
  for (let match = heading.exec(page); match; match = heading.exec(page)) {
    if (at < heading.lastIndex) at = page.indexOf("```", heading.lastIndex);
    if (at < 0) return undefined;
    const opening = /^```(json|compressed-json)[ \t]*\r?\n/.exec(page.slice(at, at + 40));
    if (!opening) continue;
    const start = at + opening[0].length;
    const closing = /^```[ \t]*\r?$/gm;
    closing.lastIndex = start;
    const end = closing.exec(page)?.index;
    if (end === undefined) return undefined;
    return {
      packing: opening[1] === "json" ? "json" : "lz",
      block: { start, end },
      heading: match.index,
    };
  }
  return undefined;
}

function unpack(inside: string): string | undefined {
  const packed = inside.replace(/\s+/g, "");
  return packed === "" ? "" : decodeLz(packed, mostCharacters);
}

const linkMarker = /^%%\*\*\*>>>text element-link:\[\[[^<*\]]*\]\]<<<\*\*\*%%/;

function readTexts(page: string, end: number): readonly ListedText[] {
  const title = /^##? Text Elements[ \t]*\r?\n/m.exec(page.slice(0, end));
  if (!title) return [];
  const texts: ListedText[] = [];
  const nextPart = /^(?:%%|##? (?:Element Links|Embedded [Ff]iles|Drawing))[ \t]*\r?$/gm;
  nextPart.lastIndex = title.index + title[0].length;
  const last = Math.min(nextPart.exec(page)?.index ?? end, end);
  let start = title.index + title[0].length;
  const reference = /\s\^(\S{8})(?:\r?\n)+/g;
  reference.lastIndex = start;
  for (let match = reference.exec(page); match && match.index < last; match = reference.exec(page)) {
    const marker = linkMarker.exec(page.slice(start, match.index))?.[0].length ?? 0;
    const entryEnd = match.index + match[0].length;
    texts.push({
      id: match[1] ?? "",
      text: { start: start + marker, end: match.index },
      entry: { start, end: entryEnd },
    });
    start = entryEnd;
  }
  return texts;
}
