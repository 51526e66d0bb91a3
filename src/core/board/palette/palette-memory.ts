import { isObject } from "../scene.ts";

/** What the palette remembers of one person, on every board. Items are named by `paletteItemId`. */
export interface PaletteMemory {
  /** In the order in which they were marked. */
  readonly favourites: readonly string[];
  /** What was placed last comes first. */
  readonly recent: readonly string[];
  /** The sections and panels that are folded. */
  readonly closed: readonly string[];
}

/** One thing that a person did; two windows may both do one without losing the other. */
export type PaletteChange =
  | { readonly kind: "used"; readonly item: string }
  | { readonly kind: "favourite"; readonly item: string; readonly isFavourite: boolean }
  | { readonly kind: "section"; readonly section: string; readonly isOpen: boolean };

/** What is placed on boards from the palette. */
export type PaletteItemKind = "component" | "pattern" | "library";

/** How an item of the palette is named where it is remembered. */
export function paletteItemId(kind: PaletteItemKind, name: string): string {
  return `${kind}:${name}`;
}

/** Panels that can be folded, beside the sections of the palette. */
export const palettePanels = { palette: "panel:palette", details: "panel:details" } as const;

export const emptyPaletteMemory: PaletteMemory = { favourites: [], recent: [], closed: [] };

/** As many as fit into view above the groups. */
const mostRecent = 6;

/** More is no mistake of a person. */
const mostRemembered = 500;

/** The memory after a change; the same object where nothing changes. */
export function changePalette(memory: PaletteMemory, change: PaletteChange): PaletteMemory {
  switch (change.kind) {
    case "used": {
      const recent = [change.item, ...without(memory.recent, change.item)].slice(0, mostRecent);
      return { ...memory, recent };
    }
    case "favourite":
      return { ...memory, favourites: listed(memory.favourites, change.item, change.isFavourite) };
    case "section":
      return { ...memory, closed: listed(memory.closed, change.section, !change.isOpen) };
  }
}

/** Reads what was stored, perhaps by another version; what cannot be read is left out. */
export function readPaletteMemory(stored: unknown): PaletteMemory {
  if (!isObject(stored)) return emptyPaletteMemory;
  const { favourites, recent, closed } = stored;
  return { favourites: names(favourites), recent: names(recent).slice(0, mostRecent), closed: names(closed) };
}

function listed(list: readonly string[], name: string, isListed: boolean): readonly string[] {
  if (list.includes(name) === isListed) return list;
  return isListed ? [...list, name].slice(-mostRemembered) : without(list, name);
}

function without(list: readonly string[], name: string): readonly string[] {
  return list.filter((other) => other !== name);
}

function names(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const found = value.filter((name): name is string => typeof name === "string" && name !== "");
  return [...new Set(found)].slice(0, mostRemembered);
}
