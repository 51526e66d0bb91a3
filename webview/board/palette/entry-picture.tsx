import { useEffect, useRef } from "react";
import { placePattern } from "../../../src/core/board/place-pattern.ts";
import { stencils } from "../../../src/stencils/index.ts";
import { drawShapes } from "../excalidraw/shape-picture.ts";
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

/** Shapes of any kind, drawn by Excalidraw. */
function ShapesPicture({ elements }: { readonly elements: readonly Readonly<Record<string, unknown>>[] }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let isGone = false;
    void drawShapes(elements).then((svg) => {
      if (!isGone && svg) place.current?.replaceChildren(svg);
    });
    return () => {
      isGone = true;
    };
  }, [elements]);
  return <span ref={place} className="shapes-picture" aria-hidden="true" />;
}

/** A picture needs no ids that are unique on a board, only in itself. */
function counted() {
  let count = 0;
  return { ids: () => `p${++count}`, seed: () => 1 };
}
