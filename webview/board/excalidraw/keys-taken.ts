import { useEffect } from "react";
import { focusWhenGiven } from "../../ui/focus-when-given.ts";
import { container } from "./drawing.ts";

/** Stands inside Excalidraw, which is there when this is, and draws nothing: has it hear the keys. Its own `autoFocus` takes them. */
export function KeysTaken(): undefined {
  useEffect(() => focusWhenGiven(container), []);
}
