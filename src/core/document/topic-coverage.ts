import type { Framework, FrameworkStep, Topic } from "../framework/framework.ts";
import type { StepId } from "../framework/step-id.ts";
import type { DesignDoc, Section } from "./design-doc.ts";
import {
  addSign,
  bestOf,
  type Deciding,
  decidingAmong,
  decidingOfAll,
  type FirstSigns,
  firstSigns,
  foundSign,
  tellsMore,
  type FoundSign,
} from "./first-signs.ts";
import { newFactSlot } from "./fact-slots.ts";
import { ownText } from "./own-text.ts";
import type { SectionBody } from "./section-body.ts";
import { withoutComments } from "./labelled-lines.ts";
import { proseLines } from "./prose-lines.ts";
import { documentFact, sectionStart } from "./section-fact.ts";
import type { PartGroup } from "./part-group.ts";
import type { SectionPart, SectionPlace } from "./section-part.ts";
import type { TextRange } from "./text-range.ts";
import { movedSign, type PlacedSign, topicReader, type TopicSign } from "./topic-signs.ts";

/** A topic of a step and the first place that speaks of it; undefined where none was found. */
export interface TopicCoverage {
  readonly topic: Topic;
  readonly isAnswered: boolean;
  /** Whether a label or a heading of its own answers it, and not words alone. */
  readonly isLabelled: boolean;
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
export const topicCoverage: (doc: DesignDoc) => readonly StepTopics[] = documentFact(readCoverage);

function readCoverage(doc: DesignDoc): readonly StepTopics[] {
  const { indexOf } = topicsOf(doc.framework);
  const deciding = decidingIn(doc, doc.allParts);
  return doc.outline.map(({ step, sections }) => ({
    step,
    sections,
    topics: step.topics.map((topic) => {
      const at = indexOf(step, topic.id);
      return new FoundTopic(topic, bestOf(deciding[at] ?? noSigns, sections.length === 0), doc, at);
    }),
  }));
}

const noSigns: readonly never[] = [];

class FoundTopic implements TopicCoverage {
  readonly topic: Topic;
  readonly isAnswered: boolean;
  readonly isLabelled: boolean;
  readonly #doc: DesignDoc;
  readonly #at: number;
  readonly #best: readonly FoundSign[];

  /**
   * @param best The signs that answer it.
   * @param at The number under which its signs are kept.
   */
  constructor(topic: Topic, best: readonly FoundSign[], doc: DesignDoc, at: number) {
    this.topic = topic;
    this.isAnswered = best.length > 0;
    this.isLabelled = best.some(({ sign }) => sign.kind === "label");
    this.#doc = doc;
    this.#at = at;
    this.#best = best;
  }

