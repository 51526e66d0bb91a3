import type { DesignDoc } from "./design-doc.ts";
import { type DocumentFacts, newFactSlot } from "./fact-slots.ts";
import type { SectionBody } from "./section-body.ts";
import type { PartGroup } from "./part-group.ts";
import type { SectionPart, SectionPlace } from "./section-part.ts";

/** Gives a fact of the section at this index of `doc.sections`; -1 stands for the text before the first heading. */
export type SectionFact<T> = (doc: DesignDoc, index: number) => T;

/**
 * Declares something that is read from one section's own prose and nothing else, so that a keystroke only has it
 * read again for the section it changed. `read` is pure and gives ranges that count from the section's start;
 * {@link sectionStart} moves them to the document.
 */
export function sectionFact<T>(read: (body: SectionBody) => T): SectionFact<T> {
  const slot = newFactSlot("body");
  return (doc, index) => partOf(doc, index).body.get(slot, read);
}

/**
 * The same for what the headings above the section and the steps that they introduce decide, too; a keystroke in
 * one of those headings has it read again for the sections below it. `of` gives other facts of the same section.
 */
export function placedFact<T>(
  read: (place: SectionPlace | undefined, of: <U>(fact: SectionFact<U>) => U) => T,
): SectionFact<T> {
  const slot = newFactSlot("part");
  const readPart = ({ place }: SectionPart, doc: DesignDoc, index: number): T =>
    read(place, (fact) => fact(doc, index));
  return (doc, index) => partOf(doc, index).get(slot, readPart, doc, index);
}

/** Declares something that is read of a document as a whole, once a version. */
export function documentFact<T>(read: (doc: DesignDoc) => T): (doc: DesignDoc) => T {
  const slot = newFactSlot("document");
  const readDocument = (_: DocumentFacts, doc: DesignDoc): T => read(doc);
  return (doc) => doc.facts.get(slot, readDocument, doc);
}

/** A section that holds something of a kind. */
export interface Filled<T> {
  /** Index in `doc.sections`; -1 stands for the text before the first heading. */
  readonly index: number;
  readonly found: readonly T[];
}

/**
 * The sections in which a fact that is a list is not empty, in document order. Of a long document only the
 * sections near a change are asked again.
 * @param mayHold Whether the list may not be empty in some section of a group; the others are not asked.
 */
export function filledSections<T>(
  fact: SectionFact<readonly T[]>,
  mayHold?: (group: PartGroup) => boolean,
): (doc: DesignDoc) => readonly Filled<T>[] {
  const slot = newFactSlot("group");
  const readGroup = (all: PartGroup, doc: DesignDoc): readonly Filled<T>[] => {
    if (mayHold?.(all) === false) return nothing;
    const { parts, groups, first, before } = all;
    const known = before?.group.known(slot) as readonly Filled<T>[] | undefined;
    if (before && known) return withSection(known, before.changed - 1, fact(doc, before.changed - 1));
    const filled: Filled<T>[] = [];
    for (const group of groups) for (const one of group.get(slot, readGroup, doc)) filled.push(one);
    for (let at = 0; at < parts.length; at++) {
      const index = first + at - 1;
      const found = fact(doc, index);
      if (found.length > 0) filled.push({ index, found });
    }
    return filled.length === 0 ? nothing : filled;
  };
  return (doc) => doc.allParts.get(slot, readGroup, doc);
}

const nothing: readonly never[] = [];

/** The list when this is what was found in one of the sections; the very same where that was and is nothing. */
function withSection<T>(
  filled: readonly Filled<T>[],
  index: number,
  found: readonly T[],
): readonly Filled<T>[] {
  let at = filled.length;
  for (let low = 0; low < at;) {
    const middle = (low + at) >> 1;
    if ((filled[middle]?.index ?? Infinity) < index) low = middle + 1;
    else at = middle;
  }
  const isThere = filled[at]?.index === index;
  if (found.length === 0) return isThere ? filled.toSpliced(at, 1) : filled;
  return isThere ? filled.with(at, { index, found }) : filled.toSpliced(at, 0, { index, found });
}

/** Where the section's ranges count from. */
export function sectionStart(doc: DesignDoc, index: number): number {
  return index < 0 ? (doc.frontMatter?.range.end ?? 0) : (doc.sectionStarts[index] ?? 0);
}

function partOf(doc: DesignDoc, index: number): SectionPart {
  const part = doc.parts[index + 1];
  if (!part) throw new RangeError(`There is no section ${index}.`);
  return part;
}
