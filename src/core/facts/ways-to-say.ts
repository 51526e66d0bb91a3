import { everyMatch } from "../document/every-match.ts";
import type { PatternBits } from "../document/trigger-words.ts";
import { trigger, triggeredAmong } from "../document/triggers.ts";

/** Global patterns, each of which is looked for only where a text has the words that it cannot do without. */
export interface WaysToSay {
  readonly patterns: readonly RegExp[];
  /**
   * All matches, as one pattern of all these would find them: the first in the text, of two at one place that of the way listed
   * first, and the next behind it.
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

/** The next of each way is kept until the one before it has gone past: so a text is read once by each, however much is found. */
function together(text: string, ways: readonly RegExp[]): readonly RegExpExecArray[] {
  const [only, ...others] = ways;
  if (!only) return none;
  if (others.length === 0) return everyMatch(text, only);
  const found: RegExpExecArray[] = [];
  let next = ways.flatMap((pattern) => nextOf(text, pattern, 0));
  while (next.length > 0) {
    const { match } = next.reduce((first, other) => (other.match.index < first.match.index ? other : first));
    found.push(match);
    const end = match.index + Math.max(1, match[0].length);
    next = next.flatMap((kept) => (kept.match.index < end ? nextOf(text, kept.pattern, end) : [kept]));
  }
  return found;
}

interface Next {
  readonly pattern: RegExp;
  readonly match: RegExpExecArray;
}

function nextOf(text: string, pattern: RegExp, from: number): readonly Next[] {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? [{ pattern, match }] : none;
}
