import type { DesignDoc } from "../document/design-doc.ts";
import { filledSections, placedFact, sectionStart, type SectionProse } from "../document/section-fact.ts";
import { headingsAbove as headingsOver, stepsAbove as stepsOver } from "../document/section-part.ts";
import type { TextRange } from "../document/text-range.ts";
import type { StepId } from "../framework/step-id.ts";
import { isAsserted, isRejectedUnder } from "./asserted.ts";
import { type Statement, statementsIn } from "./statements.ts";

/** Something read from a statement, with the statement and where both stand. */
export interface Placed<T> {
  readonly value: T;
  readonly statement: Statement;
  /** Index in `doc.sections`; -1 for the text before the first heading. */
  readonly section: number;
  /** What is added to the statement's offsets to make them the document's. */
  readonly offset: number;
}

/** Everything that was read from the statements of a document, in its order. */
export type StatementFact<T> = (doc: DesignDoc) => readonly Placed<T>[];

/** Read once for all facts: {@link statementsIn} remembers. */
function statementsOf({ text, headingLength }: SectionProse): readonly Statement[] {
  return statementsIn(text.slice(headingLength));
}

/**
 * Declares something that is read from one statement and nothing else. Each section's text is read once.
 * @param everywhere Also below headings of what the design rejects, defers or only looks back at.
 */
export function statementFact<T>(
  read: (statement: Statement) => readonly T[],
  everywhere = false,
): StatementFact<T> {
  const byDocument = new WeakMap<DesignDoc, readonly Placed<T>[]>();
  const found = filledSections(
    placedFact((prose, place) => {
      if (!everywhere && isRejectedUnder(headingsOver(place))) return [];
      return statementsOf(prose).flatMap((statement) =>
        read(statement).map((value) => ({ value, statement })),
      );
    }),
  );
  return (doc) => {
    const known = byDocument.get(doc);
    if (known) return known;
    const all: Placed<T>[] = [];
    for (const { index: section, found: own } of found(doc)) {
      const headingLength = doc.parts[section + 1]?.body.headingLength ?? 0;
      const offset = sectionStart(doc, section) + headingLength;
      for (const { value, statement } of own) all.push({ value, statement, section, offset });
    }
    byDocument.set(doc, all);
    return all;
  };
}

/** The places at which statements assert something of this form: not where they deny, ask, quote or weigh it. */
export function saying(pattern: RegExp): StatementFact<TextRange> {
  const every = new RegExp(pattern, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  return statementFact((statement) => {
    if (statement.kind === "quote" || statement.kind === "question") return [];
    return [...statement.text.matchAll(every)]
      .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
      .filter((range) => range.end > range.start && isAsserted(statement, range));
  });
}

/** The places that speak of something in whatever way, unless directly denied: "no calibration". */
export function mentioning(pattern: RegExp): StatementFact<TextRange> {
  const every = new RegExp(pattern, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  return statementFact(
    ({ text }) =>
      [...text.matchAll(every)]
        .filter(({ index }) => !denied.test(text.slice(Math.max(0, index - longestDenial), index)))
        .map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
    true,
  );
}

const denied = /(?:\b(?:no|not|without|never|nor|skip\w*)|n['’]t)(?: \w+){0,2} $/i;
const longestDenial = 40;

/** The range in the document of words of a statement. */
export function placeOf<T>({ statement, offset }: Placed<T>, { start, end }: TextRange): TextRange {
  return { start: offset + statement.start + start, end: offset + statement.start + end };
}

/** The range in the document of what {@link saying} found. */
export function wordsOf(placed: Placed<TextRange>): TextRange {
  return placeOf(placed, placed.value);
}

/** The words at a range of the document, on one line, as messages quote them. */
export function quoted(doc: DesignDoc, { start, end }: TextRange): string {
  return doc.text.slice(start, end).replace(/[*_`]/g, "").replace(/\s+/g, " ").trim();
}

/** Whether what was found stands in a section, or below one, that introduces one of these steps. */
export function standsIn<T>(doc: DesignDoc, { section }: Placed<T>, steps: readonly StepId[]): boolean {
  return stepsAbove(doc, section).some((step) => steps.includes(step));
}

/** The steps of the section or of the nearest one above it that has any. */
export function stepsAbove(doc: DesignDoc, index: number): readonly StepId[] {
  return stepsOver(doc.parts[index + 1]?.place);
}

/** In lower case, what a statement stands under: headings, items and labels, outermost first. */
export function contextOf<T>(doc: DesignDoc, { section, statement }: Placed<T>): string {
  return `${headingsAbove(doc, section)} / ${statement.under}`;
}

/** In lower case, the section's heading and those above it, without the document's title. */
export function headingsAbove(doc: DesignDoc, index: number): string {
  return headingsOver(doc.parts[index + 1]?.place);
}
