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
  let seen: readonly SceneElement[] = [];
  let nonces: readonly unknown[] = [];
  const remember = (elements: readonly SceneElement[]) => {
    seen = [...elements];
    nonces = elements.map(({ versionNonce }) => versionNonce);
  };
  const lookAnew = (elements: readonly SceneElement[]): readonly string[] => {
    const before = [...byKey.keys()];
    byKey.clear();
    for (const element of elements) byKey.set(String(element.id), element);
    remember(elements);
    return [...new Set([...before, ...byKey.keys()])];
  };
  return {
    byKey,
    look(elements) {
      const isOther = elements.length !== seen.length || elements.some(({ id }, i) => id !== seen[i]?.id);
      if (isOther) return lookAnew(elements);
      const changed = elements.filter(
        (element, i) => element !== seen[i] || element.versionNonce !== nonces[i],
      );
      if (changed.length === 0) return [];
      for (const element of changed) byKey.set(String(element.id), element);
      remember(elements);
      return changed.map(({ id }) => String(id));
    },
  };
}
