import type { DrawnElement } from "./drawn-element.ts";
import { familyName, fontOf } from "./font.ts";
import faces from "./font-faces.json" with { type: "json" };
import { tag } from "./xml.ts";

/** A file of letters, as it lies in the folder of Excalidraw's fonts; the list is that of Excalidraw 0.18. */
export interface FontFace {
  readonly family: string;
  readonly file: string;
  readonly weight?: number;
  /** The letters in it as CSS writes them; those of a face without ranges are not known. */
  readonly ranges?: string;
}

/** The files that hold the letters of these texts. */
export function usedFontFaces(elements: readonly DrawnElement[]): readonly FontFace[] {
  const characters = new Map<string, Set<number>>();
  for (const { type, file } of elements) {
    if (type !== "text" || typeof file.text !== "string") continue;
    const family = familyName(fontOf(file.fontFamily));
    const known = characters.get(family) ?? new Set();
    characters.set(family, known);
    for (const character of file.text) known.add(character.codePointAt(0) ?? 0);
  }
  return (faces as readonly FontFace[]).filter(({ family, ranges }) => {
    const used = characters.get(family);
    return used !== undefined && (ranges === undefined || holdsAny(ranges, used));
  });
}

function holdsAny(ranges: string, characters: ReadonlySet<number>): boolean {
  return ranges.split(",").some((range) => {
    const [first = "", last = first] = range.slice("U+".length).split("-");
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    return [...characters].some((code) => code >= from && code <= to);
  });
}

/** Fonts as a part of an SVG; `base64` is the content of each file. */
export function fontStyle(faces: readonly (readonly [face: FontFace, base64: string])[]): string {
  const rules = faces.map(([{ family, weight, ranges }, base64]) => {
    const more = (weight ? `font-weight:${weight};` : "") + (ranges ? `unicode-range:${ranges};` : "");
    return `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${base64});${more}}`;
  });
  // What stands in a style is ours, and no rule holds a character that XML would take for markup.
  return rules.length === 0 ? "" : tag("style", {}, rules.join(""));
}
