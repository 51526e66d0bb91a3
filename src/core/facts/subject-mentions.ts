import type { DesignDoc } from "../document/design-doc.ts";
import { coverageOf } from "../document/step-coverage.ts";
import { type First, firstSection } from "../document/first-section.ts";
import { documentFact, placedFact, type SectionFact, sectionStart } from "../document/section-fact.ts";
import { stepsAbove } from "../document/section-part.ts";
import { stepsSpokenOf, stepsSpokenUnheaded } from "../document/spoken-steps.ts";
import type { TextRange } from "../document/text-range.ts";
import type { StepId } from "../framework/step-id.ts";
import { isOpenAnswer } from "../document/denied.ts";
import { headingLine, linesBelow, type PlacedLine, type ProseLine } from "../document/prose-lines.ts";
import {
  type LineMentions,
  mentionsInHeading,
  mentionsInLine,
  moved,
  saidBelow,
  saysContrary,
} from "./line-mentions.ts";
import type { Subject } from "./subject.ts";
import { subjects, type SubjectId } from "./subjects.ts";

/**
 * Whether a design says something: outright; perhaps, in passing or in words that mean it only in their own step (then without
 * a place worth showing); or not at all.
 */
export type Evidence =
  | { readonly kind: "said"; readonly range: TextRange }
  | { readonly kind: "suggested"; readonly range: TextRange | undefined }
  | { readonly kind: "absent" };

/** What a design says of a subject, from the headings, labels and prose of its sections. */
export function evidenceOf(doc: DesignDoc, id: SubjectId): Evidence {
  return evidence[id](doc);
}

function evidenceFact(subject: Subject): (doc: DesignDoc) => Evidence {
  const inSection = sectionMentions(subject);
  const isHome = (steps: readonly StepId[]): boolean => steps.some((step) => subject.home.includes(step));
  const isUnderHome = (doc: DesignDoc, index: number): boolean =>
    isHome(stepsAbove(doc.parts[index + 1]?.place));
  // Most designs say it where it belongs: then no other section is asked.
  const saidAtHome = firstSection((doc, index) =>
    isUnderHome(doc, index) ? (inSection.said(doc, index) ?? inSection.saidAtHome(doc, index)) : undefined,
  );
  const said = firstSection(
    (doc, index) =>
      inSection.said(doc, index) ??
      (isHome(stepsSpokenOf(doc, index)) ? inSection.saidAtHome(doc, index) : undefined),
  );
  /** In words for the subject's home, in a section of no step. */
  const stray = firstSection((doc, index) =>
    stepsAbove(doc.parts[index + 1]?.place).length === 0 ? inSection.saidAtHome(doc, index) : undefined,
  );
  /** Worth showing as said in passing. */
  const suggested = firstSection(
    (doc, index) =>
      (stepsSpokenOf(doc, index).length === 0 ? inSection.saidAtHome(doc, index) : undefined) ??
      inSection.suggested(doc, index),
  );
  const elsewhere = firstSection(inSection.saidAtHome);
  return documentFact((doc): Evidence => {
    const certain = saidAtHome(doc) ?? said(doc) ?? (isUnspoken(doc, subject.home) ? stray(doc) : undefined);
    if (certain) return { kind: "said", range: placed(doc, certain) };
    const inPassing = suggested(doc);
    if (inPassing) return { kind: "suggested", range: placed(doc, inPassing) };
    return elsewhere(doc) ? { kind: "suggested", range: undefined } : { kind: "absent" };
  });
}

const evidence = Object.fromEntries(
  Object.entries(subjects).map(([id, subject]) => [id, evidenceFact(subject)]),
) as Readonly<Record<SubjectId, (doc: DesignDoc) => Evidence>>;

/** Whether no heading introduces these steps, and no text under others was found to speak of them. */
function isUnspoken(doc: DesignDoc, home: readonly StepId[]): boolean {
  return isHomeless(doc, home) && !home.some((step) => stepsSpokenUnheaded(doc).has(step));
}

/** Whether none of these steps has a section: then sections of no step stand in for them. */
function isHomeless(doc: DesignDoc, home: readonly StepId[]): boolean {
  return home.every((step) => (coverageOf(doc.steps, step)?.sections ?? []).length === 0);
}

/** Whether a section speaks of one of these steps; or of none, and none of these steps has a section. */
export function isAtHome(doc: DesignDoc, index: number, home: readonly StepId[]): boolean {
  const above = stepsSpokenOf(doc, index);
  for (const step of above) if (home.includes(step)) return true;
  return above.length === 0 && isHomeless(doc, home);
}

/** What one section says of a subject, each read when it is asked for. Ranges count from the section's start. */
interface SectionMentions {
  readonly said: SectionFact<TextRange | undefined>;
  readonly saidAtHome: SectionFact<TextRange | undefined>;
  readonly suggested: SectionFact<TextRange | undefined>;
}

function sectionMentions(subject: Subject): SectionMentions {
  const inHeading = mentionsInHeading(subject);
  const inLine = mentionsInLine(subject);
  type Lines = readonly [heading: ProseLine | undefined, below: readonly PlacedLine[]];
  const first = (way: keyof LineMentions, [heading, below]: Lines): TextRange | undefined => {
    const range = heading && inHeading[way](heading);
    return range && !isTakenBack(subject, below) ? range : firstOf(below, inLine[way]);
  };
  const term = (lines: Lines): TextRange | undefined =>
    !subject.termAtHome || subject.isSilentBelow?.(lines[0]?.text ?? "") === true
      ? undefined
      : first("term", lines);
  const ofLines = (read: (lines: Lines) => TextRange | undefined): SectionFact<TextRange | undefined> =>
    placedFact((_, of) => read([of(headingLine), of(linesBelow)]));
  return {
    said: ofLines((lines) => first("said", lines)),
    saidAtHome: ofLines((lines) => {
      const [heading, below] = lines;
      return first("saidAtHome", lines) ?? (heading && saidBelow(subject, heading, below)) ?? term(lines);
    }),
    suggested: ofLines((lines) => first("suggested", lines) ?? term(lines)),
  };
}

/** Whether what a heading says is not so: "None yet." stands below it, or the contrary. */
function isTakenBack(subject: Subject, below: readonly PlacedLine[]): boolean {
  const isOpen = below.length === 1 && below.every(({ line }) => isOpenAnswer(line.text));
  return isOpen || below.some(({ line }) => saysContrary(subject, line));
}

function firstOf(
  lines: readonly PlacedLine[],
  read: (line: ProseLine) => TextRange | undefined,
): TextRange | undefined {
  for (const { line, start } of lines) {
    const range = read(line);
    if (range) return moved(range, start);
  }
  return undefined;
}

function placed(doc: DesignDoc, { index, found: { start, end } }: First<TextRange>): TextRange {
  const offset = sectionStart(doc, index);
  return { start: offset + start, end: offset + end };
}
