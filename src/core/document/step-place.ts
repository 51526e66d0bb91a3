import { frameworkStep } from "../framework/framework.ts";
import type { StepId } from "../framework/step-id.ts";
import { stepTitle } from "../framework/step-text.ts";
import type { DesignDoc, Section } from "./design-doc.ts";

/** Where a step that has no section belongs, and how its heading is written in this document. */
export interface StepPlace {
  readonly offset: number;
  /** The whole heading line, e.g. `## 3. Data preparation`. */
  readonly heading: string;
}

/**
 * Behind the last section of the nearest earlier step, else before the nearest later one, else at the end;
 * with the level of that neighbour, and numbered where the document numbers its steps as the framework does.
 */
export function stepPlace(doc: DesignDoc, id: StepId): StepPlace {
  const rank = doc.steps.findIndex((step) => step.id === id);
  const earlier = nearest(doc, doc.steps.slice(0, rank).reverse());
  const later = nearest(doc, doc.steps.slice(rank + 1));
  const last = earlier.reduce<Section | undefined>((a, b) => (a && a.range.end > b.range.end ? a : b), undefined);
  const [first] = later;
  const offset = last?.range.end ?? first?.range.start ?? doc.text.length;
  const level = (last ?? first)?.level ?? (doc.title === undefined ? 1 : 2);
  const number = numbersItsSteps(doc) ? `${frameworkRank(doc, id) + 1}. ` : "";
  return { offset, heading: `${"#".repeat(Math.min(6, level))} ${number}${stepTitle(doc.framework, id)}` };
}

/** The sections of the first of these steps that has any, each widened to the outermost heading that is about it. */
function nearest(doc: DesignDoc, steps: DesignDoc["steps"]): readonly Section[] {
  const sections = steps.map((step) => step.sections.flatMap((index) => outermost(doc, index))).find((found) => found.length > 0);
  return [...(sections ?? [])].sort((a, b) => a.range.start - b.range.start);
}

/**
 * The section itself, or the one around it: a bold line or a list item can't be followed by a heading of its
 * kind, and a step must not land inside another step's section.
 */
function outermost(doc: DesignDoc, index: number): readonly Section[] {
  let found: Section | undefined;
  for (let at: number | undefined = index; at !== undefined; at = doc.sections[at]?.parent) {
    const section = doc.sections[at];
    if (!section || at === doc.title) break;
    const isHeading = section.kind === "atx" || section.kind === "setext";
    if (isHeading && (!found || section.steps.length > 0)) found = section;
  }
  return found ? [found] : [];
}

/** True when at least two of its step headings carry a number, and each number is the step's in the framework. */
function numbersItsSteps(doc: DesignDoc): boolean {
  let numbered = 0;
  for (const section of doc.sections) {
    const [id] = section.steps;
    const number = /^(\d+)[.):]?$/.exec(section.numbering)?.[1];
    if (id === undefined || number === undefined) continue;
    if (Number(number) !== frameworkRank(doc, id) + 1) return false;
    numbered++;
  }
  return numbered >= 2;
}

function frameworkRank(doc: DesignDoc, id: StepId): number {
  const step = frameworkStep(doc.framework, id);
  return step ? doc.framework.steps.indexOf(step) : -1;
}
