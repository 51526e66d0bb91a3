import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { changeOf } from "../../../src/core/board/edit/board-content.ts";
import { createPortMemory } from "../../../src/core/board/edit/port-memory.ts";
import { createSeenElements } from "../../../src/core/board/seen-elements.ts";
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
  const seen = createSeenElements();
  const memory = createPortMemory(knownPorts);
  const look = () => seen.look(toData(api.getSceneElements()));
  const shown = () => {
    memory.look(look(), seen.byKey);
  };
  const settle = () => {
    if (gestureOf(api)) return;
    const changed = look();
    if (changed.length === 0) return;
    const changes = memory.back(changed, seen.byKey, source.seed);
    memory.look(changed, seen.byKey);
    if (changes.length === 0) return;
    applyChange(api, changeOf(changes));
    shown();
  };
  return { settle, shown };
}
