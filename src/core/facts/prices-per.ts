import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { isAsserted } from "./asserted.ts";
import { scaleOf } from "./spoken-number.ts";
import { matchingFact } from "./statement-fact.ts";

/** What something costs for so many of a thing: `$0.002 per 1K tokens`. */
export interface PricePer {
  readonly amount: string;
  /** In the singular. */
  readonly noun: string;
  readonly number: number;
  readonly text: string;
  /** In the statement's text. */
  readonly range: TextRange;
}

const price =
  /(?<sign>[$€£]) ?(?<amount>\d+(?:\.\d+)?) ?(?:\/|per|for) ?(?<number>(?:a |one )?(?:\d[\d,]*)? ?(?:k|m|thousand|million|billion|mille)?)[ -]?(?:(?:input|output|prompt|completion) )?(?<noun>tokens?|characters?|requests?|calls?|queries|query|images?|predictions?|impressions?|embeddings?|documents?|labels?)\b/gi;
const hint = /[$€£] ?\d/;

/** All prices for something that can be counted. */
export const pricesPer = matchingFact<PricePer>(
  [
    /\b(?:tokens?|characters?|requests?|calls?|queries|query|images?|predictions?|impressions?|embeddings?|documents?|labels?)\b/i,
  ],
  (statement) => {
    const { text, kind } = statement;
    if (kind === "quote" || kind === "question" || !hint.test(text)) return [];
    return everyMatch(text, price).flatMap(({ 0: words, index, groups = {} }): readonly PricePer[] => {
      const range = { start: index, end: index + words.length };
      const noun = (groups.noun ?? "")
        .toLowerCase()
        .replace(/(?:ies)$/, "y")
        .replace(/s$/, "");
      const number = numberOf(groups.number ?? "");
      return number > 0 && isAsserted(statement, range)
        ? [{ amount: `${groups.sign ?? ""}${groups.amount ?? ""}`, noun, number, text: words, range }]
        : [];
    });
  },
);

/** "1K", "1,000", "a million"; nothing at all is one. */
function numberOf(words: string): number {
  const digits = /\d[\d,]*/.exec(words)?.[0].replaceAll(",", "") ?? "1";
  return Number(digits) * scaleOf(/[a-z]+$/i.exec(words.trim())?.[0] ?? "");
}
