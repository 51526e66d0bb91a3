import type { DesignDoc } from "../document/design-doc.ts";
import { stepsSpokenOf } from "../document/spoken-steps.ts";
import { filledSections, placedFact, sectionFact, sectionStart } from "../document/section-fact.ts";
import type { SectionPlace } from "../document/section-part.ts";
import type { TextRange } from "../document/text-range.ts";
import { findQuantities } from "../quantity/find-quantities.ts";
import { latencyPaths } from "../quantity/latency-budget.ts";
import { isAnswerTime } from "./answer-time.ts";

/** The sections that list the stages of serving paths. Places count from the section's start. */
export const latencyPathsIn = filledSections(sectionFact(({ text }) => latencyPaths(text)));

/** The time in which an answer is promised. */
export interface LatencyPromise {
  readonly seconds: number;
  readonly text: string;
  readonly range: TextRange;
}

/** The latency that the requirements promise: of several the longest, which the others are parts of. Its place is the document's. */
export function promisedLatency(doc: DesignDoc): LatencyPromise | undefined {
  let found: LatencyPromise | undefined;
  for (const { index, found: own } of requiredPromises(doc)) {
    for (const promise of own) {
      if (found && found.seconds >= promise.seconds) continue;
      const start = sectionStart(doc, index);
      found = { ...promise, range: { start: promise.range.start + start, end: promise.range.end + start } };
    }
  }
  return found;
}

/** Other sections are not read for promises. */
const requiredPromises = filledSections(
  placedFact((place, of) =>
    isWithinRequirements(place) || of(stepsSpokenOf).includes("requirements") ? of(promises) : [],
  ),
);

/** "Latency and availability" below the requirements may count as a step of its own. */
function isWithinRequirements(place: SectionPlace | undefined): boolean {
  for (let at = place; at !== undefined; at = at.parent) if (at.steps.includes("requirements")) return true;
  return false;
}

/** `200 ms at p99`, or a limit in a line about answers; what takes a minute is no answer to a request. */
const promises = sectionFact(({ text }): readonly LatencyPromise[] =>
  findQuantities(text).flatMap(({ unit, high, percentile, comparator, text: words, range }) => {
    if (!isAnswerTime(unit) || high <= 0 || high >= 60) return [];
    if (comparator === ">" || comparator === ">=" || (percentile ?? 99) < 90) return [];
    const before = text.slice(text.lastIndexOf("\n", range.start) + 1, range.start);
    const isSpan = leaves.test(before) && fromTo.test(text.slice(range.end, range.end + longestSpan));
    const isLimited = comparator === "<" || comparator === "<=" || limit.test(before);
    const isLimit = (isLimited && ofAnswer.test(before)) || answerTime.test(before);
    const isTail = percentile !== undefined || ofTail.test(text.slice(range.end, range.end + 24));
    return isLimit || isTail || isSpan ? [{ seconds: high, text: words, range }] : [];
  }),
);

const limit =
  /\b(?:within|in|at most|no more than|not more than|up to|max(?:imum)?:?)\s+$|(?<![а-яё])(?:за|до|в пределах|не более|не дольше)\s+$/i;
const ofAnswer =
  /latency|respon|answer|end[- ]to[- ]end|\b(?:results?|page|screen|reply|replies|decision|feed|list|suggestions?|waits?|scores?|verdict|predictions?|alerts?|estimate|shows? up|appears?)\b|задержк|ответ|решение/i;
const answerTime =
  /\b(?:latency|response time|time to answer)(?: (?:budget|target|goal|limit|SLO|SLA))?(?: \(p9\d(?:\.\d)?\))?(?::| is| of|\*\*:?| \|)?\s*$/i;

/** "The belt leaves 90 ms from knock to kick." */
const leaves = /\b(?:leaves?|allows?|gives?|have|has|within|in|at most) (?:us )?$/i;
const fromTo = /^ (?:from|between) (?:[\p{L}']+ ){1,4}(?:to|and|until) /u;
const longestSpan = 60;

/** "300 мс по 95-му перцентилю", "(p95)". */
const ofTail = /^ ?(?:\(p9\d|(?:for|at) (?:the )?(?:p9\d|9\dth)|(?:по|на) 9\d(?:-?[а-я]{1,3})? перцентил)/;
