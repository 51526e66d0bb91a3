import { skeletonOf } from "../framework/step-text.ts";
import { ownLinkEdits } from "../links/own-links.ts";
import type { DesignDoc } from "./design-doc.ts";
import { newlineOf } from "./newline.ts";
import { renumbering } from "./renumber.ts";
import { headingLine, type StepPlace, stepPlace } from "./step-place.ts";
import type { TextEdit } from "./text-range.ts";

/** The framework's steps that have no section, in its order: missing ones and those that are only mentioned. */
export function missingSteps(doc: DesignDoc): readonly string[] {
  return doc.outline
    .filter(({ status }) => status === "missing" || status === "mentioned")
    .map(({ step }) => step.id);
}

/**
 * Edits that insert steps of the framework (their ids), each at its place with its heading and prompts. Several that belong at one place
 * become one edit, in framework order. Headings behind them that are numbered on from there get their new numbers, and the
 * document's own links to those follow.
 */
export function insertSteps(doc: DesignDoc, ids: readonly string[]): readonly TextEdit[] {
  const newline = newlineOf(doc);
  const places = new Map<number, { readonly id: string; readonly place: StepPlace }[]>();
  for (const { id } of doc.outline.map(({ step }) => step)) {
    if (!ids.includes(id)) continue;
    const place = stepPlace(doc, id);
    places.set(place.offset, [...(places.get(place.offset) ?? []), { id, place }]);
  }
  const numbers = renumbering(doc);
  const insertions = [...places]
    .sort(([a], [b]) => a - b)
    .map(([offset, steps]): TextEdit => {
      const blocks = steps.map(({ id, place }, index) => {
        const heading = headingLine(place, numbers.insert(offset, place.level, steps.length - index));
        return `${heading}\n\n${skeletonOf(doc.framework, id)}`.replaceAll("\n", newline);
      });
      const newText = withBlankLines(doc.text, offset, blocks.join(newline + newline), newline);
      return { range: { start: offset, end: offset }, newText };
    });
  const renumbered = numbers.edits();
  return [...insertions, ...renumbered, ...ownLinkEdits(doc.text, renumbered)];
}

/** A heading that is written at a place of the text, and what follows from it for the text behind. */
export interface HeadingAt {
  /** The heading's line, numbered on from there where the document numbers its steps; without a line break. */
  readonly line: string;
  /** New numbers of the headings behind it, and of the document's own links to those. */
  readonly edits: readonly TextEdit[];
}

/** A step's heading in place of the line that starts at `offset`. */
export function stepHeadingAt(doc: DesignDoc, offset: number, place: StepPlace): HeadingAt {
  const numbers = renumbering(doc, offset);
  const line = headingLine(place, numbers.insert(offset, place.level, 1));
  const renumbered = numbers.edits();
  return { line, edits: [...renumbered, ...ownLinkEdits(doc.text, renumbered)] };
}

/** One blank line before and after, counting those that are there. */
function withBlankLines(text: string, offset: number, block: string, newline: string): string {
  const before = text.slice(0, offset);
  const breaks = /(?:\r\n|\n|\r)*$/.exec(before)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
  const lead = before.trim() === "" ? "" : newline.repeat(Math.max(0, 2 - breaks));
  const isLast = text.slice(offset).trim() === "";
  return `${lead}${block}${isLast ? newline : newline + newline}`;
}
