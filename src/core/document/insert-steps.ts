import { skeletonOf } from "../framework/step-text.ts";
import type { DesignDoc } from "./design-doc.ts";
import { newlineOf } from "./newline.ts";
import { stepPlace } from "./step-place.ts";
import type { TextEdit } from "./text-range.ts";

/** The framework's steps that have no section, in its order: missing ones and those that are only mentioned. */
export function missingSteps(doc: DesignDoc): readonly string[] {
  return doc.outline
    .filter(({ status }) => status === "missing" || status === "mentioned")
    .map(({ step }) => step.id);
}

/**
 * Edits that insert steps of the framework (their ids), each at its place with its heading and prompts. Several that belong at one place
 * become one edit, in framework order.
 */
export function insertSteps(doc: DesignDoc, ids: readonly string[]): readonly TextEdit[] {
  const newline = newlineOf(doc);
  const blocks = new Map<number, string[]>();
  for (const { id } of doc.outline.map(({ step }) => step)) {
    if (!ids.includes(id)) continue;
    const { offset, heading } = stepPlace(doc, id, ids);
    const block = `${heading}\n\n${skeletonOf(doc.framework, id)}`.replaceAll("\n", newline);
    blocks.set(offset, [...(blocks.get(offset) ?? []), block]);
  }
  return [...blocks].map(([offset, texts]) => ({
    range: { start: offset, end: offset },
    newText: withBlankLines(doc.text, offset, texts.join(newline + newline), newline),
  }));
}

/** One blank line before and after, counting those that are there. */
function withBlankLines(text: string, offset: number, block: string, newline: string): string {
  const before = text.slice(0, offset);
  const breaks = /(?:\r\n|\n|\r)*$/.exec(before)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
  const lead = before.trim() === "" ? "" : newline.repeat(Math.max(0, 2 - breaks));
  const isLast = text.slice(offset).trim() === "";
  return `${lead}${block}${isLast ? newline : newline + newline}`;
}
