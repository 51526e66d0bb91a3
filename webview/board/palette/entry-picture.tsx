import { placePattern } from "../../../src/core/board/place-pattern.ts";
import { stencils } from "../../../src/stencils/index.ts";
import { ShapesPicture } from "../excalidraw/shapes-picture.tsx";
import { BoardPreview } from "../../ui/board-preview.tsx";
import type { PaletteEntry } from "./palette-entry.ts";

/** A small picture of shapes that are placed together. */
export function EntryPicture({ entry }: { readonly entry: PaletteEntry }) {
  switch (entry.kind) {
    case "component":
      return null;
    case "pattern":
      return <BoardPreview elements={placePattern(entry.pattern, { x: 0, y: 0, ...counted() }, stencils)} />;
    case "library":
      return <ShapesPicture elements={entry.item.elements} />;
  }
}

/** A picture needs no ids that are unique on a board, only in itself. */
function counted() {
  let count = 0;
  return { ids: () => `p${++count}`, seed: () => 1 };
}
