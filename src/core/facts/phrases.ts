import type { TextRange } from "../document/text-range.ts";
import type { PatternBits } from "../document/trigger-words.ts";
import { type Trigger, triggeredAmong, triggerOnUse } from "../document/triggers.ts";
import { phraseSource } from "./phrase-pattern.ts";

/**
 * Phrases that are looked for together, as `phraseSource` reads them. Each is a pattern of its own, made and tried only where a text has
 * the words that it cannot do without: as one pattern, one word of a text made all of them be tried.
 */
export interface Phrases {
  /** As they were written. */
  readonly written: readonly string[];
  /**
   * The first place from `from` on; of two phrases there, that of the one listed first.
   * @param text In small letters.
   * @param triggered What its words trigger, or those of a text around it.
   */
  readonly firstIn: (text: string, triggered: PatternBits, from?: number) => TextRange | undefined;
  /** Whether a text with these words is worth asking. */
  readonly mayBeIn: (triggered: PatternBits) => boolean;
  /** Whether there is such a place. */
  readonly areIn: (text: string, triggered: PatternBits) => boolean;
}

export function phrases(written: readonly string[]): Phrases {
  const each = written.map(phrase);
  const among = triggeredAmong(each.map(({ words }) => words));
  return {
    written,
    firstIn: (text, triggered, from = 0) => {
      let first: RegExpExecArray | undefined;
      for (const index of among(triggered)) {
        const pattern = each[index]?.pattern();
        if (!pattern) continue;
        pattern.lastIndex = from;
        const found = pattern.exec(text);
        if (found && (!first || found.index < first.index)) first = found;
      }
      return first && { start: first.index, end: first.index + first[0].length };
    },
    mayBeIn: (triggered) => among(triggered).length > 0,
    areIn: (text, triggered) =>
      among(triggered).some((index) => {
        const pattern = each[index]?.pattern();
        if (pattern) pattern.lastIndex = 0;
        return pattern?.test(text) ?? false;
      }),
  };
}

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
