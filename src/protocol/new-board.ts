import { isObject } from "../core/board/scene.ts";

/**
 * What the page *New Board* tells the extension, the only thing that passes between them: which board was chosen, by
 * the id of its pattern (null for an empty one), or that the page is to be closed.
 */
export type NewBoardMessage =
  { readonly kind: "choose"; readonly pattern: string | null } | { readonly kind: "close" };

/** The host looks at the shape of what a webview sends. */
export function isNewBoardMessage(value: unknown): value is NewBoardMessage {
  if (!isObject(value)) return false;
  if (value.kind === "close") return true;
  return value.kind === "choose" && (value.pattern === null || typeof value.pattern === "string");
}
