import { hashElementsVersion } from "@excalidraw/excalidraw";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { changeOf } from "../../../src/core/board/edit/board-content.ts";
import { arrowsOnPorts, backOnPorts, type ArrowOnPorts } from "../../../src/core/board/edit/keep-on-ports.ts";
import type { SceneElement } from "../../../src/core/board/scene.ts";
import { source } from "../element-source.ts";
import { applyChange } from "./apply-change.ts";
import { gestureOf } from "./gesture.ts";
import { knownPorts } from "./known-ports.ts";
import { toData } from "./scene-data.ts";

/** Holds arrows at the ports of cards that are moved. */
export interface PortKeeper {
  /** To be called when the canvas may have changed, before anybody looks at it: so it is one step with the move. */
  readonly settle: () => void;
  /** The canvas shows what the document says, which is right as it is. */
  readonly shown: () => void;
}

export function keepOnPorts(api: ExcalidrawImperativeAPI): PortKeeper {
  /** The board when it was looked at last. */
  let known: { readonly version: number; readonly arrows: readonly ArrowOnPorts[] } | undefined;
  const elementsOf = () => new Map(toData(api.getSceneElements()).map((one) => [String(one.id), one]));
  const look = (elements: ReadonlyMap<string, SceneElement>) => {
    const version = hashElementsVersion(api.getSceneElements());
    known = { version, arrows: arrowsOnPorts(elements, knownPorts) };
  };
  const shown = () => {
    look(elementsOf());
  };
  const settle = () => {
    if (gestureOf(api) || known?.version === hashElementsVersion(api.getSceneElements())) return;
    const elements = elementsOf();
    const changes = known ? backOnPorts(known.arrows, elements, source.seed) : [];
    if (changes.length === 0) look(elements);
    else {
      applyChange(api, changeOf(changes));
      shown();
    }
  };
  return { settle, shown };
}
