import { everyMatch } from "../document/every-match.ts";
import type { DesignDoc } from "../document/design-doc.ts";
import { newFactSlot } from "../document/fact-slots.ts";
import {
  documentFact,
  filledSections,
  placedFact,
  type SectionFact,
  sectionStart,
} from "../document/section-fact.ts";
import { linesBelow } from "../document/prose-lines.ts";
import { triggeredInGroup, triggeredInSection } from "../document/triggered-sections.ts";
import { isTriggered, type Trigger, trigger } from "../document/triggers.ts";
import { headingsAbove as headingsOver, type SectionPlace } from "../document/section-part.ts";
import { stepsSpokenAt } from "../document/spoken-steps.ts";
import type { TextRange } from "../document/text-range.ts";
import type { Glossary } from "../framework/glossary.ts";
import type { StepId } from "../framework/step-id.ts";
import { isAsserted, isRejectedUnder } from "./asserted.ts";
import { type Statement, statementsIn } from "./statements.ts";
import type { WaysToSay } from "./ways-to-say.ts";

/** Something read from a statement, with the statement and what the section around it stands under. */
export interface Stated<T> {
  readonly value: T;
  readonly statement: Statement;
  /** Undefined before the first heading. */
  readonly place: SectionPlace | undefined;
  /** Of which the paragraph around it speaks. */
  readonly steps: readonly StepId[];
  /** Where the statement starts, counted from the section's start. */
  readonly start: number;
}

/** The same with where both stand in a document. */
export interface Placed<T> extends Stated<T> {
  /** Index in `doc.sections`; -1 for the text before the first heading. */
  readonly section: number;
  /** What is added to the statement's offsets to make them the document's. */
  readonly offset: number;
}

/** Everything that was read from the statements of a document, in its order. */
export interface StatementFact<T> {
  (doc: DesignDoc): readonly Placed<T>[];
  readonly ofSection: SectionFact<readonly Stated<T>[]>;
  /** Those that a section has which states anything of it. */
  readonly words: Trigger | undefined;
}

const statementsOf = placedFact((_, of) => statementsIn(of(linesBelow)));

/**
 * Declares something that is read from one statement and nothing else: a keystroke has it read again of the one
 * statement that it changes.
 */
export function statementFact<T>(read: ReadStatement<T>): StatementFact<T> {
  return factAmong(read, undefined, false);
}

/** The same for what is read only of statements that one of these patterns matches. The others need not be asked. */
export function matchingFact<T>(patterns: readonly RegExp[], read: ReadStatement<T>): StatementFact<T> {
  return factAmong(read, trigger(...patterns), false);
}

type ReadStatement<T> = (statement: Statement, glossary: Glossary) => readonly T[];

/**
 * @param words Those of the statements that are asked.
 * @param everywhere Also below headings of what the design rejects, defers or only looks back at.
 */
function factAmong<T>(
  read: ReadStatement<T>,
  words: Trigger | undefined,
  everywhere: boolean,
): StatementFact<T> {
  const slot = newFactSlot("statement");
  const readOne = (statement: Statement) => read(statement, statement.glossary);
  return inDocument(
    words,
    placedFact((place, of) => {
      if (!everywhere && isBelowRejected(place)) return nothing;
      const found: Stated<T>[] = [];
      for (const { statement, start } of of(statementsOf)) {
        if (words && !isTriggered(words, statement.triggered)) continue;
        for (const value of statement.get(slot, readOne)) {
          const steps = of((doc, index) => stepsSpokenAt(doc, index, start));
          found.push({ value, statement, place, steps, start });
        }
      }
      return found;
    }),
  );
}

/**
 * What of a fact stands where it should. A test that takes patterns or many words belongs here and not in a rule's own
 * loop: it is made once of what is found, and not at each keystroke of all that the document holds.
 */
export function where<T>(fact: StatementFact<T>, test: Test<T>): StatementFact<T> {
  const slot = newFactSlot("statement");
  const standsThere = (found: Stated<T>): boolean =>
    found.statement.get(slot, () => new LastTest<T>()).of(found, test);
  return inDocument(
    fact.words,
    placedFact((_, of) => {
      const found = of(fact.ofSection);
      return found.length === 0 ? nothing : found.filter(standsThere);
    }),
  );
}

/** Decides by the value, the statement and what it stands under, wherever in its section that is. */
type Test<T> = (found: Stated<T>) => boolean;

/** Of a section that is typed in, most statements stand under what they stood under: they are not tested again. */
class LastTest<T> {
  #found: Stated<T> | undefined;
  #holds = false;

