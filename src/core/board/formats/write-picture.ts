import { strFromU8, strToU8 } from "fflate";
import { writePngScene } from "./png-scene.ts";
import { readBoardFile } from "./read-board-file.ts";
import type { PictureFormat } from "./scene-file.ts";
import { writeSvgScene } from "./svg-scene.ts";

/**
 * The file of a picture with the scene that it shows. Undefined where the scene cannot be read back, word for word:
 * then the picture was none, and a file without its scene must not take the place of one with it.
 */
export function writePicture(
  format: PictureFormat,
  drawn: Uint8Array,
  sceneText: string,
): Uint8Array | undefined {
  const bytes =
    format === "png" ? writePngScene(drawn, sceneText) : strToU8(writeSvgScene(strFromU8(drawn), sceneText));
  const read = readBoardFile(`.excalidraw.${format}`, bytes);
  return read.kind === "scene" && read.text === sceneText ? bytes : undefined;
}
