import { everyMatch } from "../document/every-match.ts";
import { spokenNumber } from "./spoken-number.ts";
import type { StatedAmount } from "./stated-amounts.ts";
import type { Statement } from "./statements.ts";

const again = "(?:re-?train(?:ed|ing|s)?|re-?fit(?:ted)?|trained (?:again|anew))";
const cadence =
  "(?:hourly|daily|nightly|weekly|monthly|quarterly|(?:every|each|once (?:a|per|every)) (?:(?<count>\\d+|two|three|four|six) )?(?<unit>hour|night|day|week|month|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?)";
/** Of which model, or how. */
const kind =
  "(?:full|fully|from scratch|incremental\\w*|fine-?tun\\w+|warm|online|calibrat\\w*|embedding\\w*|ranker|ranking|retrieval|two-tower|towers?|llm|forecast\\w*|first|second|candidate\\w*|classifier|regressor|student|teacher|trees?|per \\w+|each \\w+)";

const patterns = [
  new RegExp(`\\b${again}\\b(?<between>[^.,;:|]{0,25}?)\\b(?<when>${cadence})(?![\\w-])`, "i"),
  new RegExp(`\\b(?<when>${cadence})(?<between> (?:\\w+ )?)${again}\\b`, "i"),
  // "The nightly training is watched, too."
  /\b(?:the|our) (?<when>hourly|daily|nightly|weekly|monthly|quarterly) training\b(?! (?:data|set|rows|examples|loss|metrics?|sample|window))/i,
];

const hours: Readonly<Record<string, number>> = {
  hour: 1,
  night: 24,
  day: 24,
  week: 168,
  month: 730,
  quarter: 2190,
};

/** What a text needs to say how often a model is trained. */
export const retraining =
  /re-?(?:train|fit)|\btrained (?:again|anew)\b|\b(?:hourly|daily|nightly|weekly|monthly|quarterly) training\b/i;

const everyCadence = new RegExp(`\\b${cadence}(?![\\w-])`, "gi");
const ofOneKind = new RegExp(`\\b${kind}\\b`, "i");

/** "Retrained weekly": how many hours lie between two trainings. */
export function cadenceIn({ text, under }: Statement): readonly StatedAmount[] {
  if (!retraining.test(text)) return [];
  // "Incrementally each day, from scratch each week" is of two things.
  if (everyMatch(text, everyCadence).length !== 1) return [];
  if (ofOneKind.test(`${text} ${under}`)) return [];
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    const when = found?.groups?.when;
    if (
      !found ||
      when === undefined ||
      /\b(?:at least|at most|not|or|if|check\w*|than)\b/i.test(found.groups?.between ?? "")
    )
      continue;
    const start = found.index + found[0].indexOf(when);
    const value = hoursOf(when, found.groups ?? {});
    const subject = "time between two trainings";
    return [{ subject, name: subject, low: value, high: value, range: { start, end: start + when.length } }];
  }
  return [];
}

function hoursOf(when: string, { count = "1", unit }: Readonly<Record<string, string | undefined>>): number {
  const one = unit ?? when.replace(/ly$/i, "").replace(/^dai$/i, "day");
  const isWeekday = one.toLowerCase().endsWith("day") && one.length > 3;
  return spokenNumber(count) * (hours[isWeekday ? "week" : one.toLowerCase()] ?? 0);
}
