import type { DesignDoc, OutlineStep } from "./design-doc.ts";

/**
 * Declares something that is read of the headings, the steps that they introduce and whether anything stands below them,
 * and of nothing else: most keystrokes leave it as it is. Sections are named by their index, as their places move.
 */
export function outlineFact<T>(read: (doc: DesignDoc) => T): (doc: DesignDoc) => T {
  const known = new WeakMap<readonly OutlineStep[], { readonly fact: T }>();
  return (doc) => {
    const kept = known.get(doc.outline) ?? { fact: read(doc) };
    known.set(doc.outline, kept);
    return kept.fact;
  };
}
