import type { Framework } from "../framework/framework.ts";
import { isSkeletonPrompt } from "../framework/skeleton.ts";
import type { TextRange } from "./text-range.ts";

/** Emphasis of one line; the length is bounded so that long runs of `_` and `*` cost no more than their length. */
const emphasis = /([_*])(?![\s_*])[^_*\n]{1,300}\1/g;

/** Where prompts of the framework's skeleton still stand as they were, with their emphasis marks, from a place on. */
export function* untouchedPrompts(text: string, framework: Framework, from = 0): Generator<TextRange> {
  for (const match of text.slice(from).matchAll(emphasis)) {
    const start = from + match.index;
    if (isSkeletonPrompt(match[0], framework)) yield { start, end: start + match[0].length };
  }
}
