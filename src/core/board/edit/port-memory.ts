import type { PortsOfElement } from "../port.ts";
import type { SceneElement } from "../scene.ts";
import type { ElementChange } from "../scene-change.ts";
import { arrowOnPorts, backOnPorts, boundKeys, type ArrowOnPorts } from "./keep-on-ports.ts";

type Elements = ReadonlyMap<string, SceneElement>;

/** Which arrows of a board lie on ports. What is asked and told costs what has changed, however large the board is. */
export interface PortMemory {
  /** What puts arrows back on the ports that they lay on, of all that end at what has changed. */
  readonly back: (
    changed: readonly string[],
    elements: Elements,
    seed: () => number,
  ) => readonly ElementChange[];
  /** Remembers where arrows lie now; `changed` names all that came, went or changed since the last time. */
  readonly look: (changed: readonly string[], elements: Elements) => void;
}

/** Knows of no arrow yet. Elements are named by key; those that are deleted are left out. */
export function createPortMemory(ports: PortsOfElement): PortMemory {
  const arrows = new Map<string, ArrowOnPorts>();
  /** By shape, the arrows that were seen to be bound to it; some may have gone elsewhere since. */
  const bound = new Map<string, Set<string>>();
  const touched = (changed: readonly string[]) =>
    new Set(changed.flatMap((key) => [key, ...(bound.get(key) ?? [])]));
  return {
    back: (changed, elements, seed) =>
      [...touched(changed)].flatMap((key) => {
        const before = arrows.get(key);
        return before ? backOnPorts(before, elements, seed) : [];
      }),
    look(changed, elements) {
      for (const key of changed) {
        for (const shape of boundKeys(elements.get(key) ?? {})) {
          const known = bound.get(shape);
          if (known) known.add(key);
          else bound.set(shape, new Set([key]));
        }
      }
      for (const key of touched(changed)) {
        const arrow = arrowOnPorts(key, elements, ports);
        if (arrow) arrows.set(key, arrow);
        else arrows.delete(key);
      }
    },
  };
}
