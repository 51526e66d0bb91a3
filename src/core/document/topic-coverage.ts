import type { Framework, FrameworkStep, Topic } from "../framework/framework.ts";
import type { StepId } from "../framework/step-id.ts";
import type { DesignDoc, Section } from "./design-doc.ts";
import { newFactSlot } from "./fact-slots.ts";
import { ownText } from "./own-text.ts";
import type { SectionBody } from "./section-body.ts";
import { sectionStart } from "./section-fact.ts";
import type { PartGroup } from "./part-group.ts";
import type { SectionPart, SectionPlace } from "./section-part.ts";
import type { TextRange } from "./text-range.ts";
import { movedSign, type PlacedSign, topicReader, type SignKind, type TopicSign } from "./topic-signs.ts";

/** A topic of a step and the first place that speaks of it; undefined where none was found. */
export interface TopicCoverage {
  readonly topic: Topic;
  readonly found: TextRange | undefined;
}

/** How far one step of the document's framework is answered. */
export interface StepTopics {
  readonly step: FrameworkStep;
  /** Indices in `DesignDoc.sections` of the sections that introduce the step, in document order. */
  readonly sections: readonly number[];
  readonly topics: readonly TopicCoverage[];
}

/**
 * Which topics each step of the framework covers, in framework order. A topic is covered by a labelled item or a
 * sub-heading of its step, by words that speak of it there, or by clear words anywhere else. Sections of no step stand
 * in for the steps that have none of their own: people head them "How it runs" or "After day one". An untouched
 * prompt, a placeholder and a comment cover nothing. Computed once a document.
 */
export function topicCoverage(doc: DesignDoc): readonly StepTopics[] {
  const known = computed.get(doc);
  if (known) return known;
  const coverage = readCoverage(doc);
  computed.set(doc, coverage);
  return coverage;
}

/** Whether more than half of the step's topics are spoken of. */
export function isMostlyAnswered({ topics }: StepTopics): boolean {
  return topics.filter(({ found }) => found).length * 2 > topics.length;
}

const computed = new WeakMap<DesignDoc, readonly StepTopics[]>();

function readCoverage(doc: DesignDoc): readonly StepTopics[] {
  const { indexOf } = topicsOf(doc.framework);
  const deciding = decidingIn(doc, doc.allParts);
  return doc.outline.map(({ step, sections }) => ({
    step,
    sections,
    topics: step.topics.map((topic) => {
      const at = indexOf(step, topic.id);
      const search = topicSearch();
      for (const found of deciding[at] ?? []) search.add(found);
      const placeOf = (sign: FoundSign) => placed(doc, doc.allParts, at, sign);
      const best = search.best(sections.length === 0, (sign) => placeOf(sign)?.start ?? 0);
      return { topic, found: best && placeOf(best) };
    }),
  }));
}

/** A sign and the part of the document that it stands in; `start` is what its place counts from, from the part's start. */
interface FoundSign extends PlacedSign {
  readonly part: SectionPart;
  /** In a section of the step for which it was looked for, of no step at all, or of another one. */
  readonly home: "own" | "none" | "other";
}

/** By the number of a topic in its step the signs that may decide; the others never do, whatever stands around them. */
type Deciding = readonly (readonly FoundSign[] | undefined)[];

const groupSlot = newFactSlot();

function decidingIn(doc: DesignDoc, group: PartGroup): Deciding {
  return group.get(groupSlot, readGroup, doc);
}

function readGroup({ parts, groups, first }: PartGroup, doc: DesignDoc): Deciding {
  const branches: (readonly FoundSign[])[][] = [];
  const add = (index: number, signs: readonly FoundSign[]): void => {
    const known = branches[index];
    if (known) known.push(signs);
    else branches[index] = [signs];
  };
  for (const group of groups)
    decidingIn(doc, group).forEach((signs, index) => {
      if (signs) add(index, signs);
    });
  for (const [at, part] of parts.entries())
    for (const [index, signs] of decidingInPart(doc, part, first + at)) add(index, signs);
  return branches.map(decidingOf);
}

