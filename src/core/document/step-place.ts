import { stepById } from "../framework/framework.ts";
import { stepTitle } from "../framework/step-text.ts";
import type { DesignDoc, Section } from "./design-doc.ts";
import { isItem, isRow } from "./label-place.ts";

/** Where a step that has no section belongs. */
export interface StepPlace {
  /** The start of a line, or the end of the text. */
  readonly offset: number;
  readonly level: number;
  readonly title: string;
  /** Whether its heading is a line in bold, as where the document's steps are such lines, or labels of paragraphs. */
  readonly isBold: boolean;
}

/** Finds the place of a step of the framework: behind the nearest earlier step's section, else before the nearest later one's, else at the end. */
export function stepPlace(doc: DesignDoc, id: string): StepPlace {
  const order = doc.outline.map(({ step }) => step.id);
  const at = order.indexOf(id);
  const before = order
    .slice(0, Math.max(0, at))
    .reverse()
    .find((step) => sectionsOf(doc, step).length > 0);
  const after = order.slice(at + 1).find((step) => sectionsOf(doc, step).length > 0);
  const title = stepTitle(doc.framework, id);
  const markdownLevel = levelOf(doc, id, isMarkdownHeading);
  const looseLevel = markdownLevel === undefined ? levelOf(doc, id, isLoose) : undefined;
  const level = markdownLevel ?? looseLevel ?? 2;
  const heading = { level, title, isBold: looseLevel !== undefined };
  if (before !== undefined) {
    const section = outermost(doc, sectionsOf(doc, before).at(-1), level);
    return { offset: endOf(doc, section) ?? doc.source.length, ...heading };
  }
  if (after !== undefined) {
    const section = outermost(doc, sectionsOf(doc, after)[0], level);
    // Before its first row a table has its header.
    const isFirstRow = section !== undefined && isRow(doc, section);
    return { offset: (isFirstRow ? endOf(doc, section) : section?.headingRange.start) ?? 0, ...heading };
  }
  return { offset: doc.source.length, ...heading };
}

/** Behind a labelled item or row the list or table goes on, and would be cut in two. */
function endOf(doc: DesignDoc, section: Section | undefined): number | undefined {
  if (!section || !isWithin(doc, section)) return section?.range.end;
  const siblings = doc.sections.filter(({ parent }) => parent === section.parent);
  const behind = siblings.slice(siblings.indexOf(section));
  const next = behind.findIndex((sibling) => !isWithin(doc, sibling));
  return behind.at(next === -1 ? -1 : next - 1)?.range.end;
}

function isWithin(doc: DesignDoc, section: Section): boolean {
  return isItem(doc, section) || isRow(doc, section);
}

function sectionsOf(doc: DesignDoc, id: string): readonly number[] {
  return doc.outline.find(({ step }) => step.id === id)?.sections ?? [];
}

/** The level of the step's neighbours: those of the same part of the framework, or else all steps. */
function levelOf(doc: DesignDoc, id: string, isCounted: (section: Section) => boolean): number | undefined {
  const part = stepById(doc.framework, id)?.part;
  const siblings = doc.outline.filter(({ step }) => step.part === part).flatMap(({ sections }) => sections);
  return (
    mainLevel(doc, new Set(siblings), isCounted) ?? mainLevel(doc, new Set(doc.sections.keys()), isCounted)
  );
}

/** The level on which steps stand: the most frequent one of those sections that are not nested in another step. */
function mainLevel(
  doc: DesignDoc,
  among: ReadonlySet<number>,
  isCounted: (section: Section) => boolean,
): number | undefined {
  const counts = new Map<number, number>();
  doc.sections.forEach((section, index) => {
    const isOuter = section.steps.length > 0 && !hasStepAbove(doc, section) && isCounted(section);
    if (isOuter && among.has(index)) counts.set(section.level, (counts.get(section.level) ?? 0) + 1);
  });
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0];
}

function isMarkdownHeading(section: Section): boolean {
  return section.kind === "atx" || section.kind === "setext";
}

function isLoose(section: Section): boolean {
  return section.kind === "bold-line" || section.kind === "label";
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

/** A heading's line, without a line break. */
export function headingLine({ level, title, isBold }: Omit<StepPlace, "offset">, numbering: string): string {
  const text = numbering === "" ? title : `${numbering} ${title}`;
  return isBold ? `**${text}**` : `${"#".repeat(level)} ${text}`;
}