  of(found: Stated<T>, test: Test<T>): boolean {
    if (!this.#found || !standsAlike(found, this.#found)) {
      this.#holds = test(found);
      this.#found = found;
    }
    return this.#holds;
  }
}

function standsAlike<T>(found: Stated<T>, other: Stated<T>): boolean {
  return found.value === other.value && found.place === other.place && isSameList(found.steps, other.steps);
}

function isSameList(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}

/** @param read Is asked of the sections that have the words. */
function inDocument<T>(
  words: Trigger | undefined,
  read: SectionFact<readonly Stated<T>[]>,
): StatementFact<T> {
  const ofSection: SectionFact<readonly Stated<T>[]> = words
    ? (doc, index) => (isTriggered(words, triggeredInSection(doc, index)) ? read(doc, index) : nothing)
    : read;
  const filled = filledSections(ofSection, words && ((group) => isTriggered(words, triggeredInGroup(group))));
  const placed = documentFact((doc): readonly Placed<T>[] => {
    const all: Placed<T>[] = [];
    for (const { index: section, found } of filled(doc)) {
      const offset = sectionStart(doc, section);
      for (const stated of found) all.push({ ...stated, section, offset: offset + stated.start });
    }
    return all;
  });
  const all = (doc: DesignDoc): readonly Placed<T>[] => (filled(doc).length === 0 ? nothing : placed(doc));
  return Object.assign(all, { ofSection, words });
}

const nothing: readonly never[] = [];

const rejectedSlot = newFactSlot("place");

function isBelowRejected(place: SectionPlace | undefined): boolean {
  return place?.get(rejectedSlot, () => isRejectedUnder(headingsOver(place))) ?? false;
}

/** The places at which statements assert something of this form: not where they deny, ask, quote or weigh it. */
export function saying(pattern: RegExp): StatementFact<TextRange> {
  const every = new RegExp(pattern, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  return sayingAny({ patterns: [pattern], everyIn: (text) => everyMatch(text, every) });
}

/** The same of many ways to say it, which is cheaper where they have few words in common. */
export function sayingAny({ patterns, everyIn }: SomeWays): StatementFact<TextRange> {
  return matchingFact(patterns, (statement) => {
    if (statement.kind === "quote" || statement.kind === "question") return [];
    return everyIn(statement.text, statement.triggered)
      .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
      .filter((range) => range.end > range.start && isAsserted(statement, range));
  });
}

type SomeWays = Pick<WaysToSay, "patterns" | "everyIn">;

/** The places that speak of something in whatever way, unless directly denied: "no calibration". */
export function mentioning(pattern: RegExp): StatementFact<TextRange> {
  const every = new RegExp(pattern, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  return factAmong(
    ({ text }) =>
      everyMatch(text, every)
        .filter(({ index }) => !denied.test(text.slice(Math.max(0, index - longestDenial), index)))
        .map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
    trigger(pattern),
    true,
  );
}

const denied = /(?:\b(?:no|not|without|never|nor|skip\w*)|n['’]t)(?: \w+){0,2} $/i;
const longestDenial = 40;

/** The range in the document of words of a statement. */
export function placeOf<T>({ offset }: Placed<T>, { start, end }: TextRange): TextRange {
  return { start: offset + start, end: offset + end };
}

/** The range in the document of what {@link saying} found. */
export function wordsOf(placed: Placed<TextRange>): TextRange {
  return placeOf(placed, placed.value);
}

/** The words at a range of the document, on one line, as messages quote them. */
export function quoted(doc: DesignDoc, { start, end }: TextRange): string {
  return doc.source
    .slice(start, end)
    .replace(/[*`]|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether what was found stands in a section that speaks of one of these steps. */
export function standsIn<T>(found: Stated<T>, steps: readonly StepId[]): boolean {
  for (const step of found.steps) if (steps.includes(step)) return true;
  return false;
}

/**
 * Whether both stand under one heading. Before the first one they have to stand in one paragraph, as that text may be the whole design.
 */
export function standsBeside(doc: DesignDoc, a: Placed<TextRange>, b: Placed<TextRange>): boolean {
  if (a.section !== b.section) return false;
  const [from = 0, to = 0] = [wordsOf(a).start, wordsOf(b).start].sort((one, other) => one - other);
  return a.section >= 0 || !/\n[ \t\r]*\n/.test(doc.source.slice(from, to));
}

/** In lower case, what a statement stands under: headings, items and labels, outermost first. */
export function contextOf<T>({ place, statement }: Stated<T>): string {
  return `${headingsOver(place)} / ${statement.under}`;
}

/** In lower case, the headings above what was found, without the document's title. */
export function headingsAbove<T>({ place }: Stated<T>): string {
  return headingsOver(place);
}
