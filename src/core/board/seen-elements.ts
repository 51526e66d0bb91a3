import type { SceneElement } from "./scene.ts";

/** The elements of a board as they were looked at last. */
export interface SeenElements {
  readonly byKey: ReadonlyMap<string, SceneElement>;
  /** Looks at what the board shows now; gives the keys of what came, went or changed since the last time. */
  readonly look: (elements: readonly SceneElement[]) => readonly string[];
}

/**
 * Tells which elements a canvas has changed, without looking anything up for those that it has not: one that changed is
 * another object, or the same one with another nonce.
 */
export function createSeenElements(): SeenElements {
  const byKey = new Map<string, SceneElement>();
  const seen: SceneElement[] = [];
  const nonces: unknown[] = [];
  const remember = (element: SceneElement, i: number) => {
    byKey.set(String(element.id), element);
    seen[i] = element;
    nonces[i] = element.versionNonce;
  };
  const lookAnew = (elements: readonly SceneElement[]): readonly string[] => {
    const before = [...byKey.keys()];
    byKey.clear();
    seen.length = nonces.length = elements.length;
    elements.forEach(remember);
    return [...new Set([...before, ...byKey.keys()])];
  };
  return {
    byKey,
    look(elements) {
      if (elements.length !== seen.length) return lookAnew(elements);
      const changed: [SceneElement, number][] = [];
      // At the end of each stroke this is asked of all elements of a board, so a function for each would be felt.
      for (let i = 0; i < elements.length; i++) {
        const element = elements[i];
        const before = seen[i];
        if (element?.id !== before?.id) return lookAnew(elements);
        if (element && (element !== before || element.versionNonce !== nonces[i])) changed.push([element, i]);
      }
      for (const [element, i] of changed) remember(element, i);
      return changed.map(([{ id }]) => String(id));
    },
  };
}
