import type { ElementSource } from "../element.ts";
import { isObject, type SceneElement } from "../scene.ts";

/**
 * Shapes of a library as new ones: with ids, groups and seeds of their own that agree among each other, and as one
 * group. What they name that is not among them is let go.
 */
export function regenerate(
  elements: readonly SceneElement[],
  { ids, seed }: ElementSource,
): readonly SceneElement[] {
  const known = new Map(
    elements.flatMap(({ id }) => (typeof id === "string" ? [[id, ids("shape")] as const] : [])),
  );
  const groups = new Map<string, string>();
  const groupOf = (name: string) => {
    const group = groups.get(name) ?? ids("group");
    groups.set(name, group);
    return group;
  };
  const whole = elements.length > 1 ? [ids("group")] : [];
  const renamed = (id: unknown) => (typeof id === "string" ? (known.get(id) ?? null) : null);
  return elements.map((element) => {
    const { groupIds, boundElements } = element;
    const own = Array.isArray(groupIds) ? groupIds.map((group) => groupOf(String(group))) : [];
    return {
      ...element,
      id: renamed(element.id) ?? ids("shape"),
      groupIds: [...own, ...whole],
      frameId: renamed(element.frameId),
      containerId: renamed(element.containerId),
      boundElements: Array.isArray(boundElements)
        ? boundElements.flatMap((one) => named(one, "id", renamed))
        : [],
      startBinding: named(element.startBinding, "elementId", renamed)[0] ?? null,
      endBinding: named(element.endBinding, "elementId", renamed)[0] ?? null,
      // Where it is put it gets a place among the others.
      index: null,
      seed: seed(),
      version: 1,
      versionNonce: seed(),
      isDeleted: false,
    };
  });
}

/** What names another shape, by the name that this one has now; nothing where it is not there. */
function named(
  reference: unknown,
  field: "id" | "elementId",
  renamed: (id: unknown) => string | null,
): readonly SceneElement[] {
  const id = isObject(reference) ? renamed(reference[field]) : null;
  return id === null || !isObject(reference) ? [] : [{ ...reference, [field]: id }];
}
