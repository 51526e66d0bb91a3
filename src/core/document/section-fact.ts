import type { DesignDoc } from "./design-doc.ts";
import { type DocumentFacts, newFactSlot } from "./fact-slots.ts";
import { ownText } from "./own-text.ts";
import type { SectionBody } from "./section-body.ts";
import type { PartGroup } from "./part-group.ts";
import type { SectionPart, SectionPlace } from "./section-part.ts";

/** A section's heading and own text, with code and comments blanked: offsets count from the heading's start. */
export interface SectionProse {
  readonly text: string;
  /** The same text with code and comments. */
  readonly raw: string;
  /** Where links, comments and code stand in it. */
  readonly body: SectionBody;
  /** Length of the heading; what stands under it follows. */
  readonly headingLength: number;
}

/** Gives a fact of the section at this index of `doc.sections`; -1 stands for the text before the first heading. */
export type SectionFact<T> = (doc: DesignDoc, index: number) => T;

/**
 * Declares something that is read from one section's own prose and nothing else, so that a keystroke only has it
 * read again for the section it changed. `read` is pure and gives ranges that count from the section's start;
 * {@link sectionStart} moves them to the document.
 */
export function sectionFact<T>(read: (prose: SectionProse) => T): SectionFact<T> {
  const slot = newFactSlot("body");
  const readBody = (body: SectionBody, doc: DesignDoc, index: number): T =>
    read(sectionProse(body, doc, index));
  return (doc, index) => partOf(doc, index).body.get(slot, readBody, doc, index);
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
 */
export function filledSections<T>(fact: SectionFact<readonly T[]>): (doc: DesignDoc) => readonly Filled<T>[] {
  const slot = newFactSlot("group");
  const readGroup = (all: PartGroup, doc: DesignDoc): readonly Filled<T>[] => {
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

const proseSlot = newFactSlot("body");

/** Cut out once for all facts. */
function sectionProse(body: SectionBody, doc: DesignDoc, index: number): SectionProse {
  return body.get(proseSlot, readProse, doc, index);
}

function readProse(body: SectionBody, doc: DesignDoc, index: number): SectionProse {
  const start = sectionStart(doc, index);
  const raw = ownText(doc.source.slice(start, start + body.length));
  return { text: blanked(raw, body), raw, body, headingLength: body.headingLength };
}

/** Every place stays where it is, and lines are still lines. */
function blanked(whole: string, { code, comments }: SectionBody): string {
  let text = "";
  let from = 0;
  if (code.length === 0 && comments.length === 0) return whole;
  const holes = [...code, ...comments.map((comment) => comment.range)].sort((a, b) => a.start - b.start);
  for (const hole of holes) {
    const start = Math.max(from, hole.start);
    const stop = Math.min(whole.length, hole.end);
    if (start > from) text += whole.slice(from, start);
    if (stop > start) text += whole.slice(start, stop).replace(/[^\r\n]/g, " ");
    from = Math.max(from, stop);
  }
  return ownText(text + whole.slice(from));
}
