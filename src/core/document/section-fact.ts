import type { DesignDoc } from "./design-doc.ts";
import type { TextRange } from "./text-range.ts";

/** A section's heading and own text, with code and comments blanked: offsets count from the heading's start. */
export interface SectionProse {
  readonly text: string;
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
  const known = new WeakMap<DesignDoc, Map<number, T>>();
  return (doc, index) => {
    const facts = known.get(doc) ?? new Map<number, T>();
    known.set(doc, facts);
    if (facts.has(index)) return facts.get(index) as T;
    const fact = read(sectionProse(doc, index));
    facts.set(index, fact);
    return fact;
  };
}

/** Where the section's ranges count from. */
export function sectionStart(doc: DesignDoc, index: number): number {
  return doc.sections[index]?.headingRange.start ?? doc.frontMatter?.range.end ?? 0;
}

function sectionProse(doc: DesignDoc, index: number): SectionProse {
  const section = doc.sections[index];
  const start = sectionStart(doc, index);
  const end = section?.ownRange.end ?? doc.sections[0]?.headingRange.start ?? doc.text.length;
  return {
    text: blanked(doc, { start, end }),
    headingLength: section ? section.headingRange.end - section.headingRange.start : 0,
  };
}

function blanked(doc: DesignDoc, { start, end }: TextRange): string {
  let text = "";
  let from = start;
  const holes = [...doc.code, ...doc.comments.map((comment) => comment.range)]
    .filter((hole) => hole.end > start && hole.start < end)
    .sort((a, b) => a.start - b.start);
  for (const hole of holes) {
    const stop = Math.min(end, hole.end);
    if (hole.start > from) text += doc.text.slice(from, hole.start);
    const blankFrom = Math.max(from, hole.start);
    // Line breaks stay, so that lines are still lines.
    if (stop > blankFrom) text += doc.text.slice(blankFrom, stop).replace(/[^\r\n]/g, " ");
    from = Math.max(from, stop);
  }
  return text + doc.text.slice(from, end);
}
