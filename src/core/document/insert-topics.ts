import type { Topic } from "../framework/framework.ts";
import { topicSkeleton } from "../framework/skeleton.ts";
import type { DesignDoc, Section } from "./design-doc.ts";
import { insertSteps } from "./insert-steps.ts";
import { isRow } from "./label-place.ts";
import { newlineOf } from "./newline.ts";
import { homeOf } from "./main-section.ts";
import type { TextEdit, TextRange } from "./text-range.ts";
import { topicCoverage, type StepTopics } from "./topic-coverage.ts";
import { untouchedPrompts } from "./untouched-prompts.ts";

/** The topics of the framework's step that the document does not cover, in framework order. */
export function missingTopics({ topics }: StepTopics): readonly Topic[] {
  return topics.filter(({ isAnswered }) => !isAnswered).map(({ topic }) => topic);
}

/**
 * Those topics whose prompt does not wait in the section already. Among labels the one of a prompt may be a section of its own, beside
 * that of its step.
 */
export function withoutPrompt(doc: DesignDoc, section: Section, topics: readonly Topic[]): readonly Topic[] {
  const { kind, headingRange, range } = section;
  const below = kind === "label" ? doc.text : doc.text.slice(headingRange.end, range.end);
  return topics.filter(({ prompt }) => !below.includes(prompt));
}

/**
 * The edit that writes topics with their prompts into a section, in its own style: as sub-headings where its parts
 * are such, as rows below a row, otherwise as list items behind its own text.
 */
export function insertTopics(doc: DesignDoc, section: Section, topics: readonly Topic[]): TextEdit {
  if (isRow(doc, section)) return insertRows(doc, section, topics);
  const parts = subsections(doc, section);
  const level = parts[0]?.level ?? 0;
  const hasParts = parts.length >= 2 && parts.every(({ kind }) => kind === "atx");
  const block = hasParts ? headingBlocks(topics, level) : topicSkeleton(topics);
  const isThrough = hasParts || (parts.length > 0 && parts.every(({ kind }) => kind === "label"));
  const end = isThrough ? section.range.end : section.ownRange.end;
  return insertion(doc, section.headingRange.end, end, block);
}

function subsections(doc: DesignDoc, section: Section): readonly Section[] {
  const index = doc.sections.indexOf(section);
  return doc.sections.filter(({ parent }) => parent === index);
}

function headingBlocks(topics: readonly Topic[], level: number): string {
  return topics.map(({ label, prompt }) => `${"#".repeat(level)} ${label}\n\n_${prompt}_`).join("\n\n");
}

/** Rows of as many cells, with the names in the same column. */
function insertRows(doc: DesignDoc, { headingRange, range }: Section, topics: readonly Topic[]): TextEdit {
  const { text } = doc;
  const name = text.slice(headingRange.start, headingRange.end).split("|");
  const before = "| ".repeat(name.length - 2);
  const [behind = ""] = text.slice(headingRange.end, range.end).split(/[\r\n]/, 1);
  const at = headingRange.end + behind.length;
  const after = " |".repeat(Math.max(0, behind.trim().replace(/\|$/, "").split("|").length - 1));
  const newline = newlineOf(doc);
  const rows = topics.map(({ label, prompt }) => `${newline}${before}**${label}** | _${prompt}_ |${after}`);
  return { range: { start: at, end: at }, newText: rows.join("") };
}

/** Puts the block behind the last text between two places: right below a list that ends there, else a blank line apart. */
function insertion(doc: DesignDoc, start: number, end: number, block: string): TextEdit {
  const { text } = doc;
  const newline = newlineOf(doc);
  const at = start + text.slice(start, end).trimEnd().length;
  // An item may have its label and its text in one line.
  const lastLine = text.slice(doc.lines.lineStart(doc.lines.positionAt(at).line), at);
  const continues = block.startsWith("- ") && /^\s*[-*+]\s/.test(lastLine);
  const rest = text.slice(at);
  // What follows keeps its distance; at the very end of the text a line break closes the block, and a blank line a list.
  const closing = rest === "" || goesRightOn.test(rest) ? newline : "";
  return {
    range: { start: at, end: at },
    newText: `${newline}${continues ? "" : newline}${block.replaceAll("\n", newline)}${closing}`,
  };
}

/** A label on the very next line would be taken into a list's last item. */
const goesRightOn = /^(?:\r\n|\n|\r)(?=[^\s#|<>*+-])/;

/** The edits that insert what a step lacks: topics (all or those named) into the section that it is at home in, or the whole step. */
export function insertMissingTopics(
  doc: DesignDoc,
  stepId: string,
  only?: readonly string[],
): readonly TextEdit[] {
  const coverage = topicCoverage(doc).find(({ step }) => step.id === stepId);
  if (!coverage) return [];
  const section = homeOf(doc, coverage.sections);
  if (!section) return insertSteps(doc, [stepId]);
  const topics = withoutPrompt(doc, section, wantedTopics(coverage, only));
  return topics.length === 0 ? [] : [insertTopics(doc, section, topics)];
}

/** Where the first prompt of such topics waits already, so that there is nothing to insert. */
export function waitingPrompt(
  doc: DesignDoc,
  stepId: string,
  only?: readonly string[],
): TextRange | undefined {
  const coverage = topicCoverage(doc).find(({ step }) => step.id === stepId);
  const section = homeOf(doc, coverage?.sections ?? []);
  if (!coverage || !section) return undefined;
  const wanted = wantedTopics(coverage, only);
  const below = doc.source.slice(section.headingRange.end, section.range.end);
  const { end: from } = section.headingRange;
  for (const { start, end } of untouchedPrompts(below, doc.framework)) {
    if (wanted.some(({ prompt }) => below.slice(start, end).includes(prompt)))
      return { start: from + start, end: from + end };
  }
  return undefined;
}

function wantedTopics(coverage: StepTopics, only: readonly string[] | undefined): readonly Topic[] {
  return missingTopics(coverage).filter(({ id }) => only?.includes(id) ?? true);
}