  /** Most who ask want to know whether there is one, and not where. */
  get found(): TextRange | undefined {
    return firstPlace(this.#best.map((sign) => placed(this.#doc, this.#doc.allParts, this.#at, sign)));
  }
}

function firstPlace(places: readonly (TextRange | undefined)[]): TextRange | undefined {
  return places.reduce(
    (first, place) => (first && (place?.start ?? 0) >= first.start ? first : place),
    undefined,
  );
}

const groupSlot = newFactSlot("group");

function decidingIn(doc: DesignDoc, group: PartGroup): Deciding {
  return group.get(groupSlot, readGroup, doc);
}

function readGroup(group: PartGroup, doc: DesignDoc): Deciding {
  const { parts, groups, first } = group;
  const branches =
    groups.length > 0
      ? groups.map((inner) => decidingIn(doc, inner))
      : parts.map((part, at) => decidingInPart(doc, part, first + at));
  const [only] = branches;
  if (only && branches.length === 1) return only;
  const before = decidingBefore(group);
  const now = before && branches[before.at];
  const { count } = topicsOf(doc.framework);
  const all = new Array<readonly FoundSign[] | undefined>(count);
  for (let topic = 0; topic < count; topic++) {
    const known = before?.all[topic];
    all[topic] =
      before && now?.[topic] === before.branch[topic] ? known : decidingOfAll(branches, topic, known);
  }
  return all;
}

/** What decided before one branch of the group changed, in all of it and in that branch. */
interface DecidingBefore {
  readonly at: number;
  readonly all: Deciding;
  readonly branch: Deciding;
}

function decidingBefore({ before, groups, parts }: PartGroup): DecidingBefore | undefined {
  const old = before?.group;
  if (!old) return undefined;
  const at =
    groups.length > 0
      ? groups.findIndex((inner, index) => inner !== old.groups[index])
      : parts.findIndex((part, index) => part !== old.parts[index]);
  const all = old.known(groupSlot) as Deciding | undefined;
  const branch = (old.groups[at]?.known(groupSlot) ?? old.parts[at]?.known(partSlot)) as Deciding | undefined;
  return all && branch && { at, all, branch };
}

const partSlot = newFactSlot("part");

/** The same of one section. */
function decidingInPart(doc: DesignDoc, section: SectionPart, at: number): Deciding {
  return section.get(partSlot, (part: SectionPart) => {
    const signs = signsOf(doc, part, at);
    if (signs.length === 0) return nothing;
    const { count, wanted, homesAmong } = topicsOf(doc.framework);
    const firsts = new Array<FirstSigns | undefined>(count).fill(undefined);
    const homes = homesAmong(stepsAround(part.place), isHeaded(part.place));
    for (const placed of signs) {
      for (const { rank, index } of wanted.get(placed.sign.topic) ?? nothing) {
        const home = homes[rank] ?? "other";
        const first = (firsts[index] ??= firstSigns());
        if (tellsMore(first, placed.sign, home)) addSign(first, foundSign(placed, part, home));
      }
    }
    return firsts.map((first) => first && decidingAmong(first));
  });
}

const nothing: readonly never[] = [];

/** A step that has a topic, and the number under which the topic's signs for it are kept. */
interface Wanted {
  readonly step: FrameworkStep;
  /** The place of the step in the framework. */
  readonly rank: number;
  readonly index: number;
}

interface NumberedTopics {
  /** How many numbers there are. */
  readonly count: number;
  readonly wanted: ReadonlyMap<string, readonly Wanted[]>;
  readonly indexOf: (step: FrameworkStep, topic: string) => number;
  /** For each step, by its rank, what a section is to it that stands under these steps, and whether under headings of theirs. */
  readonly homesAmong: (around: readonly StepId[], headed: boolean) => readonly FoundSign["home"][];
}

function topicsOf(framework: Framework): NumberedTopics {
  const known = numbered.get(framework);
  if (known) return known;
  const wanted = new Map<string, Wanted[]>();
  let index = 0;
  for (const [rank, step] of framework.steps.entries()) {
    for (const { id } of step.topics)
      wanted.set(id, [...(wanted.get(id) ?? []), { step, rank, index: index++ }]);
  }
  const topics: NumberedTopics = {
    count: index,
    wanted,
    indexOf: (step, topic) => wanted.get(topic)?.find((entry) => entry.step === step)?.index ?? -1,
    homesAmong: (around, headed) =>
      framework.steps.map(({ covers }) =>
        around.some((id) => covers.includes(id)) ? "own" : headed ? "other" : "none",
      ),
  };
  numbered.set(framework, topics);
  return topics;
}

const numbered = new WeakMap<Framework, NumberedTopics>();

/** Where in the document a sign stands that decides in a group. */
function placed(doc: DesignDoc, group: PartGroup, topic: number, found: FoundSign): TextRange | undefined {
  const branch = group.groups.find((inner) => decidingIn(doc, inner)[topic]?.includes(found));
  if (branch) return placed(doc, branch, topic, found);
  const { sign, start, part } = found;
  const offset = start + sectionStart(doc, group.first + group.parts.indexOf(part) - 1);
  return { start: offset + sign.range.start, end: offset + sign.range.end };
}

const textSlot = newFactSlot("body");
const headingSlot = newFactSlot("part");

/** The signs of a section, with places that count from its start; an empty section's heading is not an answer. */
function signsOf(doc: DesignDoc, part: SectionPart, at: number): readonly PlacedSign[] {
  const inText = signsBelow(doc, part);
  const section = doc.sections[at - 1];
  if (!section || part.isEmpty) return inText;
  const inHeading = part.get(headingSlot, () => headingSigns(doc, section, part.place));
  return inHeading.length === 0 ? inText : [...inHeading.map((sign) => ({ sign, start: 0 })), ...inText];
}

/** The signs in the text below the heading of a section, with places that count from its start. */
export function signsBelow(doc: DesignDoc, { body }: SectionPart): readonly PlacedSign[] {
  return body.get(textSlot, textSigns, doc);
}

/** Code speaks of topics, too. */
function textSigns(body: SectionBody, { framework }: DesignDoc): readonly PlacedSign[] {
  const { raw, text, headingLength, glossary } = body;
  const visible = withoutComments(raw, headingLength);
  return topicReader(framework).inLines(
    visible === text ? body.lines : proseLines(visible, glossary, headingLength),
  );
}

/** The heading of a whole step ("Model training and evaluation") and a title ("Parcel delay prediction") name a topic only when they say nothing else. */
function headingSigns(
  doc: DesignDoc,
  section: Section,
  place: SectionPlace | undefined,
): readonly TopicSign[] {
  const { textRange, headingRange, steps } = section;
  const signs = topicReader(doc.framework)
    .inHeading(ownText(doc.source.slice(textRange.start, textRange.end)), doc.glossary)
    .map((sign) => movedSign(sign, textRange.start - headingRange.start));
  const isTitle = place?.role === "title";
  if (!isTitle && (steps.length === 0 || (place?.parent?.steps.length ?? 0) > 0)) return signs;
  return signs.filter(
    ({ kind, range }) => (kind !== "label" && !isTitle) || range.end - range.start >= section.text.length - 2,
  );
}

const headedSlot = newFactSlot("place");

/** Whether a heading gives a section a step. A label does not keep its paragraph from speaking of steps that have no place at all. */
function isHeaded(place: SectionPlace | undefined): boolean {
  return (
    place?.get(
      headedSlot,
      ({ steps, role, parent }: SectionPlace) => (role !== "label" && steps.length > 0) || isHeaded(parent),
    ) ?? false
  );
}

const aroundSlot = newFactSlot("place");

/** The steps that a section or one around it introduces: all of these it may answer. */
function stepsAround(place: SectionPlace | undefined): readonly StepId[] {
  return (
    place?.get(aroundSlot, ({ steps, parent }: SectionPlace) => {
      const above = stepsAround(parent);
      return steps.length > 0 ? [...above, ...steps] : above;
    }) ?? []
  );
}
