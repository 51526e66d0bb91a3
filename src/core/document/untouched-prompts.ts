import { isSkeletonPrompt } from "../framework/skeleton.ts";
import type { DesignDoc } from "./design-doc.ts";
import type { TextRange } from "./text-range.ts";

/** Emphasis of one line; the length is bounded so that long runs of `_` and `*` cost no more than their length. */
const emphasis = /([_*])(?![\s_*])[^_*\n]{1,300}\1/g;

/** Where prompts of the skeleton still stand as they were, with their emphasis marks. */
export function* untouchedPrompts(doc: DesignDoc, within: TextRange): Generator<TextRange> {
  for (const match of doc.text.slice(within.start, within.end).matchAll(emphasis)) {
    const start = within.start + match.index;
    if (isSkeletonPrompt(match[0], doc.framework)) yield { start, end: start + match[0].length };
  }
}
