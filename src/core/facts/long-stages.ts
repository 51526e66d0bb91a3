import type { TextRange } from "../document/text-range.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { isAnswerTime } from "./answer-time.ts";
import { isAsserted } from "./asserted.ts";
import { quantitiesIn } from "./quantities.ts";
import { contextOf, matchingFact, standsIn, where } from "./statement-fact.ts";

/** The time that one part of an answer takes: "inference takes 300 ms", "a call of the maps API (150 ms round trip)". */
export interface LongStage {
  readonly seconds: number;
  readonly text: string;
  /** In the statement's text. */
  readonly range: TextRange;
}

const shortTime = /\d ?(?:ms|milliseconds?|s|secs?|seconds?)(?![\p{L}\p{N}])/u;
/** A part of what happens at each request, and that it takes time. */
const takes =
  /\b(?:inference|scoring|forward pass|prediction|model|network|transformer|generation|decoding|retrieval|embedding|(?:re-?)?ranking|feature (?:fetch|lookup|computation)s?|look-?up|call|query|API)\b[^.;|\d]{0,50}?\b(?:takes|needs|adds|costs|is|has a latency of)(?: about| around| roughly| on average)?[~≈ ]{1,3}$|\b(?:calls?|quer(?:y|ies)|asks?|fetch(?:es)?|waits? for|goes through)\b[^.;|\d]{0,60}\((?:about |around |~ ?)?$/i;
/** The verbs and calls of {@link takes}: most sentences have none, and are not read for their numbers. */
const mayTake =
  /\b(?:takes|needs|adds|costs|is|has a latency of)\b|\b(?:calls?|quer(?:y|ies)|asks?|fetch(?:es)?|waits? for|goes through)\b[^.;|\d]{0,60}\(/i;

/** Times of serving that one part alone takes. */
export const longStages = where(
  matchingFact<LongStage>([shortTime], (statement) => {
    const { text, kind } = statement;
    if (kind === "quote" || kind === "question" || kind === "row") return [];
    if (!mayTake.test(text) || elsewhere.test(text)) return [];
    return quantitiesIn(statement).flatMap((time): LongStage[] => {
      const { high, range } = time;
      if (!isShort(time) || !takes.test(text.slice(Math.max(0, range.start - reach), range.start))) return [];
      return isAsserted(statement, range) ? [{ seconds: high, text: time.text, range }] : [];
    });
  }),
  (found) => standsIn(found, ["serving"]) && !elsewhere.test(contextOf(found)),
);

function isShort({ unit, high, comparator }: Quantity): boolean {
  const isExact = comparator === undefined || comparator === "~";
  return isAnswerTime(unit) && high > 0 && high < 60 && isExact;
}

const reach = 100;

/** What nobody waits for, what is no more or not yet so, and what is given up. */
const elsewhere =
  /\b(?:batch(?:es)?|nightly|offline|async\w*|background|ahead|pre-?comput\w+|cach\w+|cold start|warm-?up|start-?up|train\w*|old|legacy|today|currently|used to|before|was|were|would|could|might|instead|too (?:slow|long)|alternativ\w*|rejected|fall ?back|time-?outs?|retr(?:y|ies)|if|unless|except|fewer|rare\w*|seldom|worst|only for|per (?:batch|day|hour|epoch)|job|refresh\w*|re-?index\w*|indexing|build\w*|load(?:s|ing|ed)?|deploy\w*|parallel|stream\w*|first token)\b/i;
