import { everyMatch } from "../document/every-match.ts";
import type { TextRange } from "../document/text-range.ts";
import { matchingFact } from "./statement-fact.ts";

/** A time without service that does not follow from the availability beside it. */
export interface DowntimeMismatch {
  /** Of the time, in the statement's text. */
  readonly range: TextRange;
  readonly availability: string;
  /** What the availability leaves, as "8.8 hours a year". */
  readonly expected: string;
}

const availability = /(?<![\d.])(?<percent>9\d(?:\.\d+)?) ?%/;
const about = /\b(?:down-?time|unavailab\w+|outages?|down)\b/i;
const span =
  /(?<![\d.,])(?<amount>\d+(?:\.\d+)?) ?(?<unit>seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?)\b(?<between>[^.;|\d]{0,30}?)(?:\b(?:per|an?|each|every) |\/ ?)(?<period>year|yr|month|quarter|week|day)\b/gi;

const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const daysOf: Readonly<Record<string, number>> = {
  year: 365,
  yr: 365,
  quarter: 91,
  month: 30,
  week: 7,
  day: 1,
};

/** "99.9% availability (8.76 minutes of downtime per year)". */
export const downtimeMismatches = matchingFact<DowntimeMismatch>([about], (statement) => {
  const { text, kind } = statement;
  if (kind === "quote" || kind === "question" || !about.test(text)) return [];
  const percents = everyMatch(text, new RegExp(availability, "g"));
  const percent = Number(percents[0]?.groups?.percent);
  if (percents.length !== 1 || Number.isNaN(percent)) return [];
  return everyMatch(text, span).flatMap(({ 0: words, index, groups = {} }): readonly DowntimeMismatch[] => {
    const seconds = Number(groups.amount) * (secondsOf[(groups.unit ?? "").charAt(0).toLowerCase()] ?? 0);
    const period = (groups.period ?? "").toLowerCase();
    const left = (1 - percent / 100) * (daysOf[period] ?? 0) * 86_400;
    if (seconds === 0 || left === 0 || Math.abs(Math.log(seconds / left)) < Math.log(tolerance)) return [];
    return [
      {
        range: { start: index, end: index + words.length },
        availability: `${percent}%`,
        expected: `${spoken(left)} a ${period === "yr" ? "year" : period}`,
      },
    ];
  });
});

/** Months have 28 to 31 days, and people round. */
const tolerance = 1.3;

function spoken(seconds: number): string {
  const [amount, unit] =
    seconds >= 2 * 86_400
      ? [seconds / 86_400, "days"]
      : seconds >= 2 * 3600
        ? [seconds / 3600, "hours"]
        : seconds >= 120
          ? [seconds / 60, "minutes"]
          : [seconds, "seconds"];
  return `${Number(amount.toPrecision(2))} ${unit}`;
}
