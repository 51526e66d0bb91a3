import { anyCase } from "../document/any-case.ts";
import { about, follows, type Groups, number, secondsOf, valueOf } from "./told-number.ts";
import { exactly, type Expected, way } from "./told-way.ts";

/** "12,600 worker seconds, or 3.5 worker hours": one length of time in two units. */
const sameTime = anyCase(
  `(?<![×*/+\\d.,] ?)${number("total")} (?:(?!(?:an?|per|each|every|the|times)\\b)[\\p{L}-]+ )?(?<from>second|minute|hour|day)s?(?: of [\\p{L}-]+)?(?:, (?:or|i\\.e\\.,?|so|that is|which is|which are|thus|hence)|,? (?:=|≈|→)|(?: is| are| makes?) | \\((?:or |i\\.e\\. |= ?|about |[~≈] ?)?) ?${about}${number("result")} (?:(?!(?:an?|per|each|every|the|times)\\b)[\\p{L}-]+ )?(?<to>minute|hour|day|week)s?(?!\\p{L})(?! (?:for|per|over|each|every|at|on|if|when|after|before|later|ago|until|from|to|in|with|each for)\\b)`,
  "g",
);

/** One length of time in two units. */
export const toldTimes = [way(sameTime, timeOf)];

const unit = (name: string): string =>
  `(?:per|an?|each|every|in an?|in the|in one|/) ?(?<${name}>second|sec|minute|min|hour|day|week|month|s)`;
/** Between a rate and what it is in another unit: "…, which are 47", "(47", or with a comma and a word for roughly: "…, about 47". */
const link = `(?:(?:,? (?:which |that |this )?(?:${follows}|that['’]s)|,? (?:i\\.e\\.,?|→|->|so|hence)|[,;] (?:on )?average(?: of)?| ?\\((?:so |or |i\\.e\\. )?) ?${about}|(?:,| [–—-]) ?(?:so |or |i\\.e\\. )?(?:about |around |roughly |approximately |[~≈] ?))`;
/** "1,000 reviews per hour, that is 900,000 tokens per hour or 250 per second": the rate is the second one. */
const ofOtherTime = "(?<!(?:per|an?|each|every|/) ?\\k<from>)";
/** "2,820 people open the app in a minute, which are 47 per second". */
const rate = anyCase(
  `${number("total")}(?: [\\p{L}-]+){1,5} ?${unit("from")}\\b${link}${number("result")}(?: [\\p{L}-]+){0,2} ?${unit("to")}\\b${ofOtherTime}`,
  "g",
);
/** "20M requests per day is about 23 QPS". Users ask more than once. */
const toLoad = anyCase(
  `${number("total")}(?: (?!users?\\b|people\\b|customers?\\b|members?\\b|visitors?\\b|players?\\b|drivers?\\b|riders?\\b|shoppers?\\b|sessions?\\b|devices?\\b)[\\p{L}-]+){1,4} ?${unit("from")}\\b${link}${number("result")} ?(?:QPS|RPS|TPS|req/s|requests/s)(?!\\p{L})`,
  "g",
);

/** A rate in two units. */
export const toldRates = [way(rate, rateOf), way(toLoad, (groups) => rateOf({ ...groups, to: "second" }))];

/** A day may be one of work: of six hours at least. */
function rateOf(groups: Groups): Expected | undefined {
  const from = (groups.from ?? "").toLowerCase();
  const seconds = secondsOf[from] ?? 1;
  const to = secondsOf[(groups.to ?? "").toLowerCase()] ?? 1;
  if (to >= seconds) return undefined;
  const value = (valueOf(groups, "total") / seconds) * to;
  return { low: value, high: /^(?:day|week|month)$/.test(from) ? value * (to < 86_400 ? 6 : 1.4) : value };
}

/** At most so many weeks of work are as long as one of the calendar's. */
const workShare = 5;

/** Less than one of the larger unit is seldom told in it; then the two are of different things. */
function timeOf(groups: Groups): Expected | undefined {
  const seconds = secondsOf[(groups.from ?? "").toLowerCase()] ?? 1;
  const to = secondsOf[(groups.to ?? "").toLowerCase()] ?? 1;
  const value = (valueOf(groups, "total") * seconds) / to;
  if (to <= seconds || value < 1) return undefined;
  // A day or a week of somebody's work has fewer hours.
  return to >= 86_400 && seconds < 86_400 ? { low: value, high: value * workShare } : exactly(value);
}
