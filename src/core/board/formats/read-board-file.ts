import { strFromU8 } from "fflate";
import { readObsidianFile } from "./obsidian-file.ts";
import { readPngScene } from "./png-scene.ts";
import { boardFormat, type SceneFile } from "./scene-file.ts";
import { readSvgScene } from "./svg-scene.ts";

/** The text of the scene in a file of any kind that holds boards; by its name it is known which. */
export function readBoardFile(path: string, bytes: Uint8Array): SceneFile {
  const format = boardFormat(path);
  if (format === "png") return readPngScene(bytes);
  const text = strFromU8(bytes);
  switch (format) {
    case "json":
      return { kind: "scene", text };
    case "svg":
      return readSvgScene(text);
    case "markdown": {
      const reading = readObsidianFile(text);
      return reading.kind === "drawing" ? { kind: "scene", text: reading.sceneText } : reading;
    }
    case undefined:
      return { kind: "problem", message: "This is no kind of file that holds a board" };
  }
}
