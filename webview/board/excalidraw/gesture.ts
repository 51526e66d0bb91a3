import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { Gesture } from "../sync.ts";

/** What a person is in the middle of. */
export function gestureOf(api: ExcalidrawImperativeAPI): Gesture | undefined {
  const { cursorButton, editingTextElement, multiElement } = api.getAppState();
  if (editingTextElement ?? multiElement) return "entry";
  return cursorButton === "down" ? "stroke" : undefined;
}
