import type { DesignDoc } from "./design-doc.ts";
import { newFactSlot } from "./fact-slots.ts";
import type { PartGroup } from "./part-group.ts";
import type { SectionFact } from "./section-fact.ts";

/** What the first section says that says something of a kind. */
export interface First<T> {
  /** Index in `doc.sections`; -1 stands for the text before the first heading. */
  readonly index: number;
  readonly found: T;
}

/**
 * The first section in which a fact is not undefined. Those behind it are never asked, and a change behind it asks none: what a design
 * says once need not be looked for again.
 */
export function firstSection<T>(fact: SectionFact<T | undefined>): (doc: DesignDoc) => First<T> | undefined {
  const slot = newFactSlot("group");
  const inSection = (doc: DesignDoc, index: number): First<T> | undefined => {
    const found = fact(doc, index);
    return found === undefined ? undefined : { index, found };
  };
  const readGroup = (all: PartGroup, doc: DesignDoc): First<T> | typeof nowhere => {
    const { parts, groups, first, before } = all;
    const known = before?.group.known(slot) as First<T> | typeof nowhere | undefined;
    if (before && known) {
      const changed = before.changed - 1;
      if (known !== nowhere && known.index < changed) return known;
      const here = inSection(doc, changed);
      if (here) return here;
      if (known === nowhere || known.index > changed) return known;
    }
    for (const group of groups) {
      const inGroup = group.get(slot, readGroup, doc);
      if (inGroup !== nowhere) return inGroup;
    }
    for (let at = 0; at < parts.length; at++) {
      const here = inSection(doc, first + at - 1);
      if (here) return here;
    }
    return nowhere;
  };
  return (doc) => {
    const found = doc.allParts.get(slot, readGroup, doc);
    return found === nowhere ? undefined : found;
  };
}

const nowhere = Symbol("said nowhere");
