import { readFileSync, statSync } from "node:fs";
import { readBoardFile } from "../../core/board/formats/read-board-file.ts";
import { emptyScene, parseScene, type Scene } from "../../core/board/scene.ts";
import { readSceneIndex } from "../../core/board/scene-index.ts";
import { readProblem } from "../read-text.ts";

/** A board that was read. */
export interface BoardFile {
  /** Absolute. */
  readonly path: string;
  /** As the user sees it. */
  readonly shown: string;
  /** The size of the file. */
  readonly bytes: number;
  readonly scene: Scene;
}

type BoardReading =
  | { readonly kind: "board"; readonly file: BoardFile }
  /** One clause without its full stop. */
  | { readonly kind: "problem"; readonly message: string };

/** Pictures stand in the file, so a board may be much larger than a text. */
const largestBoardBytes = 128_000_000;

/** Reads a board of any kind. */
export function readBoard(path: string, shown: string): BoardReading {
  const problem = (message: string): BoardReading => ({ kind: "problem", message: `${shown} ${message}` });
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > largestBoardBytes) return problem("is larger than 128 MB");
    bytes = readFileSync(path);
  } catch (error) {
    return problem(readProblem(error));
  }
  const file = readBoardFile(path, bytes);
  if (file.kind === "problem") return problem(`holds no board: ${file.message}`);
  const reading = readSceneIndex(file.text);
  if (reading.kind === "problem") return problem(`holds no board: ${reading.problem.message}`);
  const scene = reading.kind === "empty" ? emptyScene : parseScene(file.text);
  return { kind: "board", file: { path, shown, bytes: bytes.length, scene } };
}
