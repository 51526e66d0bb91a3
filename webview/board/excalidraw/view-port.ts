import { CaptureUpdateAction } from "@excalidraw/excalidraw";
import type { ExcalidrawImperativeAPI, Zoom } from "@excalidraw/excalidraw/types";
import { isInView } from "./reveal.ts";
import type { ShapeBox } from "../../../src/core/board/shape-box.ts";
import type { BoardView } from "../../../src/protocol/board.ts";

/** The part of a board that a canvas shows. */
export interface ViewPort {
  get(): BoardView;
  set(view: BoardView): void;
  /** Brings the middle of a box into the middle, in the size that is looked at. */
  centre(box: ShapeBox): void;
  /** Brings all that is drawn into view, smaller if need be; where it is in view, nothing moves. */
  showAll(): void;
  /** Gives the function that ends it. */
  onChange(listener: () => void): () => void;
}

export function viewPortOf(api: ExcalidrawImperativeAPI): ViewPort {
  const set = ({ scrollX, scrollY, zoom }: BoardView) => {
    api.updateScene({
      appState: { scrollX, scrollY, zoom: { value: zoom } as Zoom },
      captureUpdate: CaptureUpdateAction.NEVER,
    });
  };
  return {
    get() {
      const { scrollX, scrollY, zoom } = api.getAppState();
      return { scrollX, scrollY, zoom: zoom.value };
    },
    set,
    centre(box) {
      const { width, height, zoom } = api.getAppState();
      set({
        scrollX: width / 2 / zoom.value - box.x - box.width / 2,
        scrollY: height / 2 / zoom.value - box.y - box.height / 2,
        zoom: zoom.value,
      });
    },
    showAll() {
      const drawn = api.getSceneElements();
      if (drawn.every((element) => isInView(api, element))) return;
      api.scrollToContent(drawn, { fitToContent: true, animate: false });
    },
    onChange: (listener) => api.onScrollChange(listener),
  };
}
