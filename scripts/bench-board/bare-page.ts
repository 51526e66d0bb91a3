/** The same Excalidraw in a page of its own, with the scene that the address names: what nothing of ours can undercut. */
import { Excalidraw } from "@excalidraw/excalidraw";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import type { Scene } from "../../src/core/board/scene.ts";
import { initialData } from "../../webview/board/excalidraw/first-view.ts";
import { onFirstPaint } from "../../webview/board/first-paint.ts";

const name = new URLSearchParams(location.search).get("scene") ?? "";
const scene = fetch(`./${name}`).then((answer) => answer.json() as Promise<Scene>);

const markFirstPaint = onFirstPaint(() => performance.mark("canvas-ready"));
const measureRelease = onRelease();

createRoot(document.getElementById("root") ?? document.body).render(
  createElement(
    "div",
    // The class by which our canvas finds its size, for the view is the same as on ours.
    { className: "canvas", style: { height: "100vh" } },
    createElement(Excalidraw, {
      initialData: async () => initialData(await scene),
      onChange(_elements, { cursorButton }) {
        markFirstPaint();
        if (cursorButton === "up") measureRelease();
      },
    }),
  ),
);

/** Gives what to call when Excalidraw reports that the button is up: what a stroke takes before anybody can keep it. */
function onRelease(): () => void {
  let released: number | undefined;
  const note = () => {
    released = performance.now();
  };
  window.addEventListener("pointerup", note, { capture: true });
  return () => {
    if (released !== undefined) performance.measure("release", { start: released });
    released = undefined;
  };
}
