import { useEffect, useRef } from "react";
import type { SceneElement } from "../../../src/core/board/scene.ts";
import { drawShapes } from "./shape-picture.ts";

/** Shapes of any kind, drawn by Excalidraw. */
export function ShapesPicture({ elements }: { readonly elements: readonly SceneElement[] }) {
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
