/** What of a key event decides whose it is. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * Who gets a key that is pressed over the canvas: `undo` and `redo` go to the document's own history, `vscode` keys
 * are VS Code's everywhere and must not reach Excalidraw, which has other plans for them; the rest is the canvas's.
 */
export function ownerOfKey(press: KeyPress): "undo" | "redo" | "vscode" | "canvas" {
  const key = press.key.toLowerCase();
  if (key === "f1") return "vscode";
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return "canvas";
  if (key === "z") return press.shiftKey ? "redo" : "undo";
  if (key === "y" && !press.shiftKey) return "redo";
  return (press.shiftKey ? shiftedKeys : plainKeys).has(key) ? "vscode" : "canvas";
}

/** With Ctrl or Cmd: save, open, quick open, find commands, close, sidebar, panel, settings. */
const plainKeys: ReadonlySet<string> = new Set(["s", "o", "p", "w", "n", "b", "j", "k", ",", "`", "/"]);
const shiftedKeys: ReadonlySet<string> = new Set(["s", "p", "e", "f", "x", "m", "o", "n"]);
