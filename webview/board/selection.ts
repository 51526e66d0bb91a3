import type { Drawing } from "./excalidraw/drawing.ts";

/** Gives a function to be called whenever the canvas may have changed; `tell` hears when something else is selected. */
export function watchSelection(
  tell: (keys: readonly string[], drawing: Drawing) => void,
): (drawing: Drawing) => void {
  let before = "";
  return (drawing) => {
    const keys = drawing.selection();
    const now = keys.join("\n");
    if (now === before) return;
    before = now;
    tell(keys, drawing);
  };
}
