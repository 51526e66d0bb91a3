/** The same Excalidraw in a page of its own, with the scene that the address names: what nothing of ours can undercut. */
import { Excalidraw } from "@excalidraw/excalidraw";
import type { ExcalidrawInitialDataState } from "@excalidraw/excalidraw/types";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const name = new URLSearchParams(location.search).get("scene") ?? "";
const scene = fetch(`./${name}`).then((answer) => answer.json() as Promise<ExcalidrawInitialDataState>);

createRoot(document.getElementById("root") ?? document.body).render(
  createElement(
    "div",
    { style: { height: "100vh" } },
    createElement(Excalidraw, {
      initialData: async () => ({ ...(await scene), scrollToContent: true }),
      onChange: markFirstPaint(),
    }),
  ),
);

/** As webview/board/first-paint.ts marks it on our canvas. */
function markFirstPaint(): () => void {
  let isWaiting = true;
  return () => {
    if (!isWaiting) return;
    isWaiting = false;
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("canvas-ready")));
  };
}
