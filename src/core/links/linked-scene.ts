import { readBoardText } from "../board/formats/read-board-file.ts";
import { boardFormat } from "../board/formats/scene-file.ts";

/** A scene of as many characters has no places that anybody links to; a small picture may unpack to more. */
const mostCharacters = 20_000_000;

/**
 * The scene of a board that is linked to; undefined where there is none.
 * @param text Of the file as it was read for links; of a PNG, that is its scene.
 */
export function linkedScene(uri: string, text: string): string | undefined {
  const scene = boardFormat(uri) === "png" ? ({ kind: "scene", text } as const) : readBoardText(uri, text);
  return scene.kind === "scene" && scene.text.length <= mostCharacters ? scene.text : undefined;
}
