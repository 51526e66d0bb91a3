import { boardFormat } from "../formats/scene-file.ts";

/**
 * The file beside a board that a picture of it is written to: `loop.excalidraw` → `loop.svg`, dark `loop.dark.svg`.
 * Never the name of a board, for a picture without its scene must not take a board's place.
 */
export function pictureName(
  boardPath: string,
  ending: "svg" | "png",
  theme: "light" | "dark" = "light",
): string {
  const bare =
    boardFormat(boardPath) === undefined
      ? boardPath
      : boardPath.replace(/\.excalidraw(?:\.(?:json|md|svg|png))?$/i, "");
  return `${bare}${theme === "dark" ? ".dark" : ""}.${ending}`;
}
