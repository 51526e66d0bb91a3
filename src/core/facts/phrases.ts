import type { TextRange } from "../document/text-range.ts";
import type { PatternBits } from "../document/trigger-words.ts";
import { type Trigger, triggeredAmong, triggerOnUse } from "../document/triggers.ts";
import { inOrder } from "./in-order.ts";
import { phraseSource } from "./phrase-pattern.ts";

/**
 * Phrases that are looked for together, as `phraseSource` reads them. Each is a pattern of its own, made and tried only where a text has
 * the words that it cannot do without: as one pattern, one word of a text made all of them be tried.
 */
export interface Phrases {
  /** As they were written. */
  readonly written: readonly string[];
  /**
   * Gives at each call the next place, {@link inOrder}.
   * @param text In small letters.
   * @param triggered What its words trigger, or those of a text around it.
   */
  readonly placesIn: (text: string, triggered: PatternBits) => () => TextRange | undefined;
  /** Whether a text with these words is worth asking. */
  readonly mayBeIn: (triggered: PatternBits) => boolean;
  /** Whether there is such a place. */
  readonly areIn: (text: string, triggered: PatternBits) => boolean;
}

export function phrases(written: readonly string[]): Phrases {
  const each = written.map(phrase);
  const among = triggeredAmong(each.map(({ words }) => words));
  const patternsAmong = (triggered: PatternBits): readonly RegExp[] => {
    const indices = among(triggered);
    return indices.length === 0 ? none : indices.flatMap((index) => each[index]?.pattern() ?? none);
  };
  return {
    written,
    placesIn: (text, triggered) => {
      const next = inOrder(text, patternsAmong(triggered));
      return () => {
        const match = next();
        return match && { start: match.index, end: match.index + match[0].length };
      };
    },
    mayBeIn: (triggered) => among(triggered).length > 0,
    areIn: (text, triggered) => inOrder(text, patternsAmong(triggered))() !== undefined,
  };
}

const none: readonly never[] = [];

interface Phrase {
  readonly words: Trigger;
  /** With `g`, made at the first call. */
  readonly pattern: () => RegExp;
}

function phrase(written: string): Phrase {
  let made: RegExp | undefined;
  const pattern = () => (made ??= new RegExp(phraseSource([written]), "g"));
  return { words: triggerOnUse(written, pattern), pattern };
}
