import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";

/** Shows a sentence on the canvas for a while. */
export function tell(api: ExcalidrawImperativeAPI, message: string): void {
  api.setToast({ message, closable: true, duration: 10_000 });
}
