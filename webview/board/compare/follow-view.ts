import type { BoardView } from "../../../src/protocol/board.ts";
import type { ViewPort } from "../excalidraw/view-port.ts";

const touches = ["pointerdown", "wheel", "keydown"] as const;

/**
 * Keeps two canvases showing the same part of a board: the one that was touched last leads, so that none answers to
 * its own echo. Gives what takes the other's view, and the function that ends it.
 */
export function followView(
  view: ViewPort,
  leads: boolean,
  tell: (view: BoardView) => void,
): { readonly follow: (view: BoardView) => void; readonly end: () => void } {
  let isLeading = leads;
  const lead = () => {
    isLeading = true;
  };
  for (const touch of touches) window.addEventListener(touch, lead, { capture: true, passive: true });
  const end = view.onChange(() => {
    if (isLeading) tell(view.get());
  });
  if (leads) tell(view.get());
  return {
    follow(other) {
      isLeading = false;
      view.set(other);
    },
    end() {
      end();
      for (const touch of touches) window.removeEventListener(touch, lead, { capture: true });
    },
  };
}
