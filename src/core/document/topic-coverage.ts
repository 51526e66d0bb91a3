import type { Framework, FrameworkStep, Topic } from "../framework/framework.ts";
import type { StepId } from "../framework/step-id.ts";
import type { DesignDoc, Section } from "./design-doc.ts";
import { newFactSlot } from "./fact-slots.ts";
import { ownText } from "./own-text.ts";
import type { SectionBody } from "./section-body.ts";
import { sectionStart } from "./section-fact.ts";
import type { PartGroup, SectionPart, SectionPlace } from "./section-part.ts";
import type { TextRange } from "./text-range.ts";
import { topicReader, type SignKind, type TopicSign } from "./topic-signs.ts";

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
 * sub-heading of its step, by words that speak of it there, or by clear words anywhere else. An untouched prompt,
 * a placeholder and a comment cover nothing. Computed once a document.
 */
export function topicCoverage(doc: DesignDoc): readonly StepTopics[] {
  const known = computed.get(doc);
  if (known) return known;
  const coverage = readCoverage(doc);
  computed.set(doc, coverage);
  return coverage;
}

const computed = new WeakMap<DesignDoc, readonly StepTopics[]>();

function readCoverage(doc: DesignDoc): readonly StepTopics[] {
  const found = doc.groups.map((group) => bestInGroup(doc, group));
  return doc.outline.map(({ step, sections }) => ({
    step,
    sections,
    topics: step.topics.map((topic) => {
      const search = topicSearch();
      for (const best of found) for (const sign of best.get(keyOf(step, topic.id)) ?? []) search.add(sign);
      const sign = search.best();
      return { topic, found: sign && placed(doc, sign) };
    }),
  }));
}

/** A sign and the part of the document that it stands in. */
interface FoundSign {
  readonly sign: TopicSign;
  readonly part: number;
  /** Whether it stands in a section of the step for which it was looked for. */
  readonly isOwn: boolean;
}

const groupSlot = newFactSlot();

/** For each topic of each step the signs of a group of sections that may decide; the others never do. */
function bestInGroup(doc: DesignDoc, group: PartGroup): ReadonlyMap<string, readonly FoundSign[]> {
  return group.get(groupSlot, ({ parts, first }: PartGroup) => {
    const wanted = stepsByTopic(doc);
    const searches = new Map<string, TopicSearch>();
    parts.forEach((section, at) => {
      const part = first + at;
      const around = stepsAround(section.place);
      for (const sign of signsOf(doc, section, part)) {
        for (const { step, key } of wanted.get(sign.topic) ?? []) {
          const search = searches.get(key) ?? topicSearch();
          searches.set(key, search);
          search.add({ sign, part, isOwn: around.some((id) => step.covers.includes(id)) });
        }
      }
    });
    return new Map([...searches].map(([key, search]) => [key, search.deciding()]));
  });
}

/** A step that has a topic, and the key under which the topic's signs for it are kept. */
interface Wanted {
  readonly step: FrameworkStep;
  readonly key: string;
}

function stepsByTopic({ framework }: DesignDoc): ReadonlyMap<string, readonly Wanted[]> {
  const known = wantedOf.get(framework);
  if (known) return known;
  const wanted = new Map<string, Wanted[]>();
  for (const step of framework.steps) {
    for (const { id } of step.topics)
      wanted.set(id, [...(wanted.get(id) ?? []), { step, key: keyOf(step, id) }]);
  }
  wantedOf.set(framework, wanted);
  return wanted;
}

const wantedOf = new WeakMap<Framework, ReadonlyMap<string, readonly Wanted[]>>();

function keyOf(step: FrameworkStep, topic: string): string {
  return `${step.id} ${topic}`;
}

/** Takes signs of one topic in document order and tells the one that covers it best. */
interface TopicSearch {
  readonly add: (sign: FoundSign) => void;
  readonly best: () => FoundSign | undefined;
  /** Those that decide, whatever stands before and behind. */
  readonly deciding: () => readonly FoundSign[];
}

function topicSearch(): TopicSearch {
  const own: Partial<Record<SignKind, FoundSign>> = {};
  let secondHint: FoundSign | undefined;
  let clear: FoundSign | undefined;
  return {
    add: (found) => {
      const { kind, phrase } = found.sign;
      if (kind === "clear") clear ??= found;
      if (!found.isOwn) return;
      // One vague word may stand anywhere, two different ones hardly do by chance.
      if (kind === "hint" && own.hint && own.hint.sign.phrase !== phrase) secondHint ??= found;
      own[kind] ??= found;
    },
    best: () => own.label ?? own.clear ?? own.cue ?? secondHint ?? clear,
    deciding: () =>
      [own.label, own.clear, own.cue, own.hint, secondHint, clear].filter((found) => found !== undefined),
  };
}

function placed(doc: DesignDoc, { sign, part }: FoundSign): TextRange {
  const offset = sectionStart(doc, part - 1);
  return { start: offset + sign.range.start, end: offset + sign.range.end };
}

const textSlot = newFactSlot();
const headingSlot = newFactSlot();

/** The signs of a section, with places that count from its start; an empty section's heading is not an answer. */
function signsOf(doc: DesignDoc, part: SectionPart, at: number): readonly TopicSign[] {
  const inText = part.body.get(textSlot, ({ headingLength, length }: SectionBody) => {
    const start = sectionStart(doc, at - 1);
    const text = ownText(doc.text.slice(start + headingLength, start + length));
    return topicReader(doc.framework)
      .inText(text, doc.glossary)
      .map((sign) => moved(sign, headingLength));
  });
  const section = doc.sections[at - 1];
  if (!section || part.isEmpty) return inText;
  const inHeading = part.get(headingSlot, () => headingSigns(doc, section, part.place?.parent));
  return inHeading.length === 0 ? inText : [...inHeading, ...inText];
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
    .map((sign) => moved(sign, textRange.start - headingRange.start));
  if (steps.length === 0 || (above?.steps.length ?? 0) > 0) return signs;
  return signs.filter(
    ({ kind, range }) => kind !== "label" || range.end - range.start >= section.text.length - 2,
  );
}

function moved(sign: TopicSign, by: number): TopicSign {
  return { ...sign, range: { start: sign.range.start + by, end: sign.range.end + by } };
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
