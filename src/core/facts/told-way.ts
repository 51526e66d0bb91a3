import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { isTriggered, type Trigger, trigger } from "../document/triggers.ts";
import type { Statement } from "./statements.ts";
import { type Groups, valueOf } from "./told-number.ts";

/** Arithmetic that a sentence tells without signs, with a result that cannot be right. */
export interface ToldMismatch {
  /** Of the result, in the statement's text. */
  readonly range: TextRange;
  /** What the numbers before it give. */
  readonly expected: number;
}

/** What numbers give: from the one to the other, where a day may be one of work. */
export interface Expected {
  readonly low: number;
  readonly high: number;
}

export const exactly = (value: number): Expected => ({ low: value, high: value });

/** A way to tell arithmetic: its numbers, and the group `result` that they should make. */
export interface Way {
  readonly pattern: RegExp;
  /** Most sentences that one of the ways may be in cannot hold most of the others. */
  readonly words: Trigger;
  /** Undefined where it can't be told. */
  readonly expected: (groups: Groups) => Expected | undefined;
  readonly result: PlaceOfResult;
}

/** Where in a match the result stands: looked for from its start or its first `%` on, or backwards from its end. */
type PlaceOfResult = "start" | "%" | "end";

export function way(pattern: RegExp, expected: Way["expected"], result: PlaceOfResult = "end"): Way {
  return { pattern, words: trigger(pattern), expected, result };
}

export type Sentence = Pick<Statement, "text" | "triggered">;

/** The results that do not follow. */
export function mismatchesIn({ text, triggered }: Sentence, ways: readonly Way[]): readonly ToldMismatch[] {
  return ways.flatMap((one) =>
    isTriggered(one.words, triggered)
      ? everyMatch(text, one.pattern).flatMap((found) => wrong(found, one))
      : [],
  );
}

/** What is told in words is rounded freely: a fifth is no slip. */
const tolerance = 0.2;

function wrong(found: RegExpExecArray, { expected: read, result }: Way): readonly ToldMismatch[] {
  const { groups = {}, index } = found;
  const expected = read(groups);
  const written = valueOf(groups, "result");
  if (!expected || written === 0 || expected.low === 0) return [];
  const step = (groups.result ?? "").includes(".") ? 0.1 : 1;
  if (written >= expected.low * (1 - tolerance) - step && written <= expected.high * (1 + tolerance) + step)
    return [];
  const text = `${groups.result ?? ""}${groups.resultScale ?? ""}`;
  const start = index + placeIn(found[0], text, result);
  return [{ range: { start, end: start + text.length }, expected: expected.low }];
}

/** Where the result stands, looked for from there on. */
function placeIn(whole: string, text: string, from: PlaceOfResult): number {
  if (from === "end") return whole.lastIndexOf(text);
  return whole.indexOf(text, from === "start" ? 0 : whole.indexOf("%"));
}
