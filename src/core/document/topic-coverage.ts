import type { FrameworkStep, Topic } from "../framework/framework.ts";
import type { StepId } from "../framework/step-id.ts";
import type { DesignDoc, Section } from "./design-doc.ts";
import type { TextRange } from "./text-range.ts";
import { topicReader, type SignKind, type TopicReader, type TopicSign } from "./topic-signs.ts";

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
  const signs = signsOf(doc);
  const around = stepsAround(doc);
  return doc.outline.map(({ step, sections }) => {
    const isOwn = (section: number): boolean =>
      around[section]?.some((id) => step.covers.includes(id)) ?? false;
    const topics = step.topics.map((topic) => ({
      topic,
      found: findTopic(signs.get(topic.id) ?? [], isOwn),
    }));
    return { step, sections, topics };
  });
}

/** A sign and the section it stands in; -1 above the first heading. Places count from the start of the document. */
interface PlacedSign {
  readonly kind: SignKind;
  readonly phrase: string;
  readonly range: TextRange;
  readonly section: number;
}

type SignsByTopic = ReadonlyMap<string, readonly PlacedSign[]>;

function signsOf(doc: DesignDoc): SignsByTopic {
  const reader = topicReader(doc.framework);
  const byTopic = new Map<string, PlacedSign[]>();
  const add = (signs: readonly TopicSign[], offset: number, section: number): void => {
    for (const { topic, kind, phrase, range } of signs) {
      const placed = {
        kind,
        phrase,
        section,
        range: { start: offset + range.start, end: offset + range.end },
      };
      const others = byTopic.get(topic);
      if (others) others.push(placed);
      else byTopic.set(topic, [placed]);
    }
  };
  const start = doc.frontMatter?.range.end ?? 0;
  add(reader.inText(doc.text.slice(start, doc.sections[0]?.range.start ?? doc.text.length)), start, -1);
  doc.sections.forEach((section, index) => {
    if (!section.isEmpty) add(headingSigns(doc, section, reader), section.textRange.start, index);
    const { start: from, end } = section.ownRange;
    add(reader.inText(doc.text.slice(from, end)), from, index);
  });
  return byTopic;
}

/** The heading of a whole step ("Model training and evaluation") names a topic only when it says nothing else. */
function headingSigns(doc: DesignDoc, section: Section, reader: TopicReader): readonly TopicSign[] {
  const text = doc.text.slice(section.textRange.start, section.textRange.end);
  const signs = reader.inHeading(text);
  const above = section.parent === undefined ? undefined : doc.sections[section.parent];
  if (section.steps.length === 0 || (above?.steps.length ?? 0) > 0) return signs;
  return signs.filter(
    ({ kind, range }) => kind !== "label" || range.end - range.start >= section.text.length - 2,
  );
}

/** For each section the steps that it or a section around it introduces: all of these it may answer. */
function stepsAround(doc: DesignDoc): readonly (readonly StepId[])[] {
  const around: (readonly StepId[])[] = [];
  for (const section of doc.sections) {
    const above = section.parent === undefined ? [] : (around[section.parent] ?? []);
    around.push(section.steps.length > 0 ? [...above, ...section.steps] : above);
  }
  return around;
}

function findTopic(signs: readonly PlacedSign[], isOwn: (section: number) => boolean): TextRange | undefined {
  const own = signs.filter(({ section }) => isOwn(section));
  const first = (of: readonly PlacedSign[], kind: SignKind): PlacedSign | undefined =>
    of.find((sign) => sign.kind === kind);
  const sign =
    first(own, "label") ??
    first(own, "clear") ??
    first(own, "cue") ??
    secondHint(own) ??
    first(signs, "clear");
  return sign?.range;
}

/** One vague word may stand anywhere, two different ones hardly do by chance. */
function secondHint(own: readonly PlacedSign[]): PlacedSign | undefined {
  const hints = own.filter(({ kind }) => kind === "hint");
  return hints.find(({ phrase }) => phrase !== hints[0]?.phrase);
}
