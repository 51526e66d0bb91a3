import type { TextRange } from "../document/text-range.ts";
import { findQuantities } from "../quantity/find-quantities.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { sameUnit } from "../quantity/unit.ts";
import { isAsserted } from "./asserted.ts";
import { standsIn, statementFact, where } from "./statement-fact.ts";

/** The stages of a serving path that one sentence lists: "network 20 ms, store 45 ms, model 12 ms". */
export interface LatencySentence {
  readonly stages: readonly SentenceStage[];
  /** The sum of the stages' lower ends: the least that the path can take. */
  readonly seconds: number;
}

/** A stage's name and time; the range is the time's, in the statement's text. */
export interface SentenceStage {
  readonly name: string;
  readonly seconds: number;
  readonly range: TextRange;
}

const listed = statementFact<LatencySentence>((statement) => {
  const { kind, text } = statement;
  if (kind !== "sentence" || !threeTimes.test(text) || notOnePath.test(text)) return [];
  const stages = stagesIn(text);
  const [first] = stages;
  if (!first || stages.length < 3 || !isAsserted(statement, first.range)) return [];
  const named = stages.filter(({ name }) => stageName.test(name)).length;
  if (named < 2 && !(introduction.test(text) || introduction.test(statement.under))) return [];
  return [{ stages, seconds: stages.reduce((sum, { seconds }) => sum + seconds, 0) }];
});

/** Where models are compared, times stand beside each other and do not add up. */
export const latencySentences = where(
  listed,
  (found) => standsIn(found, ["serving"]) || !standsIn(found, ["model", "evaluation", "data"]),
);

/** Most sentences hold no three times, and are not read for them. */
const threeTimes = /(?:\d ?(?:ms|s|мс|с|milliseconds|seconds)(?![\p{L}\p{N}]).*){3}/u;

const notOnePath =
  /\b(?:parallel|concurrent(?:ly)?|either|versus|vs|alternatives?|instead|instance|p50 \d|median|time-?outs?|retr(?:y|ies)|per epoch|training)\b|параллельн|либо|таймаут/i;

const stageName =
  /\b(?:network|gateway|router|routing|fetch\w*|lookup|store|features?|values|inputs|retriev\w*|candidates?|search|filter\w*|rules?|model|scor\w+|rank\w*|re-?rank\w*|inference|trees|network|encoder|cross-encoder|decode\w*|prefill|post-?process\w*|pre-?process\w*|resiz\w+|decision|writing|logging|auth|serializ\w+|judge)\b|признак|модел|хранилищ|очистк|запис|скоринг|ранжир|отбор|батч|калибров|сеть/i;

const introduction =
  /\b(?:stages?|budget|breakdown|path|time goes|adds up|latency|hops?|p9\d|9\dth percentile)\b|по времени|стади|задержк|бюджет/i;

/** A segment with these words gives the time of the whole. */
const whole =
  /\b(?:in all|all in all|total|together|altogether|sum|that['’]s|out of|of (?:the|its|our)|overall|within|promise\w*|budget)\b|всего|итого|вместе/i;

function stagesIn(text: string): readonly SentenceStage[] {
  const times = findQuantities(text).filter(isStageTime);
  return times.flatMap(({ low, range }): readonly SentenceStage[] => {
    const from = segmentStart(text, range.start);
    const segment = text.slice(from, segmentEnd(text, range.end));
    const name = text
      .slice(from, range.start)
      .replace(/[\s(~≈—–-]+$/u, "")
      .trim();
    if (whole.test(segment) || !/\p{L}/u.test(name) || name.split(/\s+/).length > 9) return [];
    return [{ name, seconds: low, range }];
  });
}

/** A time of a request that is taken, neither a limit nor a rest. */
function isStageTime({ unit, low, high, comparator }: Quantity): boolean {
  return (
    sameUnit(unit, { second: 1 }) && low > 0 && high < 60 && (comparator === undefined || comparator === "~")
  );
}

const separators = /[;:→]|->|,(?!\d)|\.\s/g;

/** Letters around a time in which its stage is named. */
const longestName = 160;

function segmentStart(text: string, before: number): number {
  const from = Math.max(0, before - longestName);
  let start = from;
  for (const { 0: mark, index } of text.slice(from, before).matchAll(separators))
    start = from + index + mark.length;
  return start;
}

function segmentEnd(text: string, after: number): number {
  const rest = text.slice(after, after + longestName);
  const next = rest.search(separators);
  return after + (next < 0 ? rest.length : next);
}
