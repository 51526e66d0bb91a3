import { isObject } from "../core/board/scene.ts";

/** What the page of a library's file is told: the file's name and text, whenever it changes. */
export interface ShowLibraryMessage {
  readonly name: string;
  readonly text: string;
  /** Whether the palettes of this workspace show it already, or can't, because it lies outside of the open folders. */
  readonly isOffered: boolean;
}

/** What the page tells: that it listens; an item to add to the user's library; that palettes are to show all of it. */
export type LibraryPageMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "keep"; readonly item: string }
  | { readonly kind: "offer" }
  | { readonly kind: "openAsText" };

/** The host looks at the shape of what a webview sends. */
export function isLibraryPageMessage(value: unknown): value is LibraryPageMessage {
  if (!isObject(value)) return false;
  if (value.kind === "keep") return typeof value.item === "string";
  return value.kind === "ready" || value.kind === "offer" || value.kind === "openAsText";
}
