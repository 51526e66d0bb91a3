/** What of a key event decides whose it is. */
export interface KeyPress {
  readonly key: string;
  /** The place of the key on the keyboard, whatever letter it types with Alt held. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export type KeyOwner = "undo" | "redo" | "vscode" | "canvas";

/**
 * Tells of one key after the other whose it is. The key behind Ctrl+K is VS Code's, whatever it is: the two are a chord.
 */
export function keyOwners(): (press: KeyPress) => KeyOwner {
  let isInChord = false;
  return (press) => {
    if (modifiers.has(press.key)) return "canvas";
    const owner = isInChord ? "vscode" : ownerOfKey(press);
    isInChord = !isInChord && owner === "vscode" && press.key.toLowerCase() === "k";
    return owner;
  };
}

const modifiers: ReadonlySet<string> = new Set(["Control", "Shift", "Alt", "AltGraph", "Meta"]);

/**
 * Who gets a key that is pressed over the canvas: `undo` and `redo` go to the document's own history, `vscode` keys
 * are VS Code's everywhere and must not reach Excalidraw, which has other plans for them; the rest is the canvas's.
 */
function ownerOfKey(press: KeyPress): KeyOwner {
  const key = press.key.toLowerCase();
  if (key === "f1" || isTidyUp(press)) return "vscode";
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return "canvas";
  if (key === "z") return press.shiftKey ? "redo" : "undo";
  if (key === "y" && !press.shiftKey) return "redo";
  return (press.shiftKey ? shiftedKeys : plainKeys).has(key) ? "vscode" : "canvas";
}

/** Where VS Code formats a document, a board is tidied up; Excalidraw takes Shift+F for its fonts, Alt or not. */
function isTidyUp({ code, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): boolean {
  return code === "KeyF" && shiftKey && altKey && !ctrlKey && !metaKey;
}

/** With Ctrl or Cmd: save, open, quick open, find commands, close, sidebar, panel, settings. */
const plainKeys: ReadonlySet<string> = new Set(["s", "o", "p", "w", "n", "b", "j", "k", ",", "`", "/"]);
const shiftedKeys: ReadonlySet<string> = new Set(["s", "p", "e", "f", "x", "m", "o", "n"]);
