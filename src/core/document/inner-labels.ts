import { everyMatch } from "./every-match.ts";

/**
 * Where labels stand behind the end of a sentence, one or two words before a colon: "Clarify: like LinkedIn. Goal: more contacts; users: all."
 * Rows have cells instead.
 */
export function innerLabelStarts(line: string): readonly number[] {
  if (!line.includes(": ") || /^[ \t]*\|/.test(line)) return [];
  return everyMatch(line, sentenceEnd).map(({ 0: end, index }) => index + end.length);
}

/** But not behind the mark of an item: "1. Goal: …". */
const sentenceEnd =
  /(?<!^[ \t>]{0,20}\d{1,3})[.;!?][ \t]{1,3}(?=(?:\p{Lu}|(?<=; ?)\p{Ll})[\p{L}\d-]{1,20}(?: [\p{L}\d-]{1,20})?: )/gu;
