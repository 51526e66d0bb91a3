/** What a file gives to read: the text of its scene, or in one sentence without its full stop why there is none. */
export type SceneFile =
  { readonly kind: "scene"; readonly text: string } | { readonly kind: "problem"; readonly message: string };

/** The kinds of files that hold a board. Of `picture` kinds the scene is a part, the rest is drawn from it. */
export type BoardFormat = "json" | "markdown" | "svg" | "png";

const endings: readonly (readonly [ending: string, format: BoardFormat])[] = [
  [".excalidraw", "json"],
  [".excalidraw.json", "json"],
  [".excalidraw.md", "markdown"],
  [".excalidraw.svg", "svg"],
  [".excalidraw.png", "png"],
];

/** The kind of board that a path or URI names, by its ending in any case. */
export function boardFormat(path: string): BoardFormat | undefined {
  const name = path.toLowerCase();
  return endings.find(([ending]) => name.endsWith(ending))?.[1];
}
