import { linkCard } from "../../src/core/board/link-card.ts";
import type { SceneElement } from "../../src/core/board/scene.ts";
import { source } from "./element-source.ts";
import type { Drawing } from "./excalidraw/drawing.ts";
import type { Host } from "./host.ts";

/** From one of several files to the next, in pixels of the window. */
const step = 70;

/** Puts a shape for each file on the board that links to it, below each other from a point of the window on. */
export async function addLinks(
  host: Pick<Host, "linksTo" | "log">,
  drawing: () => Drawing | undefined,
  uris: readonly string[],
  clientX: number,
  clientY: number,
): Promise<void> {
  try {
    const files = await host.linksTo(uris);
    for (const [i, { label, link }] of files.entries()) {
      const card = linkCard(label, link, source) as unknown as readonly SceneElement[];
      drawing()?.placeShapes(card, clientX, clientY + i * step);
    }
    drawing()?.focus();
  } catch (error) {
    host.log("error", String(error));
  }
}
