/** What a file gives to read: the text of its scene, or in one sentence without its full stop why there is none. */
export type SceneFile =
  { readonly kind: "scene"; readonly text: string } | { readonly kind: "problem"; readonly message: string };

/** The kinds of files that hold a board. */
export type BoardFormat = "json" | "markdown" | PictureFormat;

/** The kinds of which the scene is a part, and the rest is drawn from it. */
export type PictureFormat = "svg" | "png";

const endings: readonly (readonly [ending: string, format: BoardFormat])[] = [
  [".excalidraw", "json"],
  [".excalidraw.json", "json"],
  [".excalidraw.md", "markdown"],
  [".excalidraw.svg", "svg"],
  [".excalidraw.png", "png"],
];

/** How the names of files end that hold a board in one of these ways. */
export function boardEndingsOf(...formats: readonly BoardFormat[]): readonly string[] {
  return endings.flatMap(([ending, format]) => (formats.includes(format) ? [ending] : []));
}

/** The kind of board that a path or URI names, by its ending in any case. */
export function boardFormat(path: string): BoardFormat | undefined {
  const name = path.toLowerCase();
  return endings.find(([ending]) => name.endsWith(ending))?.[1];
}

/** The kind of picture that a path or URI names, if it is a board in a picture. */
export function pictureFormat(path: string): PictureFormat | undefined {
  const format = boardFormat(path);
  return format === "svg" || format === "png" ? format : undefined;
}

/** Whether a path or URI names a board in a picture. */
export function isPictureBoard(path: string): boolean {
  return pictureFormat(path) !== undefined;
}
