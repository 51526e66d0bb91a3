import { isObject, sceneHead, type SceneElement } from "../scene.ts";
import { readLibrary, type LibraryReading } from "./library-file.ts";

/** A new item, as Excalidraw writes them. */
export interface NewItem {
  readonly id: string;
  readonly name: string;
  readonly elements: readonly SceneElement[];
  /** When it was made, in milliseconds since 1970. */
  readonly created: number;
}

/** The text of a library after an edit, or why it cannot be edited. */
export type LibraryEdit =
  { readonly kind: "text"; readonly text: string } | Extract<LibraryReading, { kind: "problem" }>;

/** Puts an item before all others. What is there already stays as it is; a library of the first form is written in today's. */
export function withItem(text: string, item: NewItem): LibraryEdit {
  const { id, name, elements, created } = item;
  return edited(text, (items) => [{ id, status: "unpublished", created, name, elements }, ...items]);
}

/** Takes the item out that `readLibrary` gives this id. */
export function withoutItem(text: string, id: string): LibraryEdit {
  const reading = readLibrary(text);
  if (reading.kind === "problem") return reading;
  const place = reading.items.find((item) => item.id === id)?.place;
  return edited(text, (items) => items.filter((_, i) => i !== place));
}

function edited(text: string, change: (items: readonly unknown[]) => readonly unknown[]): LibraryEdit {
  const reading = readLibrary(text);
  if (reading.kind === "problem") return reading;
  const root: unknown = text.trim() === "" ? {} : JSON.parse(text.replace(/^\uFEFF/, ""));
  const { library, libraryItems, ...others } = isObject(root) ? root : {};
  const items = Array.isArray(libraryItems) ? libraryItems : fromFirstForm(library);
  const head = { type: "excalidrawlib", version: 2, source: sceneHead.source };
  const written = { ...head, ...others, version: 2, libraryItems: change(items) };
  return { kind: "text", text: `${JSON.stringify(written, null, 2)}\n` };
}

/** The first version listed nothing but the elements of each item. */
function fromFirstForm(library: unknown): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(library) ? library : [];
  return items.map((elements, i) => ({ id: `item-${i + 1}`, status: "unpublished", created: 0, elements }));
}