function decidingOf(branches: readonly (readonly FoundSign[])[]): readonly FoundSign[] {
  const [only] = branches;
  if (only && branches.length === 1) return only;
  const search = topicSearch();
  for (const signs of branches) for (const found of signs) search.add(found);
  return search.deciding();
}

const partSlot = newFactSlot();

/** The same of one section, with the number of each topic that it speaks of. */
function decidingInPart(
  doc: DesignDoc,
  section: SectionPart,
  at: number,
): readonly (readonly [number, readonly FoundSign[]])[] {
  return section.get(partSlot, (part: SectionPart) => {
    const { wanted } = topicsOf(doc.framework);
    const searches = new Map<number, TopicSearch>();
    const around = stepsAround(part.place);
    for (const { sign, start } of signsOf(doc, part, at)) {
      for (const { step, index } of wanted.get(sign.topic) ?? []) {
        let search = searches.get(index);
        if (!search) searches.set(index, (search = topicSearch()));
        search.add({ sign, start, part, home: homeOf(step, around) });
      }
    }
    return [...searches].map(([index, search]) => [index, search.deciding()] as const);
  });
}

function homeOf(step: FrameworkStep, around: readonly StepId[]): FoundSign["home"] {
  if (around.length === 0) return "none";
  return around.some((id) => step.covers.includes(id)) ? "own" : "other";
}

/** A step that has a topic, and the number under which the topic's signs for it are kept. */
interface Wanted {
  readonly step: FrameworkStep;
  readonly index: number;
}

interface NumberedTopics {
  readonly wanted: ReadonlyMap<string, readonly Wanted[]>;
  readonly indexOf: (step: FrameworkStep, topic: string) => number;
}

function topicsOf(framework: Framework): NumberedTopics {
  const known = numbered.get(framework);
  if (known) return known;
  const wanted = new Map<string, Wanted[]>();
  let index = 0;
  for (const step of framework.steps)
    for (const { id } of step.topics) wanted.set(id, [...(wanted.get(id) ?? []), { step, index: index++ }]);
  const topics: NumberedTopics = {
    wanted,
    indexOf: (step, topic) => wanted.get(topic)?.find((entry) => entry.step === step)?.index ?? -1,
  };
  numbered.set(framework, topics);
  return topics;
}

const numbered = new WeakMap<Framework, NumberedTopics>();

/** Takes signs of one topic in document order and tells the one that covers it best. */
interface TopicSearch {
  readonly add: (sign: FoundSign) => void;
  /**
   * @param isHomeless Whether no section of the document introduces the step.
   * @param startOf Where a sign stands in the document.
   */
  readonly best: (isHomeless: boolean, startOf: (found: FoundSign) => number) => FoundSign | undefined;
  /** Those that decide, whatever stands before and behind. */
  readonly deciding: () => readonly FoundSign[];
}

function topicSearch(): TopicSearch {
  const own = signsByKind();
  const stray = signsByKind();
  let clear: FoundSign | undefined;
  const elsewhere = firstOf(2);
  const hints = firstOf(2);
  return {
    add: (found) => {
      const { kind } = found.sign;
      if (kind === "clear") clear ??= found;
      if (found.home === "own") own[kind] ??= found;
      if (found.home === "none") stray[kind] ??= found;
      if (found.home === "own" && kind === "hint") hints.add(found);
      if (found.home !== "own" && kind === "cue") elsewhere.add(found);
    },
    best: (isHomeless, startOf) =>
      own.label ??
      own.clear ??
      earlier(own.cue, own.term, startOf) ??
      hints.enough() ??
      stray.label ??
      (isHomeless ? earlier(stray.cue, stray.term, startOf) : undefined) ??
      clear ??
      elsewhere.enough(),
    deciding: () => {
      // What outweighs all others needs none of them, wherever they stand.
      const certain = own.label ?? own.clear;
      if (certain) return [certain];
      if (own.cue ?? own.term) return present([own.cue, own.term]);
      const weaker = stray.label
        ? [stray.label]
        : [stray.cue, stray.term, clear, ...(clear ? [] : elsewhere.all())];
      return present([...hints.all(), ...weaker]);
    },
  };
}

