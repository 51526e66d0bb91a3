import { strFromU8 } from "fflate";
import { readObsidianFile } from "./obsidian-file.ts";
import { readPngScene } from "./png-scene.ts";
import { boardFormat, isPictureBoard, type SceneFile } from "./scene-file.ts";
import { readSvgScene } from "./svg-scene.ts";

/** The text of the scene in a file of any kind that holds boards; by its name it is known which. */
export function readBoardFile(path: string, bytes: Uint8Array): SceneFile {
  const format = boardFormat(path);
  // A board that was given the name of a picture becomes one with the next save; so does a file that is empty yet.
  const isBare = isPictureBoard(path) && (bytes.length === 0 || isJson(bytes));
  if (isBare) return { kind: "scene", text: strFromU8(bytes) };
  return format === "png" ? readPngScene(bytes) : readBoardText(path, strFromU8(bytes));
}

/** The same of a file that is text. */
export function readBoardText(path: string, text: string): SceneFile {
  switch (boardFormat(path)) {
    case "json":
      return { kind: "scene", text };
    case "svg":
      return readSvgScene(text);
    case "markdown": {
      const reading = readObsidianFile(text);
      return reading.kind === "drawing" ? { kind: "scene", text: reading.sceneText } : reading;
    }
    case "png":
    case undefined:
      return { kind: "problem", message: "This is no kind of file that holds a board" };
  }
}

/** Whether bytes begin as an object of JSON does. */
function isJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{/.test(strFromU8(bytes.subarray(0, 64)));
}
