/** What the canvas's own keys do. */
export interface CanvasKeys {
  /** `/`: the palette's search gets the keys. */
  readonly find: () => void;
  /** `Tab`, on the canvas itself: the chain is continued. False where there is nothing to continue, and Tab moves the focus as everywhere. */
  readonly chain: () => boolean;
  /** `Alt+Enter`, on the canvas itself: what is selected is edited in its panel. False where nothing is. */
  readonly details: () => boolean;
  /** `Escape`, on the canvas itself: what it means to the canvas it still does. */
  readonly escape: () => void;
}

/** Listens for the keys until the function that it gives is called. */
export function watchCanvasKeys(keys: CanvasKeys): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.isComposing || !isTaken(event, keys)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener("keydown", onKeyDown, { capture: true });
  return () => {
    window.removeEventListener("keydown", onKeyDown, { capture: true });
  };
}

function isTaken({ key, shiftKey, altKey, target }: KeyboardEvent, keys: CanvasKeys): boolean {
  const { find, chain, details, escape } = keys;
  if (altKey) return key === "Enter" && isCanvas(target) && details();
  if (key === "Escape" && isCanvas(target)) escape();
  if (key === "/" && !isTyping(target)) {
    find();
    return true;
  }
  return key === "Tab" && !shiftKey && isCanvas(target) && chain();
}

/** Where a person writes, or walks through the palette or a panel, letters mean what they say. */
function isTyping(target: EventTarget | null): boolean {
  const fields =
    "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog]";
  return target instanceof HTMLElement && target.closest(`${fields}, vscode-text-field, .details`) !== null;
}

/** The drawing surface itself, not a button or field on it. */
function isCanvas(target: EventTarget | null): boolean {
  return (
    target === document.body || (target instanceof HTMLElement && target.matches(".excalidraw-container"))
  );
}
