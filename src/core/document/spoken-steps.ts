import type { Framework } from "../framework/framework.ts";
import type { StepId } from "../framework/step-id.ts";
import type { DesignDoc } from "./design-doc.ts";
import { newFactSlot } from "./fact-slots.ts";
import { documentFact, filledSections, placedFact } from "./section-fact.ts";
import { type SectionPart, stepsAbove } from "./section-part.ts";
import { spokenParagraphs, stepsOfParagraph } from "./spoken-paragraphs.ts";
import { signsBelow } from "./topic-coverage.ts";

const slot = newFactSlot("part");

/**
 * The steps of which a section (its index, -1 for the text before the first heading) speaks: those that its heading or one
 * above introduces. Where none does, those of which its text says most, as headings in an author's own words ("What it
 * rests on") tell of no step; none where it says little of any, several where one text holds several steps.
 */
export function stepsSpokenOf(doc: DesignDoc, index: number): readonly StepId[] {
  const part = doc.parts[index + 1];
  if (!part) return [];
  const introduced = stepsAbove(part.place);
  return introduced.length > 0 ? introduced : part.get(slot, stepsInText, doc);
}

/**
 * The steps of which the paragraph at a place of a section speaks (counted from the section's start): of a text that holds
 * several steps, those that its words tell. Where they tell of none it may be of any step of the section.
 */
export function stepsSpokenAt(doc: DesignDoc, index: number, at: number): readonly StepId[] {
  const part = doc.parts[index + 1];
  const told = part && stepsAbove(part.place).length === 0 ? stepsOfParagraph(doc, part, at) : [];
  return told.length > 0 ? told : stepsSpokenOf(doc, index);
}

/** The steps of which those sections speak that stand under no step's heading. */
export const stepsSpokenUnheaded = documentFact(
  (doc): ReadonlySet<StepId> => new Set(spokenUnheaded(doc).flatMap(({ found }) => found)),
);

const spokenUnheaded = filledSections(
  placedFact((place, of) => (stepsAbove(place).length > 0 ? [] : of(stepsSpokenOf))),
);

function stepsInText(part: SectionPart, doc: DesignDoc): readonly StepId[] {
  const topics = new Map<StepId, Set<string>>();
  for (const { sign } of signsBelow(doc, part)) {
    if (sign.kind === "hint") continue;
    for (const step of stepsOf(doc.framework).get(sign.topic) ?? [])
      topics.set(step, (topics.get(step) ?? new Set()).add(sign.topic));
  }
  const most = Math.max(0, ...Array.from(topics.values(), ({ size }) => size));
  const spoken = [...topics].flatMap(([step, { size }]) =>
    size >= (tellingTopics.has(step) ? 2 : Math.max(fewestTopics, most / 2)) ? [step] : [],
  );
  return [...new Set([...spoken, ...spokenParagraphs(doc, part).flatMap(({ steps }) => steps)])];
}

/** Of one step. Fewer are spoken of in passing, as the model is below "Risks". */
const fewestTopics = 3;

/** Of these steps something is said everywhere: the scale, a constraint. Two of these topics together tell of them. */
const tellingTopics: ReadonlyMap<StepId, ReadonlySet<string>> = new Map([
  ["requirements", new Set(["business-objective", "users", "scope"])],
  ["framing", new Set(["ml-objective", "input-output", "task"])],
]);

/** The steps that each topic is of, of those that a text can be told by. */
function stepsOf(framework: Framework): ReadonlyMap<string, readonly StepId[]> {
  const known = stepsByTopic.get(framework);
  if (known) return known;
  const found = new Map<string, StepId[]>();
  for (const { covers, topics } of framework.steps) {
    for (const { id } of topics) {
      const told = covers.filter((step) => tellingTopics.get(step)?.has(id) ?? true);
      found.set(id, [...(found.get(id) ?? []), ...told]);
    }
  }
  stepsByTopic.set(framework, found);
  return found;
}

const stepsByTopic = new WeakMap<Framework, ReadonlyMap<string, readonly StepId[]>>();
