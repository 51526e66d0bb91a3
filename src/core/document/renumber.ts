import type { DesignDoc, Section } from "./design-doc.ts";
import { shiftedNumbering } from "./numbering.ts";
import type { TextEdit } from "./text-range.ts";

/** The numbers of a document's headings while headings are put in between. */
interface Renumbering {
  /**
   * The number of one more heading, empty where headings of its level have none; headings behind it that it would repeat
   * get the next number each, up to the first gap. In the order of the text.
   * @param remaining How many headings are still put in at this place, this one included.
   */
  readonly insert: (offset: number, level: number, remaining: number) => string;
  /** Gives the headings their new numbers, and the headings below them theirs (`3.1` → `4.1`). */
  readonly edits: () => readonly TextEdit[];
}

interface Numbered {
  /** Undefined for a heading that is put in. */
  readonly section: Section | undefined;
  readonly start: number;
  numbering: string;
}

/** @param leftOut The start of a heading that does not count, for it is about to be written anew. */
export function renumbering(given: DesignDoc, leftOut?: number): Renumbering {
  const doc: Numberable = leftOut === undefined ? given : without(given, leftOut);
  const levels = new Map<number, Numbered[]>();
  const entriesOf = (level: number): Numbered[] => {
    const known = levels.get(level) ?? numberedOn(doc, level);
    levels.set(level, known);
    return known;
  };
  return {
    insert: (offset, level, remaining) => {
      if (!isNumbered(doc, level)) return "";
      const entries = entriesOf(level);
      const [from, to] = neighbourhood(doc, level, offset);
      const at = entries.findLastIndex(({ section, start }) => start < offset || !section) + 1;
      const [before, behind] = [entries[at - 1], entries[at]];
      const numbering =
        before && before.start >= from
          ? shiftedNumbering(before.numbering, 1)
          : behind && behind.start < to
            ? firstNumbering(behind.numbering, remaining)
            : "";
      if (numbering === "") return "";
      let taken = numbering;
      for (const next of entries.slice(at)) {
        const moved = shiftedNumbering(next.numbering, 1);
        if (next.start >= to || next.numbering !== taken || moved === "") break;
        next.numbering = taken = moved;
      }
      entries.splice(at, 0, { section: undefined, start: offset, numbering });
      return numbering;
    },
    edits: () => [...levels.values()].flatMap((entries) => entries.flatMap((entry) => editsOf(doc, entry))),
  };
}

/** What numbers are read of. */
type Numberable = Pick<DesignDoc, "text" | "sections">;

/** The document as if one of its headings were not there. */
function without({ text, sections }: DesignDoc, start: number): Numberable {
  return { text, sections: sections.filter((section) => startOf(section) !== start) };
}

/** Whether most steps on a level have a number. */
function isNumbered(doc: Numberable, level: number): boolean {
  const steps = doc.sections.filter((section) => section.level === level && section.steps.length > 0);
  return steps.filter((section) => section.numbering !== "").length * 2 > steps.length;
}

function numberedOn(doc: Numberable, level: number): Numbered[] {
  return doc.sections.flatMap((section) => {
    const isHeading = section.kind === "atx" || section.kind === "setext";
    return isHeading && section.level === level && section.numbering !== ""
      ? [{ section, start: section.headingRange.start, numbering: section.numbering }]
      : [];
  });
}

/** From the heading of a higher level before a place to the next one: numbers do not go on across those. */
function neighbourhood(doc: Numberable, level: number, offset: number): readonly [number, number] {
  const higher = doc.sections.filter((section) => section.level < level).map(startOf);
  return [
    higher.findLast((start) => start < offset) ?? 0,
    higher.find((start) => start >= offset) ?? Infinity,
  ];
}

function startOf({ headingRange }: Section): number {
  return headingRange.start;
}

/** As far before the first number as there are numbers, so that `2.` leaves room for one and `1.` for none. */
function firstNumbering(behind: string, count: number): string {
  for (let shift = count; shift > 0; shift--) {
    const numbering = shiftedNumbering(behind, -shift);
    if (numbering !== "" && !/(?<!\d)0(?!\d)/.test(numbering)) return numbering;
  }
  return behind;
}

function editsOf(doc: Numberable, { section, numbering }: Numbered): readonly TextEdit[] {
  if (!section || section.numbering === numbering) return [];
  const [old, now] = [core(section.numbering), core(numbering)];
  const below = doc.sections.filter(
    (one) => one.headingRange.start > section.headingRange.start && one.headingRange.end <= section.range.end,
  );
  return [
    ...numberEdit(doc, section, numbering),
    ...below.flatMap((one) =>
      old !== "" && one.numbering.startsWith(`${old}.`) && /\d/.test(one.numbering.charAt(old.length + 1))
        ? numberEdit(doc, one, now + one.numbering.slice(old.length))
        : [],
    ),
  ];
}

/** `3.` and `3)` begin `3.1`, `Step 3:` begins nothing. */
function core(numbering: string): string {
  return /^(?<digits>\d+(?:\.\d+)*)[.):]*$/.exec(numbering)?.groups?.digits ?? "";
}

function numberEdit(doc: Numberable, { headingRange, numbering }: Section, newText: string): TextEdit[] {
  const start = doc.text.indexOf(numbering, headingRange.start);
  const end = start + numbering.length;
  return start < 0 || end > headingRange.end ? [] : [{ range: { start, end }, newText }];
}
