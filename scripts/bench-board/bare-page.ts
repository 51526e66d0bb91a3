/** The same Excalidraw in a page of its own, with the scene that the address names: what nothing of ours can undercut. */
import { Excalidraw } from "@excalidraw/excalidraw";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import type { Scene } from "../../src/core/board/scene.ts";
import { initialData } from "../../webview/board/excalidraw/first-view.ts";

const name = new URLSearchParams(location.search).get("scene") ?? "";
const scene = fetch(`./${name}`).then((answer) => answer.json() as Promise<Scene>);

createRoot(document.getElementById("root") ?? document.body).render(
  createElement(
    "div",
    // The class by which our canvas finds its size, for the view is the same as on ours.
    { className: "canvas", style: { height: "100vh" } },
    createElement(Excalidraw, {
      initialData: async () => initialData(await scene),
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