function present(found: readonly (FoundSign | undefined)[]): readonly FoundSign[] {
  return found.filter((sign) => sign !== undefined);
}

function earlier(
  a: FoundSign | undefined,
  b: FoundSign | undefined,
  startOf: (found: FoundSign) => number,
): FoundSign | undefined {
  if (!a || !b) return a ?? b;
  return startOf(b) < startOf(a) ? b : a;
}

type SignsByKind = Partial<Record<SignKind, FoundSign>>;

const signsByKind = (): SignsByKind => ({});

interface FirstOf {
  readonly add: (found: FoundSign) => void;
  /** The last of them, once there are as many as it takes. */
  readonly enough: () => FoundSign | undefined;
  readonly all: () => readonly FoundSign[];
}

/** The first signs of so many phrases: one vague word may stand anywhere, several different ones hardly do by chance. */
function firstOf(count: number): FirstOf {
  const found: FoundSign[] = [];
  return {
    add: (next) => {
      if (found.length < count && found.every(({ sign }) => !isAlike(sign, next.sign))) found.push(next);
    },
    enough: () => found[count - 1],
    all: () => found,
  };
}

/** "Loss" says no more than the "pairwise loss" before it. */
function isAlike({ phrase: a }: TopicSign, { phrase: b }: TopicSign): boolean {
  return a.includes(b) || b.includes(a);
}

/** Where in the document a sign stands that decides in a group. */
function placed(doc: DesignDoc, group: PartGroup, topic: number, found: FoundSign): TextRange | undefined {
  const branch = group.groups.find((inner) => decidingIn(doc, inner)[topic]?.includes(found));
  if (branch) return placed(doc, branch, topic, found);
  const { sign, start, part } = found;
  const offset = start + sectionStart(doc, group.first + group.parts.indexOf(part) - 1);
  return { start: offset + sign.range.start, end: offset + sign.range.end };
}

const textSlot = newFactSlot();
const headingSlot = newFactSlot();

/** The signs of a section, with places that count from its start; an empty section's heading is not an answer. */
function signsOf(doc: DesignDoc, part: SectionPart, at: number): readonly PlacedSign[] {
  const inText = part.body.get(textSlot, textSigns, doc, at - 1);
  const section = doc.sections[at - 1];
  if (!section || part.isEmpty) return inText;
  const inHeading = part.get(headingSlot, () => headingSigns(doc, section, part.place?.parent));
  return inHeading.length === 0 ? inText : [...inHeading.map((sign) => ({ sign, start: 0 })), ...inText];
}

function textSigns(
  { headingLength, length }: SectionBody,
  doc: DesignDoc,
  index: number,
): readonly PlacedSign[] {
  const start = sectionStart(doc, index);
  const text = ownText(doc.text.slice(start + headingLength, start + length));
  return topicReader(doc.framework)
    .inText(text, doc.glossary)
    .map(({ sign, start: from }) => ({ sign, start: headingLength + from }));
}

/** The heading of a whole step ("Model training and evaluation") names a topic only when it says nothing else. */
function headingSigns(
  doc: DesignDoc,
  section: Section,
  above: SectionPlace | undefined,
): readonly TopicSign[] {
  const { textRange, headingRange, steps } = section;
  const signs = topicReader(doc.framework)
    .inHeading(ownText(doc.text.slice(textRange.start, textRange.end)), doc.glossary)
    .map((sign) => movedSign(sign, textRange.start - headingRange.start));
  if (steps.length === 0 || (above?.steps.length ?? 0) > 0) return signs;
  return signs.filter(
    ({ kind, range }) => kind !== "label" || range.end - range.start >= section.text.length - 2,
  );
}

const aroundSlot = newFactSlot();

/** The steps that a section or one around it introduces: all of these it may answer. */
function stepsAround(place: SectionPlace | undefined): readonly StepId[] {
  return (
    place?.get(aroundSlot, ({ steps, parent }: SectionPlace) => {
      const above = stepsAround(parent);
      return steps.length > 0 ? [...above, ...steps] : above;
    }) ?? []
  );
}
