import { everyMatch } from "../document/every-match.ts";
import type { PatternBits } from "../document/trigger-words.ts";
import { trigger, triggeredAmong } from "../document/triggers.ts";
import { inOrder } from "./in-order.ts";

/** Global patterns, each of which is looked for only where a text has the words that it cannot do without. */
export interface WaysToSay {
  readonly patterns: readonly RegExp[];
  /**
   * All matches, {@link inOrder}.
   * @param triggered What the words of the text trigger.
   */
  readonly everyIn: (text: string, triggered: PatternBits) => readonly RegExpExecArray[];
  /** All matches of the first way, then those of the second: they may overlap. */
  readonly eachIn: (text: string, triggered: PatternBits) => readonly RegExpExecArray[];
}

export function waysToSay(sources: readonly string[], flags: "gi" | "g" = "gi"): WaysToSay {
  const patterns = sources.map((source) => new RegExp(source, flags));
  const triggered = triggeredAmong(patterns.map((pattern) => trigger(pattern)));
  const among = (bits: PatternBits): readonly RegExp[] => {
    const found = triggered(bits);
    return found.length === 0 ? none : found.flatMap((index) => patterns[index] ?? none);
  };
  return {
    patterns,
    everyIn: (text, bits) => together(text, among(bits)),
    eachIn: (text, bits) => among(bits).flatMap((pattern) => everyMatch(text, pattern)),
  };
}

const none: readonly never[] = [];

function together(text: string, ways: readonly RegExp[]): readonly RegExpExecArray[] {
  const [only, ...others] = ways;
  if (!only) return none;
  if (others.length === 0) return everyMatch(text, only);
  const found: RegExpExecArray[] = [];
  const next = inOrder(text, ways);
  for (let match = next(); match; match = next()) found.push(match);
  return found;
}
