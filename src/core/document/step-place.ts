import { stepById } from "../framework/framework.ts";
import { stepTitle } from "../framework/step-text.ts";
import type { DesignDoc, Section } from "./design-doc.ts";
import { shiftedNumbering } from "./numbering.ts";
import { isNumbered } from "./renumber.ts";

/** Where a step that has no section belongs, and a heading for it in the document's own style. */
export interface StepPlace {
  /** The start of a line, or the end of the text. */
  readonly offset: number;
  readonly level: number;
  readonly title: string;
  /** The heading's line, e.g. `## 3. Data preparation`, without a line break; numbers behind it stay as they are. */
  readonly heading: string;
}

/**
 * Finds the place of a step of the framework: behind the section of the nearest earlier step, else before that of the nearest later
 * one, else at the end. `alongside` are the steps that are inserted together with it, so that numbers go on.
 */
export function stepPlace(doc: DesignDoc, id: string, alongside: readonly string[] = []): StepPlace {
  const order = doc.outline.map(({ step }) => step.id);
  const at = order.indexOf(id);
  const before = order
    .slice(0, Math.max(0, at))
    .reverse()
    .find((step) => sectionsOf(doc, step).length > 0);
  const after = order.slice(at + 1).find((step) => sectionsOf(doc, step).length > 0);
  const level = levelOf(doc, id);
  const title = stepTitle(doc.framework, id);
  if (before !== undefined) {
    const section = outermost(doc, sectionsOf(doc, before).at(-1), level);
    const between = order
      .slice(order.indexOf(before) + 1, at)
      .filter((step) => alongside.includes(step)).length;
    return {
      offset: endOf(doc, section),
      level,
      title,
      heading: heading(doc, level, section, 1 + between, title),
    };
  }
  if (after !== undefined) {
    const section = outermost(doc, sectionsOf(doc, after)[0], level);
    const behind = order
      .slice(at, order.indexOf(after))
      .filter((step) => step === id || alongside.includes(step)).length;
    return {
      offset: section?.headingRange.start ?? 0,
      level,
      title,
      heading: heading(doc, level, section, -behind, title),
    };
  }
  return { offset: doc.text.length, level, title, heading: heading(doc, level, undefined, 0, title) };
}

function sectionsOf(doc: DesignDoc, id: string): readonly number[] {
  return doc.outline.find(({ step }) => step.id === id)?.sections ?? [];
}

/** The level of the step's neighbours: those of the same part of the framework, or else all steps. */
function levelOf(doc: DesignDoc, id: string): number {
  const part = stepById(doc.framework, id)?.part;
  const siblings = doc.outline.filter(({ step }) => step.part === part).flatMap(({ sections }) => sections);
  return mainLevel(doc, new Set(siblings)) ?? mainLevel(doc, new Set(doc.sections.keys())) ?? 2;
}

/** The level on which steps stand: the most frequent one of those sections that are not nested in another step. */
function mainLevel(doc: DesignDoc, among: ReadonlySet<number>): number | undefined {
  const counts = new Map<number, number>();
  doc.sections.forEach((section, index) => {
    const isOuter = section.steps.length > 0 && !hasStepAbove(doc, section) && isMarkdownHeading(section);
    if (isOuter && among.has(index)) counts.set(section.level, (counts.get(section.level) ?? 0) + 1);
  });
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0];
}

function isMarkdownHeading(section: Section): boolean {
  return section.kind === "atx" || section.kind === "setext";
}

function hasStepAbove(doc: DesignDoc, section: Section): boolean {
  const parent = section.parent === undefined ? undefined : doc.sections[section.parent];
  return parent !== undefined && (parent.steps.length > 0 || hasStepAbove(doc, parent));
}

/** Climbs from a subsection to the one that stands on the main level. */
function outermost(doc: DesignDoc, index: number | undefined, level: number): Section | undefined {
  let section = index === undefined ? undefined : doc.sections[index];
  while (section?.parent !== undefined) {
    const parent: Section | undefined = doc.sections[section.parent];
    if (parent === undefined || parent.level < level || section.level <= level) break;
    section = parent;
  }
  return section;
}

function endOf(doc: DesignDoc, section: Section | undefined): number {
  return section?.range.end ?? doc.text.length;
}

/** A heading on the main level; numbered on from its neighbour where the document numbers its steps. */
function heading(
  doc: DesignDoc,
  level: number,
  neighbour: Section | undefined,
  shift: number,
  title: string,
): string {
  const numbering = isNumbered(doc, level) ? shiftedNumbering(neighbour?.numbering ?? "", shift) : "";
  return headingLine(level, numbering, title);
}

/** A heading's line, without a line break. */
export function headingLine(level: number, numbering: string, title: string): string {
  return `${"#".repeat(level)} ${numbering === "" ? "" : `${numbering} `}${title}`;
}
