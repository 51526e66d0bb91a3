import type { BoardContent } from "../../src/core/board/edit/board-content.ts";
import type { Drawing } from "./excalidraw/drawing.ts";
import { panelSignature, selectedComponent, type SelectedComponent } from "./selected-component.ts";

/** Who hears of what is selected. */
export interface SelectionListener {
  /** Something else is selected. */
  readonly tell: (keys: readonly string[]) => void;
  /** Something else is selected, or what is shown of the one component that is selected has changed. */
  readonly show: (
    keys: readonly string[],
    content: BoardContent,
    component: SelectedComponent | undefined,
  ) => void;
}

/**
 * Gives a function to be called whenever the canvas may have changed. What a drawing means is read only when something
 * else is selected or the component itself is another, never while it is moved.
 */
export function watchSelection({ tell, show }: SelectionListener): (drawing: Drawing) => void {
  let before = "";
  let shown: { readonly key: string; readonly signature: string } | undefined;
  return (drawing) => {
    const keys = drawing.selection();
    const now = keys.join("\n");
    const isOther = now !== before;
    if (!isOther && (!shown || panelSignature(drawing, shown.key) === shown.signature)) return;
    before = now;
    const content = keys.length === 0 ? nothing : drawing.content();
    const selected = selectedComponent(keys, content);
    const key = selected?.component.id;
    shown = key === undefined ? undefined : { key, signature: panelSignature(drawing, key) };
    if (isOther) tell(keys);
    show(keys, content, selected);
  };
}

/** With nothing selected there is nothing to read. */
const nothing: BoardContent = {
  elements: new Map(),
  graph: { components: [], connections: [], frames: [] },
  last: null,
};
