import type { DesignDoc, Section } from "../document/design-doc.ts";
import { sectionStart } from "../document/section-fact.ts";
import { stepsAbove } from "../document/section-part.ts";
import { type SpokenParagraph, spokenParagraphs } from "../document/spoken-paragraphs.ts";
import { stepsSpokenOf } from "../document/spoken-steps.ts";
import type { TextRange } from "../document/text-range.ts";
import { type StepTopics, topicCoverage } from "../document/topic-coverage.ts";
import type { StepId } from "../framework/step-id.ts";

/** Where a design speaks of a step: a section, or a paragraph where no heading stands over it. */
export interface SpokenPlace {
  /** As messages quote it: the heading, or the paragraph's first words. */
  readonly name: string;
  /** Of the heading or these words. */
  readonly range: TextRange;
  /** What belongs to it. */
  readonly extent: TextRange;
  readonly section: Section | undefined;
}

export function placeOfSection(section: Section): SpokenPlace {
  return { name: section.text, range: section.textRange, extent: section.range, section };
}

/**
 * Of the first of these steps that no heading introduces, the place that says most of it, if all such places together answer it.
 * @param byItself Whether that place alone has to answer most of it.
 */
export function standIn(doc: DesignDoc, steps: readonly StepId[], byItself = false): SpokenPlace | undefined {
  const coverage = topicCoverage(doc).filter(({ sections }) => sections.length === 0);
  for (const id of steps) {
    const homeless = coverage.find(({ step }) => step.covers.includes(id));
    const place = homeless && placeOn(doc, homeless, byItself);
    if (place) return place;
  }
  return undefined;
}

/**
 * Where a design that tells all of a story without a heading for these steps says most of one of them. Of such a design something
 * may be asked that none of it speaks of, though no place of it plainly is that step's.
 */
export function placeInWhole(doc: DesignDoc, steps: readonly StepId[]): SpokenPlace | undefined {
  const coverage = topicCoverage(doc);
  const topics = coverage.flatMap((step) => step.topics);
  const answered = topics.filter(({ isAnswered }) => isAnswered);
  const homeless = coverage.filter(({ sections }) => sections.length === 0);
  // Who heads half of the steps is told which of the others is missing.
  if (answered.length < topics.length * mostTopics || homeless.length * 2 < coverage.length) return undefined;
  for (const id of steps) {
    const places =
      homeless
        .find(({ step }) => step.covers.includes(id))
        ?.topics.flatMap(({ found }) => found?.start ?? []) ?? [];
    const passages = places.map((at) => passageAt(doc, at));
    const countOf = (passage: SpokenPlace) =>
      passages.filter(({ range }) => range.start === passage.range.start).length;
    const [most] = passages.toSorted((a, b) => countOf(b) - countOf(a));
    if (most) return most;
  }
  return undefined;
}

/** How many of a framework's topics a whole design answers in whatever words. */
const mostTopics = 0.57;

/** The innermost section around a place, or before the first heading with text the paragraph. */
function passageAt(doc: DesignDoc, at: number): SpokenPlace {
  const section = doc.sections.findLast(({ ownRange }) => at >= ownRange.start && at < ownRange.end);
  if (section && !section.isEmpty) return placeOfSection(section);
  const lines = doc.source.slice(0, at).lastIndexOf("\n\n");
  const start = lines < 0 ? 0 : lines + 2;
  const behind = doc.source.slice(at).indexOf("\n\n");
  return placeOfParagraph(doc, { start, end: behind < 0 ? doc.source.length : at + behind });
}

function placeOn(doc: DesignDoc, homeless: StepTopics, byItself: boolean): SpokenPlace | undefined {
  if (isHeadless(doc)) return paragraphOn(doc, homeless.step.covers);
  const places = homeless.topics.flatMap(({ found }) => found?.start ?? []);
  const said = doc.sections.map(({ ownRange }, index) =>
    stepsAbove(doc.parts[index + 1]?.place).length > 0
      ? 0
      : places.filter((at) => at >= ownRange.start && at < ownRange.end).length,
  );
  const all = byItself ? Math.max(0, ...said) : said.reduce((sum, count) => sum + count, 0);
  const most = doc.sections[said.indexOf(Math.max(1, ...said))];
  if (all * 2 > homeless.topics.length) return most && placeOfSection(most);
  return byItself ? undefined : sectionOn(doc, homeless.step.covers);
}

/** Whether all that a document says stands before its first heading, if it has any. */
function isHeadless({ sections }: DesignDoc): boolean {
  return sections.every(({ isEmpty }) => isEmpty);
}

/** The first section that speaks of such a step under a heading of no step. */
function sectionOn(doc: DesignDoc, steps: readonly StepId[]): SpokenPlace | undefined {
  const found = doc.sections.find((_, index) =>
    stepsSpokenOf(doc, index).some((step) => steps.includes(step)),
  );
  return found && placeOfSection(found);
}

/** The paragraph before the first heading that says most of such a step. */
function paragraphOn(doc: DesignDoc, steps: readonly StepId[]): SpokenPlace | undefined {
  const weightOf = ({ weights }: SpokenParagraph) => Math.max(...steps.map((step) => weights.get(step) ?? 0));
  const [opening] = doc.parts;
  const [most] = (opening ? spokenParagraphs(doc, opening) : [])
    .filter((paragraph) => paragraph.steps.some((step) => steps.includes(step)))
    .sort((a, b) => weightOf(b) - weightOf(a));
  if (!most) return undefined;
  const from = sectionStart(doc, -1);
  return placeOfParagraph(doc, { start: from + most.start, end: from + most.end });
}

function placeOfParagraph(doc: DesignDoc, extent: TextRange): SpokenPlace {
  const words = firstWords.exec(doc.source.slice(extent.start, extent.end))?.[0] ?? "";
  const range = { start: extent.start, end: extent.start + words.length };
  return { name: `${words.replace(/\s+/g, " ")}…`, range, extent, section: undefined };
}

const firstWords = /^\s*\S+(?:\s+\S+){0,5}/;
