import { everyMatch } from "./every-match.ts";
import type { Framework } from "../framework/framework.ts";
import { isSkeletonPrompt } from "../framework/skeleton.ts";
import type { TextEdit, TextRange } from "./text-range.ts";

/** Emphasis of one line; the length is bounded so that long runs of `_` and `*` cost no more than their length. */
const emphasis = /([_*])(?![\s_*])[^_*\n]{1,300}\1/g;

/** Where prompts of the framework's skeleton still stand as they were, with their emphasis marks, from a place on. */
export function untouchedPrompts(text: string, framework: Framework, from = 0): readonly TextRange[] {
  return everyMatch(text.slice(from), emphasis).flatMap(({ 0: prompt, index }) =>
    isSkeletonPrompt(prompt, framework) ? [{ start: from + index, end: from + index + prompt.length }] : [],
  );
}

/** Where the first prompt stands that edits insert, in the text that they make. */
export function insertedPrompt(edits: readonly TextEdit[], framework: Framework): TextRange | undefined {
  let shift = 0;
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    const [prompt] = untouchedPrompts(newText, framework);
    const start = range.start + shift;
    if (prompt) return { start: start + prompt.start, end: start + prompt.end };
    shift += newText.length - (range.end - range.start);
  }
  return undefined;
}
