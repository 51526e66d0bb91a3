import { isBoardUri } from "./page.ts";
import { anchorsOfText, type DocumentAnchors } from "./document-anchors.ts";
import type { BoardPlaces } from "./board-places.ts";

/** Where in a file links can lead to. */
export type LinkedFile = MarkdownFile | BoardFile;

interface MarkdownFile {
  readonly kind: "markdown";
  readonly anchors: DocumentAnchors;
}

interface BoardFile {
  readonly kind: "board";
  readonly places: BoardPlaces;
}

/** By the name of a file it is known what its text is; undefined for what should be a board and cannot be read as one. */
export async function readLinkedFile(uri: string, text: string): Promise<LinkedFile | undefined> {
  if (!isBoardUri(uri)) return { kind: "markdown", anchors: anchorsOfText(text) };
  // Few link to a place on a board: what reads those is evaluated with the first.
  const { boardPlacesOf } = await import("./board-places.ts");
  const places = boardPlacesOf(uri, text);
  return places && { kind: "board", places };
}
