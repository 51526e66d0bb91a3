import { isObject, type SceneElement } from "../scene.ts";

/** Shapes that belong together and are placed together. */
export interface LibraryItem {
  /** Unique in its library. */
  readonly id: string;
  /** Empty where it has none. */
  readonly name: string;
  readonly elements: readonly SceneElement[];
  /** The place in its library's list, from 0. */
  readonly place: number;
}

/** A file of the type `excalidrawlib`. */
export interface Library {
  /** Where it comes from, unique in the palette. */
  readonly id: string;
  readonly name: string;
  /** Whether it is the user's own one. */
  readonly isOwn: boolean;
  readonly items: readonly LibraryItem[];
}

/** What a library's text holds, or in one sentence why it cannot be read. */
export type LibraryReading =
  | { readonly kind: "library"; readonly items: readonly LibraryItem[] }
  | { readonly kind: "problem"; readonly message: string };

/** How many characters a library may have: a hundred times what the largest published ones have. */
export const longestLibrary = 64 * 2 ** 20;

/** Reads a library in the form of today (`libraryItems`) or of the first version (`library`); empty items are left out. */
export function readLibrary(text: string): LibraryReading {
  if (text.length > longestLibrary)
    return problem(`Found ${text.length} characters where a library has at most ${longestLibrary}`);
  if (text.trim() === "") return { kind: "library", items: [] };
  let root: unknown;
  try {
    root = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return problem("Found text that is not JSON where a library was expected");
  }
  if (!isObject(root) || root.type !== "excalidrawlib")
    return problem("Found JSON that is not a library: its `type` is not `excalidrawlib`");
  const found = Array.isArray(root.libraryItems) ? root.libraryItems : root.library;
  const listed: readonly unknown[] = Array.isArray(found) ? found : [];
  const taken = new Set<string>();
  return { kind: "library", items: listed.flatMap((item, place) => readItem(item, place, taken)) };
}

function readItem(item: unknown, place: number, taken: Set<string>): readonly LibraryItem[] {
  const fields = isObject(item) ? item : {};
  const listed: unknown = Array.isArray(item) ? item : fields.elements;
  const elements = Array.isArray(listed) ? listed.filter(isDrawable) : [];
  if (elements.length === 0) return [];
  const wanted = typeof fields.id === "string" && fields.id !== "" ? fields.id : "item";
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}~${count}`;
  taken.add(id);
  return [{ id, name: typeof fields.name === "string" ? fields.name.trim() : "", elements, place }];
}

function isDrawable(element: unknown): element is SceneElement {
  return isObject(element) && typeof element.type === "string" && element.isDeleted !== true;
}

function problem(message: string): LibraryReading {
  return { kind: "problem", message };
}
